package app.touchstone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every application context a fresh database of the kind that the system property {@code
 * touchstone.test.database} names: {@code h2} in memory, or {@code postgresql}, a real server that runs once per JVM.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How many a context has. */
    static final int CONNECTIONS = 8;

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Whether the tests run on PostgreSQL. */
    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("touchstone.test.database", "h2"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "test" + COUNT.incrementAndGet();
        TestPropertyValues connection = isPostgresql() ? postgresql(name) : h2(name);
        connection
                .and(
                        "touchstone.home=" + home(),
                        "spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                        // a test does by hand what the clock would do at any moment
                        "touchstone.schedules=false",
                        "touchstone.password-work=4")
                .applyTo(context);
    }

    private static TestPropertyValues h2(String name) {
        return TestPropertyValues.of(
                "spring.datasource.url=jdbc:h2:mem:" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "spring.jooq.sql-dialect=h2");
    }

    private static TestPropertyValues postgresql(String name) {
        create(name);
        return TestPropertyValues.of(
                "spring.datasource.url=" + Server.RUNNING.getJdbcUrl("postgres", name),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
                "spring.jooq.sql-dialect=postgres");
    }

    /** Where a database is, for tests that come between. */
    public record Place(int port, String name) {}

    /** A fresh database of PostgreSQL, whose user and password are both {@code postgres}. */
    public static Place place() {
        String name = "test" + COUNT.incrementAndGet();
        create(name);
        return new Place(Server.RUNNING.getPort(), name);
    }

    private static void create(String name) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException broken) {
            throw new IllegalStateException("The test database (%s) was not made".formatted(name), broken);
        }
    }

    /** A folder of its own for files. */
    public static String home() {
        try {
            Path homes = Files.createDirectories(Path.of("target", "test-homes"));
            return Files.createTempDirectory(homes, "home").toAbsolutePath().toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts when it is first asked for, and ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
