package app.touchstone.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What never came whole takes no room for ever. */
class HalfFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    private Path home;

    @Test
    void throwsAwayWhatIsHalfAndOldAndNothingElse() throws IOException {
        Path draft = file("evidence/ab/abc123.part", Duration.ofDays(40));
        Path upload = file("evidence/uploads/1.part", Duration.ofDays(40));
        Path coming = file("evidence/uploads/2.part", Duration.ofHours(1));
        Path kept = file("evidence/ab/abc", Duration.ofDays(400));

        assertThat(new HalfFiles(home).sweep(NOW.minus(Duration.ofDays(30)))).isEqualTo(2);

        assertThat(draft).doesNotExist();
        assertThat(upload).doesNotExist();
        assertThat(coming).exists();
        assertThat(kept).exists();
    }

    @Test
    void findsNothingWhereNothingWasKept() {
        assertThat(new HalfFiles(home).sweep(NOW)).isZero();
    }

    private Path file(String name, Duration age) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[1]);
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
