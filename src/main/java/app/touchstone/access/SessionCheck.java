package app.touchstone.access;

import app.touchstone.platform.faults.ReaderLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request whether its session still holds: a person who was blocked, or who signed out everywhere, is out
 * at the next click, and so is everybody twelve hours after they signed in; changed roles and scopes count from the next
 * click.
 */
final class SessionCheck extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionCheck.class);

    private final People people;
    private final ZoneOfDevice zones;
    private final TransactionTemplate transaction;
    private final SecurityContextHolderStrategy holder;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionCheck(People people, TransactionTemplate transaction, SecurityContextHolderStrategy holder, Clock clock) {
        this.clock = clock;
        this.people = people;
        this.zones = new ZoneOfDevice(people);
        this.transaction = transaction;
        this.holder = holder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = holder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn session) {
            ReaderLanguage.learn(request, session.person().language());
            Optional<Person> now = transaction.execute(_ -> {
                zones.learn(session.person(), request);
                return now(session);
            });
            if (now.isEmpty()) {
                log.info(
                        "A session of ({}) is over: blocked, signed out everywhere, or too long",
                        session.person().id());
                end(request);
            } else {
                letLast(request.getSession(false));
                if (!now.get().equals(session.person())) {
                    renew(now.get(), session, request, response);
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static void letLast(@Nullable HttpSession session) {
        if (session != null) {
            AnonymousSessions.lift(session);
        }
    }

    private Optional<Person> now(SignedIn session) {
        if (!clock.instant().isBefore(session.until())) {
            return Optional.empty();
        }
        return people.isStill(session.person())
                ? Optional.of(session.person())
                : people.find(session.person().id()).filter(person -> holds(session, person));
    }

    private static boolean holds(SignedIn session, Person person) {
        return person.data().active() && !person.signedOutAt().isAfter(session.since());
    }

    private void end(HttpServletRequest request) {
        holder.clearContext();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
    }

    private void renew(Person person, SignedIn session, HttpServletRequest request, HttpServletResponse response) {
        SignedIn renewed = new SignedIn(person, session.getPassword(), session.since());
        SecurityContext context = holder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(renewed, null, SignedIn.authorities(person)));
        holder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
