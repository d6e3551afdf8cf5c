package app.touchstone.upgrade;

import app.touchstone.TestDatabase;
import app.touchstone.platform.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application on a database that it wrote itself in November 2026, with the demo's data of that day and two
 * pictures: an H2 file as version 2.4.240 wrote it, or a dump of PostgreSQL.
 */
public final class OldDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final List<String> PICTURES = List.of("picture-1.jpg", "picture-2.jpg");

    private final TestDatabase fresh = new TestDatabase();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        fresh.initialize(context);
        Path home = Path.of(required(context, "touchstone.home"));
        pictures(home);
        if (TestDatabase.isPostgresql()) {
            fill(context);
        } else {
            unpack("h2.mv.db.gz", home.resolve("touchstone.mv.db"));
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:file:" + home.resolve("touchstone")
                                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                            "spring.datasource.username=touchstone")
                    .applyTo(context);
        }
    }

    private static void pictures(Path home) {
        for (String name : PICTURES) {
            try (InputStream bytes = resource(name)) {
                byte[] picture = bytes.readAllBytes();
                String key = Sha256.of(picture);
                Path folder = Files.createDirectories(home.resolve("evidence").resolve(key.substring(0, 2)));
                Files.write(folder.resolve(key), picture);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static void unpack(String name, Path target) {
        try (InputStream bytes = new GZIPInputStream(resource(name))) {
            Files.copy(bytes, target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads a plain dump: statements end with the line, rows are copied as the server itself wrote them. */
    private static void fill(ConfigurableApplicationContext context) {
        try (Connection connection = DriverManager.getConnection(
                        required(context, "spring.datasource.url"),
                        required(context, "spring.datasource.username"),
                        required(context, "spring.datasource.password"));
                Statement statement = connection.createStatement();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(resource("postgresql.sql.gz")), StandardCharsets.UTF_8))) {
            StringBuilder command = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("COPY ")) {
                    copy(connection, line, lines);
                } else if (!line.startsWith("--") && !line.startsWith("\\")) {
                    command.append(line).append('\n');
                    if (line.endsWith(";")) {
                        statement.execute(command.toString());
                        command.setLength(0);
                    }
                }
            }
        } catch (SQLException | IOException broken) {
            throw new IllegalStateException("The old database could not be restored", broken);
        }
    }

    private static void copy(Connection connection, String command, BufferedReader lines)
            throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (String line = lines.readLine(); !"\\.".equals(line); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        Reader text = new StringReader(rows.toString());
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, text);
    }

    private static String required(ConfigurableApplicationContext context, String property) {
        return context.getEnvironment().getRequiredProperty(property);
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(OldDatabase.class.getResourceAsStream("/upgrade/" + name), name);
    }
}
