package app.touchstone.checklists.workbook;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table whose columns come up as they are needed. */
final class SheetWriter {

    private static final int WIDE = 60;
    private static final int NARROW = 18;

    private final Worksheet sheet;
    private final List<String> languages;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int row;

    SheetWriter(Worksheet sheet, List<String> languages) {
        this.sheet = sheet;
        this.languages = languages;
    }

    /** A language as headings name it, such as {@code Russian (ru)}. */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH) + " (" + code + ")";
    }

    void nextRow() {
        row++;
    }

    void text(String heading, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column(heading), text);
        }
    }

    void texts(String heading, LocalizedText text) {
        languages.forEach(code -> {
            String words = text.values().get(code);
            if (words != null) {
                text(heading + "::" + language(code), words);
            }
        });
        text.values().forEach((code, words) -> {
            if (!languages.contains(code)) {
                text(heading + "::" + language(code), words);
            }
        });
    }

    void number(String heading, BigDecimal number) {
        sheet.value(row, column(heading), number);
    }

    void finish() {
        columns.forEach((heading, column) -> {
            sheet.value(0, column, heading);
            sheet.style(0, column).bold().set();
            sheet.width(column, heading.contains("::") ? WIDE : NARROW);
        });
        sheet.freezePane(0, 1);
    }

    private int column(String heading) {
        return columns.computeIfAbsent(heading, _ -> columns.size());
    }
}
