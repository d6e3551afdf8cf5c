package app.touchstone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the demo's lists: one line a row, tabs between columns. */
final class DemoFiles {

    private DemoFiles() {}

    static List<String[]> rows(String name) {
        try (InputStream stream =
                        Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name + ".tsv"), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
