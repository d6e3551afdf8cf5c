package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package is read at a glance: what does not fit has a sub-concept that wants a package of its own. */
class PackageSizeTest {

    private static final int BOUND = 35;

    private static final Path SOURCES = Path.of("src/main/java");

    /** Packages that are larger yet, with their size: it may only shrink, and what fits leaves the list. */
    private static final Map<String, Integer> LARGER =
            Map.of("app.touchstone.clients", 58, "app.touchstone.insight", 62, "app.touchstone.platform", 46);

    @Test
    void noPackageHoldsMoreTypesThanFit() throws IOException {
        assertThat(sizes())
                .allSatisfy((name, size) ->
                        assertThat(size).as("types in %s", name).isLessThanOrEqualTo(LARGER.getOrDefault(name, BOUND)));
    }

    @Test
    void listsNoPackageThatFits() throws IOException {
        Map<String, Integer> sizes = sizes();

        assertThat(LARGER.keySet())
                .allSatisfy(name -> assertThat(sizes.getOrDefault(name, 0))
                        .as("types in %s", name)
                        .isGreaterThan(BOUND));
    }

    /** One file holds one type: Java and the house's form see to that. */
    private static Map<String, Integer> sizes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(PackageSizeTest::packageOf, _ -> 1, Integer::sum, TreeMap::new));
        }
    }

    private static String packageOf(Path file) {
        return SOURCES.relativize(file.getParent()).toString().replace('/', '.');
    }
}
