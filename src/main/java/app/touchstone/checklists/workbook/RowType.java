package app.touchstone.checklists.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of the survey is.
 *
 * @param head the type in the dialect's spelling, empty where the cell is
 * @param rest what stands behind it, such as the name of the list of choices
 */
record RowType(String head, String rest) {

    private static final Pattern TYPE = Pattern.compile(
            "(?i)((?:select|begin|end)[ _](?:one|multiple|group|repeat)|\\S+)(?:\\s+(.*))?", Pattern.DOTALL);

    static RowType of(String cell) {
        Matcher matcher = TYPE.matcher(cell.strip());
        if (!matcher.matches()) {
            return new RowType("", "");
        }
        String rest = matcher.group(2);
        return new RowType(
                matcher.group(1).toLowerCase(Locale.ROOT).replace(' ', '_'), rest == null ? "" : rest.strip());
    }
}
