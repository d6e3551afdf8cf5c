package app.touchstone.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database again and again, on a line of its own, whether it answers. While it does not, nobody waits for it:
 * those who do already are let go, and those who come are refused at once. A question may take as long as it takes while
 * the database answers at all, so nothing that is merely slow is cut off.
 *
 * <p>Only for a database at the other end of a line; an embedded one is where we are.
 *
 * @see "Decision 0042"
 */
@Component
final class DatabaseWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final int PATIENCE_SECONDS = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DatabaseAddress address;
    private final boolean isWanted;
    private volatile boolean isAway;
    private volatile @Nullable Thread watch;
    private @Nullable Connection line;

    DatabaseWatch(DatabaseAddress.Configured address, @Value("${touchstone.database-watch:false}") boolean isWanted) {
        this.address = address.get();
        this.isWanted = isWanted;
    }

    /** Whether nobody answered when it was asked last. */
    boolean isAway() {
        return isAway;
    }

    @Override
    public void start() {
        if (isWanted) {
            watch = Thread.ofPlatform().daemon().name("database-watch").start(this::run);
        }
    }

    private void run() {
        try {
            while (isRunning()) {
                look();
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    private void look() {
        long begun = System.nanoTime();
        boolean answers = answers();
        if (!answers && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(1)) {
            // the line broke: a database that was started anew answers on a new one
            answers = answers();
        }
        if (answers && isAway) {
            isAway = false;
            log.info("The database at ({}) answers again", address);
        } else if (!answers && isRunning()) {
            leave();
        }
    }

    private void leave() {
        try {
            int ended = WatchedSockets.endAll();
            if (!isAway || ended > 0) {
                log.warn("The database at ({}) does not answer: ({}) lines to it were ended", address, ended);
            }
            isAway = true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean answers() {
        try {
            Connection asked = line == null ? open() : line;
            line = asked;
            if (asked.isValid(PATIENCE_SECONDS)) {
                return true;
            }
        } catch (SQLException failure) {
            if (isAnswer(failure)) {
                return true;
            }
            log.debug("The database does not answer", failure);
        }
        hangUp();
        return false;
    }

    /** Whoever says no for a reason of its own is there: too many ask, or a password is another one. */
    private static boolean isAnswer(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && !state.startsWith("08") && !state.startsWith("57P");
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                address.with(Map.of(
                        "connectTimeout", PATIENCE_SECONDS,
                        "loginTimeout", PATIENCE_SECONDS,
                        "socketTimeout", PATIENCE_SECONDS)),
                address.user(),
                address.password());
    }

    private void hangUp() {
        try (Connection left = line) {
            line = null;
            log.trace("Hung up ({})", left);
        } catch (SQLException failure) {
            log.debug("The line was gone already", failure);
        }
    }

    @Override
    public void stop() {
        Thread running = watch;
        watch = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Before all that asks the database, and after it at the end. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
