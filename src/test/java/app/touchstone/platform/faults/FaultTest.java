package app.touchstone.platform.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is a fault of what the product stands on, and what is a failure of its own. */
class FaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03", "53300"})
    void knowsADatabaseThatIsAwayByItsStates(String state) {
        assertThat(Fault.behind(new IllegalStateException(new SQLException("gone", state))))
                .hasValue(Fault.AWAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {90067, 90098, 90121})
    void knowsAnEmbeddedDatabaseThatIsClosedByItsCodes(int code) {
        assertThat(Fault.behind(new SQLException("closed", "90000", code))).hasValue(Fault.AWAY);
    }

    @Test
    void knowsAPoolThatHasNoConnection() {
        Throwable none = new CannotCreateTransactionException(
                "none", new SQLTransientConnectionException("timed out after 3000ms"));

        assertThat(Fault.behind(none)).hasValue(Fault.AWAY);
    }

    @Test
    void knowsAFullDiskByTheWordsOfTheSystem() {
        assertThat(Fault.behind(new IOException("No space left on device"))).hasValue(Fault.FULL);
        assertThat(Fault.behind(new FileSystemException("a", null, "Disk quota exceeded")))
                .hasValue(Fault.FULL);
        assertThat(Fault.behind(new SQLException("disk full", "53100"))).hasValue(Fault.FULL);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void knowsTheDiskThatIsAlwaysFull() {
        try {
            Files.write(Path.of("/dev/full"), new byte[1]);
        } catch (IOException full) {
            assertThat(Fault.behind(full)).hasValue(Fault.FULL);
            return;
        }
        throw new AssertionError("The disk took something");
    }

    @Test
    void countsAFullDiskMoreThanTheDatabaseThatClosedForIt() {
        SQLException closed = new SQLException("closed", "90098", 90098);
        closed.initCause(new IOException("No space left on device"));

        assertThat(Fault.behind(closed)).hasValue(Fault.FULL);
    }

    @Test
    void takesNothingElseForAFault() {
        assertThat(Fault.behind(new IllegalStateException("a mistake"))).isEmpty();
        assertThat(Fault.behind(new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isEmpty();
        assertThat(Fault.behind(new IOException("Broken pipe"))).isEmpty();
    }
}
