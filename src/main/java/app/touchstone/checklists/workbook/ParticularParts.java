package app.touchstone.checklists.workbook;

import app.touchstone.checklists.workbook.ChoiceLists.Choice;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Particulars.Product;
import app.touchstone.forms.QuestionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells that only some types of question have. */
final class ParticularParts {

    private static final int WORDS = 1000;
    private static final Pattern BOUNDS =
            Pattern.compile("\\s*(?:\\.\\s*>=\\s*(?<least>-?\\d+(?:\\.\\d+)?))?(?:(?<=\\S)\\s+and\\s+)?"
                    + "(?:\\.\\s*<=\\s*(?<most>-?\\d+(?:\\.\\d+)?))?\\s*");

    private static final Set<String> WHOLE = Set.of("integer", "int");

    private final Cells cells;
    private final Remarks remarks;

    ParticularParts(Cells cells, Remarks remarks) {
        this.cells = cells;
        this.remarks = remarks;
    }

    Particulars read(SheetLine line, RowType row, QuestionType type, List<Choice> offered) {
        return switch (type) {
            case LONG_TEXT ->
                Particulars.leastWords(cells.number(line, "least_words", 0, WORDS)
                        .orElse(BigDecimal.ZERO)
                        .intValue());
            case AUDIO ->
                cells.number(line, "longest_minutes", 1, Particulars.MOST_MINUTES)
                        .map(minutes -> Particulars.longestMinutes(minutes.intValue()))
                        .orElse(Particulars.NONE);
            case NUMBER, MONEY, DURATION -> bounds(line).whole(WHOLE.contains(row.head()));
            case PRICES ->
                Particulars.prices(
                        offered.stream()
                                .map(choice -> new Product(
                                        choice.code(),
                                        choice.text(),
                                        choice.recommended().orElse(null)))
                                .toList(),
                        cells.number(line, "tolerance", 0, 100).orElse(null));
            default -> Particulars.NONE;
        };
    }

    /** A constraint is carried where it says from and to, both included; any other is told and left. */
    private Particulars bounds(SheetLine line) {
        String constraint = line.take("constraint");
        Matcher bounds = BOUNDS.matcher(constraint);
        if (!bounds.matches()) {
            remarks.warning(line, "constraint", "checklists.remark.constraint-ignored", constraint);
            return Particulars.NONE;
        }
        return Particulars.within(number(bounds.group("least")), number(bounds.group("most")));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
