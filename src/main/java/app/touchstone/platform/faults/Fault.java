package app.touchstone.platform.faults;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A fault of what the product stands on. Nothing is wrong with what was sent, and nothing of it is kept: sent again when
 * the fault is over, it is taken.
 *
 * @see "Decision 0042"
 */
public enum Fault {
    /** The database does not answer, has broken off, or has no connection free. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE, "platform.fault.away", "platform.fault.away.kept", Duration.ofSeconds(5)),
    /** There is no room on the disk of the files or of the database. */
    FULL(HttpStatus.INSUFFICIENT_STORAGE, "platform.fault.full", "platform.fault.full.kept", Duration.ofMinutes(2));

    private static final String CONNECTION_STATES = "08";

    /** PostgreSQL: shut down by hand or by a crash, not up yet, too many clients. */
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** PostgreSQL: disk full. */
    private static final String FULL_STATE = "53100";

    /** H2: broken, closed by a fault, closed with the process, held by one connection alone. */
    private static final Set<Integer> AWAY_CODES = Set.of(90067, 90098, 90121, 90135);

    private final HttpStatus status;
    private final String title;
    private final String words;
    private final Duration pause;

    Fault(HttpStatus status, String title, String words, Duration pause) {
        this.status = status;
        this.title = title;
        this.words = words;
        this.pause = pause;
    }

    /** The fault behind a failure, where it is one. A full disk counts more: it may be why a database has closed. */
    public static Optional<Fault> behind(Throwable failure) {
        Optional<Fault> found = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isFull(cause)) {
                return Optional.of(FULL);
            }
            if (isAway(cause)) {
                found = Optional.of(AWAY);
            }
        }
        return found;
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _, DataAccessResourceFailureException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLRecoverableException _ ->
                true;
            case SQLException refused -> isAway(refused);
            default -> false;
        };
    }

    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState();
        return (state != null && (state.startsWith(CONNECTION_STATES) || AWAY_STATES.contains(state)))
                || AWAY_CODES.contains(refused.getErrorCode());
    }

    private static boolean isFull(Throwable cause) {
        return switch (cause) {
            case NoRoom _ -> true;
            case SQLException refused -> FULL_STATE.equals(refused.getSQLState());
            case FileSystemException file -> NoRoom.says(file.getReason());
            case IOException broken -> NoRoom.says(broken.getMessage());
            default -> false;
        };
    }

    public HttpStatus status() {
        return status;
    }

    /** The key of what has happened, in a few words; also the code for programs. */
    public String title() {
        return title;
    }

    /** The key of what is kept and what comes next. */
    public String words() {
        return words;
    }

    /** After how long another try makes sense. */
    public Duration pause() {
        return pause;
    }
}
