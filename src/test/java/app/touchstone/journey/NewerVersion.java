package app.touchstone.journey;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Lets a running server hand out a newer version of the shoppers' application, with a page that can be told apart. */
final class NewerVersion extends ValveBase implements AutoCloseable {

    private static final String PAGE = "/s/index.html";
    private static final String WORKER = "/s/worker.js";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}");

    private final Pipeline pipeline;
    private final Map<String, byte[]> files;

    private NewerVersion(Pipeline pipeline) throws IOException {
        super(true);
        this.pipeline = pipeline;
        String worker = NAME.matcher(file(WORKER)).replaceFirst("newerversion0000");
        String page = file(PAGE).replace("<head>", "<head><meta name=\"release\" content=\"newer\" />");
        files = Map.of(WORKER, bytes(worker), PAGE, bytes(page));
        pipeline.addValve(this);
    }

    static NewerVersion of(ServletWebServerApplicationContext application) throws IOException {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(application.getWebServer());
        return new NewerVersion(server.getTomcat().getEngine().getPipeline());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        byte[] file = files.get(request.getRequestURI());
        if (file == null) {
            getNext().invoke(request, response);
            return;
        }
        response.setContentType(PAGE.equals(request.getRequestURI()) ? "text/html" : "text/javascript");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    @Override
    public void close() {
        pipeline.removeValve(this);
    }

    private static String file(String address) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(NewerVersion.class.getResourceAsStream("/META-INF/resources" + address))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
