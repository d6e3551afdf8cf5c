package app.touchstone.durability;

import app.touchstone.Touchstone;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product as a process of its own, with demo data, that can be killed without a word and started again. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port = freePort();
    private final Path home;
    private final List<String> database = new ArrayList<>();
    private final @Nullable EmbeddedPostgres postgresql;
    private @Nullable Process process;

    ServerProcess(boolean onPostgresql) throws IOException {
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-homes")), "killed")
                .toAbsolutePath();
        postgresql = onPostgresql ? EmbeddedPostgres.start() : null;
        if (postgresql != null) {
            database.add("--spring.datasource.url=" + postgresql.getJdbcUrl("postgres", "postgres"));
            database.add("--spring.datasource.username=postgres");
            database.add("--spring.datasource.password=postgres");
            database.add("--spring.jooq.sql-dialect=postgres");
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Starts the process and waits until it is well. */
    void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Touchstone.class.getName(),
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--vaadin.productionMode=true",
                "--touchstone.home=" + home));
        command.addAll(database);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()))
                .start();
        awaitHealth();
    }

    private void awaitHealth() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isWell(client)) {
                Process running = Objects.requireNonNull(process);
                if (System.nanoTime() > deadline || !running.isAlive()) {
                    throw new IllegalStateException(
                            "The server did not start:%n%s".formatted(Files.readString(home.resolve("console.log"))));
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean isWell(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Takes the process away as a power cut would: no handler, no hook, no last write. */
    void kill() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroyForcibly();
        running.waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        if (postgresql != null) {
            postgresql.close();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("No port is free", none);
        }
    }
}
