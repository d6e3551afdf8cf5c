package app.touchstone.architecture;

import app.touchstone.platform.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may open what: the rows of {@code access-matrix.csv}, which explains itself in its head. */
final class AccessMatrix {

    static final String ANYBODY = "ANYBODY";
    static final String OPEN = "OPEN";

    private static final String NOBODY = "NOBODY";
    private static final Path FILE = Path.of("src/test/resources/access-matrix.csv");
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)|\\{(\\w+)}");

    private AccessMatrix() {}

    /** What becomes of an id in the last place that nothing has. */
    enum Unknown {
        /** It is answered as not there. */
        REFUSED,
        /** It is made: the asker is the one who gives ids. */
        MADE,
        /** It is let be: the answer is that of a thing which is gone already, or of a filter that finds nothing. */
        IGNORED
    }

    /**
     * A route or an endpoint with one choice of things in its parameters.
     *
     * @param kinds which kind of sample each parameter takes
     */
    record Row(String verb, String path, Set<String> who, Map<String, String> kinds, Unknown unknown) {

        boolean isView() {
            return verb.equals("view");
        }

        boolean opensTo(Role role) {
            return who.contains(ANYBODY) || who.contains(OPEN) || who.contains(role.name());
        }

        /** The path without what is asked besides. */
        String route() {
            return path.replaceFirst("\\?.*", "");
        }

        String filled(Map<String, String> ids) {
            return PARAMETER.matcher(path).replaceAll(found -> Matcher.quoteReplacement(ids.get(name(found))));
        }

        @Override
        public String toString() {
            return verb + " " + path + " " + kinds.values();
        }
    }

    static List<Row> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(AccessMatrix::row)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(String line) {
        String[] cells = Arrays.copyOf(line.split(";", -1), 5);
        Map<String, String> kinds = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(cells[1]);
        while (parameter.find()) {
            kinds.put(name(parameter.toMatchResult()), name(parameter.toMatchResult()));
        }
        for (String choice : words(cells[3])) {
            String[] pair = choice.split("=");
            if (kinds.replace(pair[0], pair[1]) == null) {
                throw new IllegalArgumentException("No parameter (%s) in: %s".formatted(pair[0], line));
            }
        }
        Set<String> who = cells[2].equals(NOBODY) ? Set.of() : Set.copyOf(words(cells[2]));
        return new Row(
                cells[0],
                cells[1],
                who,
                kinds,
                cells[4] == null || cells[4].isBlank() ? Unknown.REFUSED : Unknown.valueOf(cells[4]));
    }

    private static List<String> words(String cell) {
        return cell == null || cell.isBlank() ? List.of() : List.of(cell.strip().split(" "));
    }

    private static String name(java.util.regex.MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
