package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import app.touchstone.TestDatabase;
import app.touchstone.Touchstone;
import app.touchstone.platform.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every view and every endpoint has its row in {@code access-matrix.csv}, and opens to the roles of that row and to
 * nobody else. Somebody of the right role who asks for another's thing is answered as if it did not exist.
 */
@SpringBootTest(classes = Touchstone.class)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
class AccessMatrixIT {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
    private static final String ANYBODY = "ANYBODY";
    private static final Map<Role, String> SIGN_INS = Map.of(
            Role.ADMINISTRATOR, "admin",
            Role.COORDINATOR, "coordinator",
            Role.REVIEWER, "reviewer",
            Role.FINANCE, "finance",
            Role.SHOPPER, "shopper01",
            Role.NETWORK_MANAGER, "network",
            Role.REGION_MANAGER, "region",
            Role.OUTLET_MANAGER, "outlet");

    private static final Map<Role, Authentication> SIGNED_IN = new TreeMap<>();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private List<AuthenticationProvider> providers;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private MockMvc web;

    @BeforeEach
    void openWeb() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private record Row(String kind, String path, Set<String> who) {
        boolean opensTo(Role role) {
            return who.contains(ANYBODY) || who.contains("OPEN") || who.contains(role.name());
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(MATRIX).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(";", -1))
                .map(cells -> new Row(cells[0], cells[1], Set.of(cells[2].split(" "))))
                .toList();
    }

    @Test
    void everyViewHasItsRowAndOpensToItsRolesOnly() throws Exception {
        Map<String, Set<String>> written = new TreeMap<>();
        rows().stream().filter(row -> row.kind().equals("view")).forEach(row -> written.put(row.path(), row.who()));
        Map<String, Set<String>> found = new TreeMap<>();
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        for (var definition : scan.findCandidateComponents("app.touchstone")) {
            Class<?> view = Class.forName(definition.getBeanClassName());
            assertThat(Component.class).isAssignableFrom(view);
            Route route = view.getAnnotation(Route.class);
            found.put(route.value(), roles(view));
            for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
                found.put(alias.value(), roles(view));
            }
        }
        assertThat(found).isEqualTo(written);
    }

    private static Set<String> roles(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return Set.of("OPEN");
        }
        if (view.isAnnotationPresent(PermitAll.class)) {
            return Set.of(ANYBODY);
        }
        return Set.copyOf(Arrays.asList(view.getAnnotation(RolesAllowed.class).value()));
    }

    @Test
    void everyEndpointHasItsRow() throws IOException {
        Set<String> written = rows().stream()
                .filter(row -> !row.kind().equals("view"))
                .map(row -> row.kind() + " " + row.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((information, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("app.touchstone.")) {
                information
                        .getPatternValues()
                        .forEach(pattern -> information
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(method + " " + pattern)));
            }
        }));
        assertThat(found).isEqualTo(written);
    }

    @Test
    void endpointsOfOthersAnswerAsUnknownToEveryRole() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            if (row.kind().equals("view")) {
                continue;
            }
            for (Role role : Role.values()) {
                int status = ask(row, signIn(role));
                boolean hasId = row.path().contains("{");
                boolean expectsSuccess = row.opensTo(role) && !hasId;
                boolean fits = expectsSuccess ? status < 400 : status == 404;
                if (!fits) {
                    wrong.add("%s %s as %s: %d".formatted(row.kind(), row.path(), role, status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingButTheDoorOpensToNobody() throws Exception {
        List<String> open = new ArrayList<>();
        for (Row row : rows()) {
            if (!row.kind().equals("view")) {
                int status = web.perform(
                                MockMvcRequestBuilders.request(HttpMethod.valueOf(row.kind()), path(row.path()))
                                        .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                if (status != 401 && status != 302) {
                    open.add(row.path() + ": " + status);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private int ask(Row row, Authentication who) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(row.kind()), path(row.path()))
                .with(authentication(who))
                .with(csrf());
        if (row.path().contains("/photos/") && row.kind().equals("PUT")) {
            request.queryParam("question", "q")
                    .queryParam("capturedAt", "2026-01-01T00:00:00Z")
                    .queryParam("sha256", "0")
                    .contentType("image/jpeg")
                    .content(new byte[] {1});
        } else if (!row.kind().equals("GET")) {
            request.contentType("application/json").content(body(row.path()));
        }
        var result = web.perform(request).andReturn();
        return result.getRequest().isAsyncStarted()
                ? web.perform(MockMvcRequestBuilders.asyncDispatch(result))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                : result.getResponse().getStatus();
    }

    private static String body(String path) {
        if (path.endsWith("preferences")) {
            return "{\"language\":\"en\",\"colourScheme\":\"SYSTEM\"}";
        }
        if (path.endsWith("acceptance")) {
            return "{\"noConflictOfInterest\":true}";
        }
        if (path.endsWith("refusal")) {
            return "{\"reason\":\"no\"}";
        }
        if (path.contains("/answers/")) {
            return "{\"id\":\"%s\",\"question\":\"q\",\"value\":null,\"comment\":\"\",\"note\":\"\",\"revision\":1,\"capturedAt\":\"2026-01-01T00:00:00Z\",\"elapsedMs\":null}"
                    .formatted(id("answer"));
        }
        return "{\"revision\":1,\"visitedAt\":\"2026-01-01T00:00:00Z\",\"answers\":[],\"photos\":[]}";
    }

    private static String path(String pattern) {
        String filled = pattern;
        for (String name : List.of("answer", "photo", "submission", "visit", "id")) {
            filled = filled.replace("{" + name + "}", id(name));
        }
        return filled;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes()).toString();
    }

    private Authentication signIn(Role role) {
        String name = SIGN_INS.get(role) + "@demo.example";
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, "touchstone-demo");
        return Stream.ofNullable(SIGNED_IN.get(role)).findFirst().orElseGet(() -> {
            Authentication done = providers.stream()
                    .filter(provider -> provider.supports(attempt.getClass()))
                    .min(Comparator.comparing(provider -> provider.getClass().getName()))
                    .orElseThrow()
                    .authenticate(attempt);
            SIGNED_IN.put(role, done);
            return done;
        });
    }
}
