package app.touchstone.access;

import app.touchstone.access.SignInThrottle.Try;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks name and password, slowly for who guesses, and in the same time whether the name exists or not. That
 * somebody is blocked is told to whoever knows the password. While the password is checked, which takes long on
 * purpose, no connection to the database is held.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final People people;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String decoy;

    PasswordCheck(
            People people,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
        this.decoy = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Try counted = throttle.begin(address, name);
        // what is set while the password is checked ends what comes of the check
        Instant since = clock.instant();
        Known known = transaction.execute(_ -> known(name));
        Person person = known.person().orElse(null);
        String hash = known.hash().orElse(decoy);
        boolean right = encoder.matches(String.valueOf(attempt.getCredentials()), hash);
        if (person == null || !right || !person.hasPassword() || !person.data().active()) {
            if (person != null && right && person.hasPassword()) {
                throw new DisabledException("blocked");
            }
            throw new BadCredentialsException("name or password is wrong");
        }
        throttle.succeeded(counted);
        SignedIn principal = new SignedIn(person, hash, since);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, SignedIn.authorities(person));
        token.setDetails(attempt.getDetails());
        return token;
    }

    private Known known(String name) {
        Optional<Person> person = people.findByEmail(name);
        return new Known(person, person.flatMap(one -> people.passwordHash(one.id())));
    }

    private record Known(Optional<Person> person, Optional<String> hash) {}

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
