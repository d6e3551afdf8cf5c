package app.touchstone.checklists.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column by its heading, such as {@code label::Russian (ru)}.
 *
 * @param heading as it was written
 * @param base what the column is, in the dialect's spelling
 * @param language what stands behind the two colons, empty where nothing does
 */
record SheetColumn(String heading, String base, String language) {

    private static final Pattern CODE_IN_BRACKETS = Pattern.compile("\\(([A-Za-z]{2,3})(?:[-_][A-Za-z]+)?\\)\\s*$");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}");
    private static final Map<String, String> NAMES =
            Map.of("english", "en", "английский", "en", "russian", "ru", "русский", "ru");

    static SheetColumn of(String heading) {
        int colons = heading.indexOf("::");
        String base = colons < 0 ? heading : heading.substring(0, colons);
        String language = colons < 0 ? "" : heading.substring(colons + 2).strip();
        return new SheetColumn(heading, base.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"), language);
    }

    /** Whether both headings say the same, however they are spelled. */
    boolean isSameAs(SheetColumn other) {
        return base.equals(other.base) && language.equals(other.language);
    }

    /** The code of a language written as {@code Russian (ru)}, as {@code ru}, or by one of the names known. */
    static Optional<String> code(String language) {
        Matcher bracketed = CODE_IN_BRACKETS.matcher(language);
        if (bracketed.find()) {
            return Optional.of(bracketed.group(1).toLowerCase(Locale.ROOT));
        }
        String name = language.strip().toLowerCase(Locale.ROOT);
        if (NAMES.containsKey(name)) {
            return Optional.ofNullable(NAMES.get(name));
        }
        return CODE.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
