package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import app.touchstone.architecture.AccessMatrix.Row;
import app.touchstone.architecture.AccessRealm.Person;
import app.touchstone.architecture.AccessRealm.Place;
import app.touchstone.architecture.AccessWalk.Answer;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint has its row in {@code access-matrix.csv} and opens to the roles of that row for their own things, and
 * to nobody else. Whoever asks for another's thing is answered as if it did not exist.
 */
@AccessTest
class AccessMatrixIT {

    private static final Logger log = LoggerFactory.getLogger(AccessMatrixIT.class);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private AccessFixture fixture;

    private final AtomicInteger revision = new AtomicInteger(10);
    private MockMvc web;

    @BeforeEach
    void openWeb() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static List<Row> endpoints() {
        return AccessMatrix.rows().stream().filter(row -> !row.isView()).toList();
    }

    @Test
    void everyEndpointHasItsRow() {
        Set<String> written = endpoints().stream()
                .map(row -> row.verb() + " " + row.route())
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
    void everyEndpointOpensToTheirsAndToNobodyElse() {
        AccessWalk walk = new AccessWalk(new Endpoints(), fixture.people(), fixture.realms());
        endpoints().forEach(walk::walk);
        log.info("Walked: {}", walk);
        assertThat(walk.wrong()).isEmpty();
    }

    /** The photo of another's report is let be as an unknown one is: the answer is good, and the photo stays. */
    @Test
    void removingAnothersPhotoLeavesIt() {
        Person thief = shopperOf(fixture.realms().getFirst());
        Person owner = shopperOf(fixture.realms().getLast());
        String photo = id(owner, "kept-photo");
        String path = "/phone/v1/visits/%s/photos/%s".formatted(id(thief, "started"), photo);
        assertThat(ask(thief, "DELETE", path, Map.of()).opens()).isTrue();
        assertThat(ask(owner, "GET", "/phone/v1/visits/%s/form".formatted(id(owner, "started")), Map.of())
                        .text())
                .contains(photo);
    }

    private Person shopperOf(AccessRealm realm) {
        return fixture.people().stream()
                .filter(person -> person.role() == Role.SHOPPER)
                .filter(person -> person.realm().orElseThrow().equals(realm))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Person owner, String kind) {
        return owner.realm().orElseThrow().at(Place.OWN, kind).orElseThrow().id();
    }

    @Test
    void nothingButTheDoorOpensToNobody() throws Exception {
        List<String> open = new ArrayList<>();
        for (Row row : AccessMatrix.rows()) {
            if (row.who().contains(AccessMatrix.OPEN)) {
                continue;
            }
            String path = row.filled(row.kinds().keySet().stream()
                    .collect(Collectors.toMap(
                            name -> name, name -> UUID.randomUUID().toString())));
            String verb = row.isView() ? "GET" : row.verb();
            MockHttpServletResponse response = web.perform(
                            MockMvcRequestBuilders.request(HttpMethod.valueOf(verb), row.isView() ? "/" + path : path)
                                    .with(csrf()))
                    .andReturn()
                    .getResponse();
            boolean shut = response.getStatus() == 401
                    || String.valueOf(response.getRedirectedUrl()).endsWith("/login");
            if (!shut) {
                open.add(row + ": " + response.getStatus());
            }
        }
        assertThat(open).isEmpty();
    }

    private final class Endpoints implements AccessWalk.Door {

        private final Map<Person, Answer> nothing = new HashMap<>();

        @Override
        public Answer nothing(Person who) {
            return nothing.computeIfAbsent(
                    who,
                    unused -> AccessMatrixIT.this.ask(
                            who, "GET", "/files/documents/visits/" + UUID.randomUUID() + ".pdf", Map.of()));
        }

        /** Papers take their time to print. */
        @Override
        public boolean isSlow(Row row) {
            return row.path().contains(".pdf");
        }

        @Override
        public Answer ask(Person who, Row row, Map<String, String> ids) {
            return AccessMatrixIT.this.ask(who, row.verb(), row.filled(ids), ids);
        }
    }

    private Answer ask(Person who, String verb, String path, Map<String, String> ids) {
        try {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(verb), path)
                    .with(authentication(who.session()))
                    .with(csrf());
            if (!verb.equals("GET")) {
                send(request, verb, path, ids);
            }
            var result = web.perform(request).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result = web.perform(MockMvcRequestBuilders.asyncDispatch(result))
                        .andReturn();
            }
            return answer(result.getResponse(), path.replaceFirst("\\?.*", ""));
        } catch (Exception broken) {
            return new Answer(false, "broke: " + broken, "");
        }
    }

    private static Answer answer(MockHttpServletResponse response, String path) {
        String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        int status = response.getStatus();
        boolean opens = status < 400 || status == 409 || status == 422;
        return new Answer(
                opens,
                status < 300 ? "" + status : status + " " + response.getContentType() + " " + text.replace(path, "*"),
                text);
    }

    private void send(MockHttpServletRequestBuilder request, String verb, String path, Map<String, String> ids) {
        if (path.contains("/photos/") && verb.equals("PUT")) {
            request.queryParam("question", AccessFieldWork.PHOTO_QUESTION)
                    .queryParam("capturedAt", "2026-01-01T00:00:00Z")
                    .queryParam("sha256", Sha256.of(AccessFieldWork.PHOTO))
                    .queryParam("size", String.valueOf(AccessFieldWork.PHOTO.length))
                    .queryParam("offset", "0")
                    .contentType("image/jpeg")
                    .content(AccessFieldWork.PHOTO);
        } else {
            request.contentType("application/json").content(body(path, ids));
        }
    }

    /** What an owner would send. */
    private String body(String path, Map<String, String> ids) {
        if (path.endsWith("preferences")) {
            return "{\"language\":\"en\",\"colourScheme\":\"SYSTEM\"}";
        }
        if (path.endsWith("acceptance")) {
            return "{\"noConflictOfInterest\":true}";
        }
        if (path.endsWith("refusal")) {
            return "{\"reason\":\"Away on these days\"}";
        }
        if (path.contains("/notes/")) {
            return "{\"note\":{\"kind\":\"quiz\",\"answers\":{}},\"capturedAt\":\"2026-01-01T00:00:00Z\",\"elapsedMs\":null}";
        }
        String id = ids.getOrDefault("answer", "");
        String answer = """
                {"id":"%s","question":"%s","value":{"kind":"choice","option":"yes"},"comment":"","note":"",
                "revision":%d,"capturedAt":"2026-01-01T00:00:00Z","elapsedMs":null}""".formatted(
                        id.contains("-") && id.length() == 36 ? id : UUID.randomUUID(),
                        AccessFieldWork.QUESTION,
                        revision.incrementAndGet());
        if (path.endsWith("/answers")) {
            return "{\"answers\":[{\"answer\":%s,\"after\":null}]}".formatted(answer);
        }
        return path.contains("/answers/")
                ? answer
                : "{\"revision\":1,\"visitedAt\":\"2026-01-01T00:00:00Z\",\"answers\":[%s],\"photos\":[]}"
                        .formatted(answer);
    }
}
