package app.touchstone.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Failures are counted for an address together with a name, and for an address alone: after a few,
 * that address has to wait, twice as long after each further failure. Whoever knows the password and comes from elsewhere
 * is never kept out, so nobody can lock a victim out by guessing.
 */
@Component
class SignInThrottle {

    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this address has to wait before it may try this name again; zero when it need not. */
    synchronized Duration waitFor(String address, String name) {
        Duration forName = remaining(failures.get(key(address, name)));
        Duration forAddress = remaining(failures.get(address));
        return forName.compareTo(forAddress) > 0 ? forName : forAddress;
    }

    synchronized void failed(String address, String name) {
        count(key(address, name), FREE_TRIES);
        count(address, FREE_TRIES_OF_ADDRESS);
    }

    synchronized void succeeded(String address, String name) {
        failures.remove(key(address, name));
    }

    private void count(String key, int free) {
        Failures before = failures.remove(key);
        Instant now = clock.instant();
        int times = before == null || before.last().plus(LONGEST_WAIT).isBefore(now) ? 1 : before.times() + 1;
        int beyond = times - free;
        Duration wait = beyond < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        failures.put(key, new Failures(times, now, now.plus(capped)));
    }

    private Duration remaining(@org.jspecify.annotations.Nullable Failures counted) {
        if (counted == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), counted.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String key(String address, String name) {
        return address + " " + name.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int times, Instant last, Instant until) {}
}
