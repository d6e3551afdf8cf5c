package app.touchstone.access;

import app.touchstone.access.SignInTries.Counted;
import app.touchstone.platform.Sha256;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, on all instances together. Tries are counted for an address together with a name, and for an
 * address alone: after a few, that address has to wait, twice as long after each further one. A try counts from before
 * its password is looked at until the password was right, so guesses at once are no more than guesses in a row. Whoever
 * knows the password and comes from elsewhere is never kept out, so nobody can lock a victim out by guessing
 * (decision 0037).
 *
 * @see "Decision 0037"
 */
@Component
@Transactional
class SignInThrottle {

    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    /** Of an address of version 6 the first half: the other one is its owner's to choose. */
    private static final int NETWORK_BYTES = 8;

    private final SignInTries tries;
    private final Clock clock;

    SignInThrottle(SignInTries tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    /** Counts a try, or refuses it and counts nothing. */
    Try begin(String address, String name) {
        Instant now = now();
        String ofAddress = Sha256.of(network(address));
        String ofName = Sha256.of(network(address) + " " + name.strip().toLowerCase(Locale.ROOT));
        Counted byAddress = free(tries.hold(ofAddress, now), FREE_TRIES_OF_ADDRESS, now);
        Counted byName = free(tries.hold(ofName, now), FREE_TRIES, now);
        Counted counted = oneMore(byAddress, FREE_TRIES_OF_ADDRESS, now);
        tries.write(counted);
        tries.write(oneMore(byName, FREE_TRIES, now));
        return new Try(ofAddress, ofName, counted.untilAt());
    }

    /** Takes a try back: the password was right. */
    void succeeded(Try one) {
        Instant now = now();
        Counted byAddress = tries.hold(one.ofAddress(), now);
        boolean waitsForThis = byAddress.untilAt().equals(one.addressWaitsUntil());
        tries.write(new Counted(
                one.ofAddress(),
                Math.max(0, byAddress.times() - 1),
                byAddress.lastAt(),
                waitsForThis ? now : byAddress.untilAt()));
        tries.forget(one.ofName());
    }

    /** {@return how many tracks were too old to count} */
    int sweep() {
        return tries.sweep(clock.instant().minus(LONGEST_WAIT));
    }

    /** As exact as the database keeps it: what it rounds up would be in the future. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Nobody waits longer than their tries are worth: a clock that was ahead and is set back locks nobody out. */
    private static Counted free(Counted track, int free, Instant now) {
        Duration left = Duration.between(now, track.untilAt());
        Duration worth = isOfNow(track, now) ? waitAfter(track.times() - free) : Duration.ZERO;
        Duration wait = left.compareTo(worth) > 0 ? worth : left;
        if (wait.isPositive()) {
            throw new TooManyTries(wait);
        }
        return track;
    }

    /** Whether the last try is as near as the longest wait, by a clock that may have been set. */
    private static boolean isOfNow(Counted track, Instant now) {
        return Duration.between(track.lastAt(), now).abs().compareTo(LONGEST_WAIT) <= 0;
    }

    private static Counted oneMore(Counted track, int free, Instant now) {
        int times = isOfNow(track, now) ? track.times() + 1 : 1;
        return new Counted(track.track(), times, now, now.plus(waitAfter(times - free)));
    }

    private static Duration waitAfter(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String network(String address) {
        return address.contains(":") && InetAddress.ofLiteral(address) instanceof Inet6Address whole
                ? HexFormat.of().formatHex(Arrays.copyOf(whole.getAddress(), NETWORK_BYTES))
                : address;
    }

    /** A try that counts, by its two tracks and the wait that it brought upon its address. */
    record Try(String ofAddress, String ofName, Instant addressWaitsUntil) {}
}
