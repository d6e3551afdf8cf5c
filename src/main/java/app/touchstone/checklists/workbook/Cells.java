package app.touchstone.checklists.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads single cells of the dialect, and remarks on those that it cannot. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "да");
    private static final Set<String> NO = Set.of("", "no", "false", "false()", "0", "нет");

    private final Remarks remarks;

    Cells(Remarks remarks) {
        this.remarks = remarks;
    }

    boolean yes(SheetLine line, String column) {
        String cell = word(line, column);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            remarks.error(line, column, "checklists.remark.not-yes-or-no", cell);
        }
        return YES.contains(cell);
    }

    /** The cell in lower case, for words of the dialect. */
    static String word(SheetLine line, String column) {
        return line.take(column).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A decimal number; either a point or a comma parts the decimals. A comma with three digits after it may part
     * thousands as well, and is asked about. A point may not: that is how a workbook keeps its own numbers.
     */
    Optional<BigDecimal> number(SheetLine line, String column) {
        return number(line, column, line.take(column));
    }

    private Optional<BigDecimal> number(SheetLine line, String column, String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (THOUSANDS.matcher(cell).matches()) {
            remarks.error(line, column, "checklists.remark.number-ambiguous", cell, thousands(cell), decimals(cell));
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(cell);
        if (number.isEmpty()) {
            remarks.error(line, column, "checklists.remark.not-a-number", cell);
        }
        return number;
    }

    static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches() ? Optional.of(decimals(cell)) : Optional.empty();
    }

    private static BigDecimal thousands(String cell) {
        return new BigDecimal(cell.replace(",", ""));
    }

    private static BigDecimal decimals(String cell) {
        return new BigDecimal(cell.replace(',', '.'));
    }

    /** A number within bounds, both included; a comma that they leave one reading of is read so. */
    Optional<BigDecimal> number(SheetLine line, String column, int low, int high) {
        String cell = line.take(column);
        boolean isDecimal =
                THOUSANDS.matcher(cell).matches() && thousands(cell).abs().compareTo(BigDecimal.valueOf(high)) > 0;
        return number(line, column, isDecimal ? cell.replace(',', '.') : cell).filter(number -> {
            boolean fits =
                    number.compareTo(BigDecimal.valueOf(low)) >= 0 && number.compareTo(BigDecimal.valueOf(high)) <= 0;
            if (!fits) {
                remarks.error(line, column, "checklists.remark.number-outside", number, low, high);
            }
            return fits;
        });
    }

    /** Codes parted by semicolons, commas or line breaks, so that a code may hold gaps. */
    static List<String> codes(String cell) {
        return Arrays.stream(cell.split("[;,\\n]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Codes parted by gaps as well. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split("[;,\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
