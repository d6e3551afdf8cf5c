package app.touchstone.insight;

import static app.touchstone.db.insight.Tables.LOSSES_SINCE;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static org.jooq.impl.DSL.noCondition;

import app.touchstone.clients.ClientDirectory;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.VisitLosses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes losses by the current method where they were computed by an older one, from what was frozen at release
 * (decision 0019). Each visit is a transaction of its own that holds the visit's row: what was done once is not done
 * again after a restart, and two instances take different visits. A visit that cannot be computed stops one run; the
 * next goes on after it and comes back to it at the end.
 */
@Component
class LossesAnew {

    private static final Logger log = LoggerFactory.getLogger(LossesAnew.class);
    private static final String METHOD = ScoringMethod.CURRENT.version();
    private static final int AT_ONCE = 100;

    private final DSLContext db;
    private final ReleasedReports reports;
    private final FactTables tables;
    private final TransactionTemplate transaction;
    private final ClientDirectory clients;
    private final Clock clock;

    /** Where this instance goes on; another has its own, and a new start begins at the front. */
    private @Nullable VisitId after;

    LossesAnew(
            DSLContext db,
            ReleasedReports reports,
            FactTables tables,
            TransactionTemplate transaction,
            ClientDirectory clients,
            Clock clock) {
        this.db = db;
        this.reports = reports;
        this.tables = tables;
        this.transaction = transaction;
        this.clients = clients;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    synchronized void computeAnew() {
        int done = 0;
        List<VisitId> old = next();
        while (!old.isEmpty()) {
            for (VisitId visit : old) {
                after = visit;
                done += Boolean.TRUE.equals(transaction.execute(_ -> computeAnew(visit))) ? 1 : 0;
            }
            old = next();
        }
        after = null;
        if (done > 0) {
            log.info("The losses of ({}) visits were computed anew by method ({})", done, METHOD);
        }
    }

    private List<VisitId> next() {
        var from = after == null ? noCondition() : VISIT_FACT.VISIT_ID.gt(after);
        return db.select(VISIT_FACT.VISIT_ID)
                .from(VISIT_FACT)
                .where(VISIT_FACT.LOSSES_METHOD.ne(METHOD), from)
                .orderBy(VISIT_FACT.VISIT_ID)
                .limit(AT_ONCE)
                .fetch(VISIT_FACT.VISIT_ID);
    }

    private boolean computeAnew(VisitId visit) {
        var row = db.selectFrom(VISIT_FACT)
                .where(VISIT_FACT.VISIT_ID.eq(visit), VISIT_FACT.LOSSES_METHOD.ne(METHOD))
                .forUpdate()
                .skipLocked()
                .fetchOne();
        if (row == null) {
            return false;
        }
        ReleasedReport report = reports.forResults(visit);
        tables.replaceLosses(row, VisitLosses.of(report.definition(), report.sheet()), report.submittedAt());
        remember(row.getClientId(), row.getOutletId());
        return true;
    }

    private void remember(ClientId client, OutletId outlet) {
        tables.countChange(client, outlet);
        boolean whole =
                !db.fetchExists(VISIT_FACT, VISIT_FACT.CLIENT_ID.eq(client), VISIT_FACT.LOSSES_METHOD.ne(METHOD));
        if (whole) {
            // native on both databases: the last visits of one client may be done by two instances at once
            db.execute(
                    "insert into insight.losses_since (client_id, method, since) values (?, ?, ?) on conflict do nothing",
                    client.value(),
                    METHOD,
                    LocalDate.now(clock.withZone(clients.get(client).timeZone())));
        }
    }

    /** Since when a client's losses are by the current method; nothing where they never were by another. */
    Optional<LocalDate> since(ClientId client) {
        return db.select(LOSSES_SINCE.SINCE)
                .from(LOSSES_SINCE)
                .where(LOSSES_SINCE.CLIENT_ID.eq(client), LOSSES_SINCE.METHOD.eq(METHOD))
                .fetchOptional(LOSSES_SINCE.SINCE);
    }
}
