package app.touchstone.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** An instance whose database does not answer is not ready, and lives: to start it anew would mend nothing. */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);

    private static final int PATIENCE_SECONDS = 1;

    private final DataSource pool;

    DatabaseHealth(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Health health() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (SQLException away) {
            // asked every few seconds by machines: the watch and whoever works say it to the log
            log.debug("The database does not answer", away);
            return Health.down().build();
        }
    }
}
