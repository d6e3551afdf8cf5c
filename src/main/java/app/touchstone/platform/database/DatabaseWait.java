package app.touchstone.platform.database;

import app.touchstone.platform.faults.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A start waits for its database for a while, for machines come up in any order, and then says where it looked. */
@Component
public class DatabaseWait {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWait.class);

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
    private static final int LINES_BETWEEN = 10;

    private final DataSource pool;
    private final DatabaseAddress address;
    private final Duration patience;
    private final Duration pause;

    @Autowired
    DatabaseWait(
            DataSource pool,
            DatabaseAddress.Configured address,
            @Value("${touchstone.database-patience}") Duration patience) {
        this(pool, address.get(), patience, USUAL_PAUSE);
    }

    DatabaseWait(DataSource pool, DatabaseAddress address, Duration patience, Duration pause) {
        this.pool = pool;
        this.address = address;
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * Waits as long as its patience lasts.
     *
     * @throws NoDatabase where it has not answered until then
     */
    public void untilItAnswers() {
        long begun = System.nanoTime();
        for (int count = 0; ; count++) {
            try (Connection connection = pool.getConnection()) {
                log.debug("The database answers: ({})", connection);
                return;
            } catch (SQLException failure) {
                Duration left = patience.minusNanos(System.nanoTime() - begun);
                if (left.isNegative() || Fault.behind(failure).isEmpty()) {
                    throw new NoDatabase(address.toString(), failure);
                }
                if (count % LINES_BETWEEN == 0) {
                    log.warn(
                            "The database at ({}) does not answer yet; asked again for ({}) seconds: {}",
                            address,
                            left.toSeconds(),
                            failure.getMessage());
                }
                pause(pause);
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was broken off", interrupted);
        }
    }
}
