package app.touchstone.platform.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the log of a fault by one line, and once in a while: everybody who asks meets the same one. What was met in
 * between is not counted, also by other instances.
 */
@Component
public class FaultLog {

    private static final Logger log = LoggerFactory.getLogger(FaultLog.class);
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final ConcurrentHashMap<Fault, Instant> told = new ConcurrentHashMap<>();
    private final Clock clock;

    FaultLog(Clock clock) {
        this.clock = clock;
    }

    public void met(Fault fault, String where, Throwable failure) {
        Instant now = clock.instant();
        Instant before = told.get(fault);
        boolean isQuiet = before != null && Duration.between(before, now).abs().compareTo(QUIET) < 0;
        if (!isQuiet && (before == null ? told.putIfAbsent(fault, now) == null : told.replace(fault, before, now))) {
            log.warn("({}) met ({}): {}", where, fault, root(failure));
        }
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ", " + cause.getMessage();
    }
}
