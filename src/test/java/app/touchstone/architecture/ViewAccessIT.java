package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.architecture.AccessMatrix.Row;
import app.touchstone.architecture.AccessRealm.Person;
import app.touchstone.architecture.AccessWalk.Answer;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Every view has its row in {@code access-matrix.csv} and opens to the roles of that row for their own things, and to
 * nobody else. Whoever asks for another's thing gets the page of things that do not exist.
 */
@AccessTest
class ViewAccessIT {

    private static final Logger log = LoggerFactory.getLogger(ViewAccessIT.class);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccessFixture fixture;

    @Autowired
    private SecurityContextHolderStrategy holder;

    private SecurityContextHolderStrategy before;

    /** Every application that starts puts a holder of its own in the one place: the latest need not be this one's. */
    @BeforeEach
    void signInHere() {
        before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(holder);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    private static List<Row> views() {
        return AccessMatrix.rows().stream().filter(Row::isView).toList();
    }

    @Test
    void everyViewHasItsRowAndIsGuardedByItsRoles() throws Exception {
        Map<String, Set<String>> written = new TreeMap<>();
        views().forEach(row ->
                written.computeIfAbsent(row.route(), unused -> new TreeSet<>()).addAll(row.who()));
        Map<String, Set<String>> found = new TreeMap<>();
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        for (var definition : scan.findCandidateComponents("app.touchstone")) {
            Class<?> view = Class.forName(definition.getBeanClassName());
            assertThat(Component.class).isAssignableFrom(view);
            found.put(view.getAnnotation(Route.class).value(), roles(view));
            for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
                found.put(alias.value(), roles(view));
            }
        }
        assertThat(found).isEqualTo(written);
    }

    private static Set<String> roles(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return Set.of(AccessMatrix.OPEN);
        }
        if (view.isAnnotationPresent(PermitAll.class)) {
            return Set.of(AccessMatrix.ANYBODY);
        }
        return Set.copyOf(Arrays.asList(view.getAnnotation(RolesAllowed.class).value()));
    }

    @Test
    void everyViewOpensToTheirsAndToNobodyElse() {
        List<Person> people = fixture.people();
        try (SecuredBrowserlessApplicationContext<Authentication> application =
                SpringBrowserlessApplicationContext.createSecured(context, "app.touchstone")) {
            AccessWalk walk = new AccessWalk(new Views(application), people, fixture.realms());
            views().forEach(walk::walk);
            log.info("Walked: {}", walk);
            assertThat(walk.wrong()).isEmpty();
        }
    }

    private static final class Views implements AccessWalk.Door {

        private final SecuredBrowserlessApplicationContext<Authentication> application;
        private final Map<Person, BrowserlessUIContext> windows = new HashMap<>();
        private final Map<Person, Answer> nothing = new HashMap<>();

        Views(SecuredBrowserlessApplicationContext<Authentication> application) {
            this.application = application;
        }

        @Override
        public Answer nothing(Person who) {
            return nothing.computeIfAbsent(who, unused -> ask(who, "no-such-page"));
        }

        @Override
        public boolean isSlow(Row row) {
            return false;
        }

        @Override
        public Answer ask(Person who, Row row, Map<String, String> ids) {
            return ask(who, row.filled(ids));
        }

        private Answer ask(Person who, String address) {
            BrowserlessUIContext window = windows.computeIfAbsent(
                    who, unused -> application.newUser(who.session()).newWindow());
            window.activate();
            UI ui = window.getUI();
            String[] parts = address.split("\\?", 2);
            ui.navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
            HasElement view = window.getCurrentView();
            PageText page = new PageText(Stream.of(
                    ui.getElement(),
                    ui.getInternals().getActiveRouterTargetsChain().getLast().getElement()));
            String title = ui.getInternals().getTitle();
            return new Answer(
                    !(view instanceof HasErrorParameter<?>),
                    title + "\n" + page.words(),
                    title + "\n" + page.everything());
        }
    }
}
