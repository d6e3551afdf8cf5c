package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.touchstone.IntegrationTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/** A write that fails says what failed and never what was to be written: whoever catches it may log it. */
@IntegrationTest
class FailuresWithoutValuesIT {

    private static final String MARKER = "Zq7secretZq7";

    @Autowired
    private DSLContext db;

    private Query reporter(UUID visit, UUID shopper, String name) {
        return db.query(
                "insert into reports.reporter (visit_id, shopper_id, shopper_name, opened_at)"
                        + " values (?, ?, ?, current_timestamp)",
                visit,
                shopper,
                name);
    }

    @Test
    @Transactional
    void keepsATextThatIsTooLongToItself() {
        Query tooLong = reporter(UUID.randomUUID(), UUID.randomUUID(), MARKER.repeat(50));

        DataIntegrityViolationException failure =
                catchThrowableOfType(DataIntegrityViolationException.class, tooLong::execute);

        assertThat(printed(failure))
                .contains("insert into reports.reporter", "22001")
                .doesNotContain(MARKER);
    }

    @Test
    @Transactional
    void keepsTheRowsOfABatchToItself() {
        Query tooLong = reporter(UUID.randomUUID(), UUID.randomUUID(), MARKER.repeat(50));
        Query fits = reporter(UUID.randomUUID(), UUID.randomUUID(), MARKER);

        DataIntegrityViolationException failure = catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> db.batch(fits, tooLong).execute());

        assertThat(printed(failure)).doesNotContain(MARKER);
    }

    @Test
    @Transactional
    void keepsAKeyThatIsTakenToItself() {
        UUID visit = UUID.randomUUID();
        UUID shopper = UUID.randomUUID();
        reporter(visit, shopper, "Anna").execute();

        DuplicateKeyException failure =
                catchThrowableOfType(DuplicateKeyException.class, reporter(visit, shopper, "Ben")::execute);

        assertThat(printed(failure)).doesNotContain(visit.toString(), shopper.toString());
    }

    private static String printed(Throwable failure) {
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        return printed.toString();
    }
}
