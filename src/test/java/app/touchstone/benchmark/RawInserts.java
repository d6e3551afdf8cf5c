package app.touchstone.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the database alone can take: {@code pgbench} inserts the answers of a report as rows of a table with the same
 * columns and keys, in one prepared statement and one commit.
 */
final class RawInserts {

    private static final int SECONDS = 10;
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    private final int port;
    private final Path script;

    RawInserts(int port, List<String> questions) throws IOException, SQLException {
        this.port = port;
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:%d/postgres".formatted(port), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.raw_answer (like reports.answer including all)");
        }
        script = Files.createTempFile(Path.of("target"), "raw", ".sql");
        Files.writeString(script, insert(questions));
    }

    private static String insert(List<String> questions) {
        String rows = IntStream.range(0, questions.size())
                .mapToObj(number -> "('%s','{\"kind\":\"choice\",\"option\":\"yes\"}','%s')"
                        .formatted(questions.get(number), ThroughputBenchmark.remark(number)))
                .collect(Collectors.joining(","));
        return ("with visit as materialized (select gen_random_uuid() as id) insert into raw_answer (id, visit_id,"
                        + " question, \"value\", comment, note, revision, captured_at, received_at) select"
                        + " gen_random_uuid(), visit.id, answer.question, answer.said, answer.remark, '', 1, now(),"
                        + " now() from visit, (values %s) answer (question, said, remark);%n")
                .formatted(rows);
    }

    /** Reports' worth of rows in a second, each in its own commit. */
    double insert(int clients) throws IOException, InterruptedException {
        Process pgbench = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--host=localhost",
                        "--port=" + port,
                        "--username=postgres",
                        "--client=" + clients,
                        "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                        "--time=" + SECONDS,
                        "--file=" + script,
                        "postgres")
                .redirectErrorStream(true)
                .start();
        String said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher figure = PER_SECOND.matcher(said);
        if (pgbench.waitFor() != 0 || !figure.find()) {
            throw new IllegalStateException("pgbench did not measure:%n%s".formatted(said));
        }
        return Double.parseDouble(figure.group(1));
    }
}
