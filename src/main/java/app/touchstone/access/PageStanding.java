package app.touchstone.access;

import app.touchstone.access.People.Stand;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.ui.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an open page whether its reader still is who they were when it was drawn. The mark that the page shows is made
 * with the hash of the reader's password: nobody else can make one, and none tells anything of the reader (decision
 * 0036).
 *
 * @see "Decision 0036"
 */
@Component
@Transactional(readOnly = true)
public class PageStanding implements Standing {

    private static final int PARTS = 4;

    private final People people;
    private final SecurityContextHolderStrategy holder;
    private final Clock clock;

    PageStanding(People people, SecurityContextHolderStrategy holder, Clock clock) {
        this.clock = clock;
        this.people = people;
        this.holder = holder;
    }

    /** What has become of the reader of a page. */
    public enum Stands {
        SAME,
        /** Roles, scope, client or name are others. */
        CHANGED,
        /** Blocked, signed out everywhere, given a new password, or signed in for as long as a session may last. */
        OVER
    }

    @Override
    public Optional<String> mark() {
        return Optional.ofNullable(holder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .flatMap(principal -> mark((SignedIn) principal));
    }

    private Optional<String> mark(SignedIn reader) {
        Person person = reader.person();
        String until = Long.toString(reader.until().getEpochSecond());
        return people.stand(person.id())
                .map(now -> String.join(
                        ".",
                        person.id().toString(),
                        until,
                        session(person.id(), now, person.signedOutAt(), until),
                        rights(person.id(), now, person.version())));
    }

    /** One look at one row; a mark that nobody was given is over. */
    public Stands ask(String mark) {
        List<String> parts = List.of(mark.split("\\.", -1));
        if (parts.size() != PARTS) {
            return Stands.OVER;
        }
        return person(parts.getFirst())
                .flatMap(id -> people.stand(id).filter(Stand::active).map(now -> compare(id, now, parts)))
                .orElse(Stands.OVER);
    }

    private Stands compare(PersonId id, Stand now, List<String> parts) {
        String until = parts.get(1);
        if (!session(id, now, now.signedOutAt(), until).equals(parts.get(2))
                || clock.instant().getEpochSecond() >= Long.parseLong(until)) {
            return Stands.OVER;
        }
        return rights(id, now, now.version()).equals(parts.getLast()) ? Stands.SAME : Stands.CHANGED;
    }

    private static Optional<PersonId> person(String text) {
        try {
            return Optional.of(new PersonId(Identifiers.parse(text)));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    private static String session(PersonId id, Stand now, Instant signedOutAt, String until) {
        return Sha256.of(String.join(" ", "session", id.toString(), now.passwordHash(), signedOutAt.toString(), until));
    }

    private static String rights(PersonId id, Stand now, int version) {
        return Sha256.of(String.join(" ", "rights", id.toString(), now.passwordHash(), Integer.toString(version)));
    }
}
