package app.touchstone.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** This address has guessed too often and has to wait. */
final class TooManyTries extends AuthenticationException {

    private final long seconds;

    TooManyTries(Duration wait) {
        super("too many tries, wait " + wait);
        this.seconds = Math.max(1, wait.toSeconds());
    }

    long seconds() {
        return seconds;
    }
}
