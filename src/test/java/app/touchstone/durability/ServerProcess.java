package app.touchstone.durability;

import app.touchstone.Touchstone;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.reports.WaitingVisits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The product as a process of its own that can be killed without a word and started again. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port = freePort();
    private final Path home;
    private final List<String> settings = new ArrayList<>();
    private final @Nullable EmbeddedPostgres postgresql;
    private @Nullable Process process;

    ServerProcess(boolean onPostgresql) throws IOException {
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-homes")), "killed")
                .toAbsolutePath();
        settings.add("--vaadin.productionMode=true");
        settings.add("--touchstone.home=" + home);
        postgresql = onPostgresql ? EmbeddedPostgres.start() : null;
        if (postgresql != null) {
            settings.add("--spring.datasource.url=" + postgresql.getJdbcUrl("postgres", "postgres"));
            settings.add("--spring.datasource.username=postgres");
            settings.add("--spring.datasource.password=postgres");
            settings.add("--spring.jooq.sql-dialect=postgres");
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Does something with the product in this process, on the same database, while the other one is not running. */
    <T> T inside(Function<ApplicationContext, T> work) {
        SpringApplication application =
                new SpringApplication(Touchstone.class, FieldFixture.class, WaitingVisits.class);
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
            return work.apply(context);
        }
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
                "--server.port=" + port));
        command.addAll(settings);
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

    /** Asks the process to end, as whoever stops a service does, and waits until it lets nobody in any more. */
    void stop() throws InterruptedException {
        Objects.requireNonNull(process).destroy();
        while (letsIn()) {
            Thread.onSpinWait();
        }
    }

    private boolean letsIn() {
        try (Socket door = new Socket("localhost", port)) {
            return door.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    /** What it said until it had ended. */
    String awaitEnd() throws IOException, InterruptedException {
        Objects.requireNonNull(process).waitFor();
        return Files.readString(home.resolve("console.log"));
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
