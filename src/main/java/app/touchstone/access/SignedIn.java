package app.touchstone.access;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Role;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person behind a session, as of when the session began or the person was last changed. */
final class SignedIn implements UserDetails, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A session of the desk ends then, however it is used: who signed in once is not who sits there for ever. */
    private static final Duration LASTS_AT_MOST = Duration.ofHours(12);

    private final transient Person person;
    private final String passwordHash;
    private final Instant since;

    SignedIn(Person person, String passwordHash, Instant since) {
        this.person = person;
        this.passwordHash = passwordHash;
        this.since = since;
    }

    Person person() {
        return person;
    }

    Actor actor() {
        return person.actor();
    }

    Instant since() {
        return since;
    }

    /** When a session at the desk that began so ends at the latest. */
    Instant until() {
        return since.plus(LASTS_AT_MOST);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return person.data().roles().stream().map(SignedIn::authority).toList();
    }

    static List<GrantedAuthority> authorities(Person person) {
        return person.data().roles().stream().map(SignedIn::authority).toList();
    }

    private static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role.name());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return person.data().email();
    }

    @Override
    public boolean isEnabled() {
        return person.data().active();
    }
}
