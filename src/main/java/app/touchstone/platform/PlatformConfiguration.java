package app.touchstone.platform;

import app.touchstone.platform.database.DatabaseWait;
import app.touchstone.platform.faults.Fault;
import app.touchstone.platform.faults.NoRoom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final Pattern TEXT = Pattern.compile("'[^']*+'");

    private static final Logger log = LoggerFactory.getLogger(PlatformConfiguration.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Brings the database up to date as soon as it answers, and says what was done. */
    @Bean
    FlywayMigrationStrategy migration(DatabaseWait database) {
        return flyway -> {
            database.untilItAnswers();
            MigrateResult made = flyway.migrate();
            log.info(
                    "The database is at version ({}), by ({}) migrations made now",
                    flyway.info().current().getVersion(),
                    made.migrationsExecuted);
        };
    }

    /** Optimistic locking is off in jOOQ unless asked for: without it a stale write goes through in silence. */
    @Bean
    DefaultConfigurationCustomizer optimisticLocking() {
        return configuration -> configuration
                .settings()
                .withExecuteWithOptimisticLocking(true)
                .withExecuteWithOptimisticLockingExcludeUnversioned(true);
    }

    /**
     * Databases repeat in their words what was to be written, and a log would keep it for ever: of a failure only its
     * class, state, code and statement go on. A batch of several statements has its values in them.
     */
    @Bean
    ExceptionTranslatorExecuteListener failuresWithoutValues() {
        return ExceptionTranslatorExecuteListener.of(context -> {
            SQLExceptionTranslator usual = new SQLErrorCodeSQLExceptionTranslator(
                    Objects.requireNonNull(context.dialect().thirdParty().springDbName()));
            return (task, sql, failure) -> usual.translate(task, withoutTexts(sql), withoutValues(failure));
        });
    }

    private static @Nullable String withoutTexts(@Nullable String sql) {
        return sql == null ? null : TEXT.matcher(sql).replaceAll("?");
    }

    private static SQLException withoutValues(SQLException failure) {
        SQLException bare = new SQLException(
                "%s, state (%s), code (%d)"
                        .formatted(failure.getClass().getSimpleName(), failure.getSQLState(), failure.getErrorCode()),
                failure.getSQLState(),
                failure.getErrorCode());
        bare.setStackTrace(failure.getStackTrace());
        if (Fault.behind(failure).filter(Fault.FULL::equals).isPresent()) {
            // what an embedded database says of it stands in the cause alone
            bare.initCause(new NoRoom("the database"));
        }
        SQLException next = failure.getNextException();
        if (next != null && !next.equals(failure)) {
            bare.setNextException(withoutValues(next));
        }
        return bare;
    }
}
