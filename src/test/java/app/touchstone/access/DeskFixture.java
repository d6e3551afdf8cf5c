package app.touchstone.access;

import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody at a page of the desk, without a browser. */
@TestComponent
public class DeskFixture {

    private static final String PASSWORD = "a day at the desk";

    private final ApplicationContext context;
    private final SecurityContextHolderStrategy holder;
    private final List<AuthenticationProvider> providers;
    private final PasswordEncoder passwords;
    private final PeopleService people;

    DeskFixture(
            ApplicationContext context,
            SecurityContextHolderStrategy holder,
            List<AuthenticationProvider> providers,
            PasswordEncoder passwords,
            PeopleService people) {
        this.context = context;
        this.holder = holder;
        this.providers = providers;
        this.passwords = passwords;
        this.people = people;
    }

    /** Somebody of the agency. */
    public void open(String name, Role role, String page, Consumer<BrowserlessUIContext> walk) {
        open(name, role, new Boundary.Agency(), page, walk);
    }

    /** Every application that starts puts a holder of its own in the one place: the latest need not be this one's. */
    public void open(String name, Role role, Boundary boundary, String page, Consumer<BrowserlessUIContext> walk) {
        SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(holder);
        try (var application = SpringBrowserlessApplicationContext.createSecured(context, "app.touchstone")) {
            BrowserlessUIContext window =
                    application.newUser(signedIn(name, role, boundary)).newWindow();
            window.activate();
            Location asked = new Location(page);
            window.getUI().navigate(asked.getPath(), asked.getQueryParameters());
            walk.accept(window);
        } finally {
            SecurityContextHolder.setContextHolderStrategy(before);
        }
    }

    private Authentication signedIn(String name, Role role, Boundary boundary) {
        String email = UUID.randomUUID() + "@desk.example";
        PersonData data = new PersonData(email, name, Set.of(role), boundary, true);
        PersonId id = people.create(Actors.staff(), data, Locale.ENGLISH).id();
        people.adoptPasswordHash(Actors.staff(), id, passwords.encode(PASSWORD));
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, PASSWORD);
        return providers.stream()
                .filter(provider -> provider.supports(attempt.getClass()))
                .min(Comparator.comparing(provider -> provider.getClass().getName()))
                .orElseThrow()
                .authenticate(attempt);
    }
}
