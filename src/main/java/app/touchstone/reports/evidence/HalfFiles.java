package app.touchstone.reports.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What was begun on the disk and never came whole: drafts of a write that failed, uploads of which no row tells. */
@Component
public class HalfFiles {

    private static final String ENDING = ".part";
    private static final int DEPTH = 2;

    private final Path folder;

    HalfFiles(@Value("${touchstone.home}") Path home) {
        this.folder = home.resolve("evidence");
    }

    /** Throws away what nobody has written to since then; says how many. */
    public int sweep(Instant since) {
        List<Path> old;
        try (Stream<Path> files = Files.find(
                folder,
                DEPTH,
                (file, about) -> about.isRegularFile()
                        && file.toString().endsWith(ENDING)
                        && about.lastModifiedTime().toInstant().isBefore(since))) {
            old = files.toList();
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        old.forEach(HalfFiles::delete);
        return old.size();
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
