package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads a type that a decision rules finds the decision, and whoever names one names one that there is. */
class DecisionsTest {

    private static final Path RECORDS = Path.of("src/docs/decisions");
    private static final Pattern NAMED = Pattern.compile("[Dd]ecisions?\\s+(?:\\*\\s+)?(0\\d{3})");

    /** Of the whole build, and of the phone's application: these rule no type of the server. */
    private static final Set<String> OF_NO_TYPE = Set.of("0008", "0009", "0011", "0029", "0038");

    @Test
    void everyDecisionIsNamedByWhatItRules() throws IOException {
        Set<String> named = named(Path.of("src/main/java"));

        assertThat(numbers()).isSubsetOf(union(named, OF_NO_TYPE));
    }

    @Test
    void nothingNamesADecisionThatIsNot() throws IOException {
        Set<String> named = union(named(Path.of("src")), named(Path.of("frontend/form/src")));

        assertThat(numbers()).containsAll(named);
    }

    private static Set<String> numbers() throws IOException {
        try (Stream<Path> records = Files.list(RECORDS)) {
            return records.map(record -> record.getFileName().toString().substring(0, 4))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> named(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|ts|sql|md)"))
                    .flatMap(file -> NAMED.matcher(read(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return List.of(some, others).stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
