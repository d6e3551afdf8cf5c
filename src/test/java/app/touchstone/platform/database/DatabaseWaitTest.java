package app.touchstone.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A start without a database waits, and then says where it looked. */
class DatabaseWaitTest {

    private static final DatabaseAddress ADDRESS = DatabaseAddress.of(
            "jdbc:postgresql://touchstone:secret@data:5432/audits?password=secret", "touchstone", "secret");

    private final Starting pool = new Starting();

    @Test
    void goesOnAsSoonAsTheDatabaseAnswers() {
        pool.refusals = 3;

        waiting(Duration.ofMinutes(1)).untilItAnswers();

        assertThat(pool.refusals).isZero();
    }

    @Test
    void endsWithTheAddressAndWithoutThePassword() {
        pool.refusals = Integer.MAX_VALUE;

        assertThatExceptionOfType(NoDatabase.class)
                .isThrownBy(() -> waiting(Duration.ZERO.minusMillis(1)).untilItAnswers())
                .satisfies(missing -> assertThat(words(missing))
                        .contains("data:5432/audits", "nobody is at home", "DATABASE_HOST")
                        .doesNotContain("secret"));
    }

    @Test
    void doesNotWaitForADatabaseThatSaysNo() {
        pool.refusals = 1;
        pool.state = "28P01";

        assertThatExceptionOfType(NoDatabase.class)
                .isThrownBy(() -> waiting(Duration.ofDays(1)).untilItAnswers());
    }

    /** Asked as the start would ask. */
    private static String words(Throwable failure) {
        // others want a context, and have nothing to say here
        FailureHandler ofOthers = FailureHandler.handleMessage(
                (message, unmade) -> assertThat(message.get()).doesNotContain("app.touchstone"));
        FailureAnalysis words =
                SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, ofOthers).stream()
                        .map(analyzer -> analyzer.analyze(new IllegalStateException("The start failed", failure)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        return words.getDescription() + words.getAction();
    }

    private DatabaseWait waiting(Duration patience) {
        return new DatabaseWait(pool, ADDRESS, patience, Duration.ZERO);
    }

    /** A database that comes up after so many refusals. */
    private static final class Starting extends AbstractDataSource {

        int refusals;
        String state = "08001";

        @Override
        public Connection getConnection() throws SQLException {
            if (refusals > 0) {
                refusals--;
                throw new SQLException("nobody is at home", state);
            }
            return DriverManager.getConnection("jdbc:h2:mem:");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
