package app.touchstone.documents;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what the renderer has to complain about; its chatter is for whoever looks for a fault. */
final class PressLog implements XRLogger {

    private static final Logger log = LoggerFactory.getLogger(Press.class);

    @Override
    public void log(String where, Level level, String message) {
        if (isWarning(level)) {
            log.warn("{}: {}", where, message);
        } else {
            log.debug("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isWarning(level)) {
            log.warn("{}: {}", where, message, cause);
        } else {
            log.debug("{}: {}", where, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // levels are set where the application's own are
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isWarning(diagnostic.getLevel()) || log.isDebugEnabled();
    }

    private static boolean isWarning(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
