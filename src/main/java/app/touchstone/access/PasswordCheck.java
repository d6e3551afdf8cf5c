package app.touchstone.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks name and password, slowly for who guesses, and in the same time whether the name exists or not. That
 * somebody is blocked is told to whoever knows the password.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final People people;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final String decoy;

    PasswordCheck(People people, PasswordEncoder encoder, SignInThrottle throttle, Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.throttle = throttle;
        this.clock = clock;
        this.decoy = encoder.encode("nobody has this password");
    }

    @Override
    @Transactional(readOnly = true)
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration wait = throttle.waitFor(address, name);
        if (wait.isPositive()) {
            throw new TooManyTries(wait);
        }
        Person person = people.findByEmail(name).orElse(null);
        String hash = person == null ? decoy : people.passwordHash(person.id()).orElse(decoy);
        boolean right = encoder.matches(String.valueOf(attempt.getCredentials()), hash);
        if (person == null || !right || !person.hasPassword() || !person.data().active()) {
            throttle.failed(address, name);
            if (person != null && right && person.hasPassword()) {
                throw new DisabledException("blocked");
            }
            throw new BadCredentialsException("name or password is wrong");
        }
        throttle.succeeded(address, name);
        SignedIn principal = new SignedIn(person, hash, clock.instant());
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, SignedIn.authorities(person));
        token.setDetails(attempt.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
