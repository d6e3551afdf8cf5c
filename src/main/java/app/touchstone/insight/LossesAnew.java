package app.touchstone.insight;

import app.touchstone.clients.ClientDirectory;
import app.touchstone.insight.FactTables.Measured;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.schedules.OnEachInstance;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.VisitLosses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private final ReleasedReports reports;
    private final FactTables tables;
    private final TransactionTemplate transaction;
    private final ClientDirectory clients;
    private final Clock clock;

    /** Where this instance goes on; another has its own, and a new start begins at the front. */
    private @Nullable VisitId after;

    LossesAnew(
            ReleasedReports reports,
            FactTables tables,
            TransactionTemplate transaction,
            ClientDirectory clients,
            Clock clock) {
        this.reports = reports;
        this.tables = tables;
        this.transaction = transaction;
        this.clients = clients;
        this.clock = clock;
    }

    @OnEachInstance("each visit is held by whoever computes it, and another takes the next")
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
        return Objects.requireNonNull(transaction.execute(_ -> tables.byOtherMethods(after, AT_ONCE)));
    }

    private boolean computeAnew(VisitId visit) {
        Optional<Measured> held = tables.holdByOtherMethod(visit);
        held.ifPresent(measured -> {
            ReleasedReport report = reports.forResults(visit);
            tables.replaceLosses(measured, VisitLosses.of(report.definition(), report.sheet()), report.submittedAt());
            ClientId client = measured.client();
            tables.countChange(client, measured.outlet());
            if (tables.isByCurrentMethod(client)) {
                tables.rememberSince(
                        client, LocalDate.now(clock.withZone(clients.get(client).timeZone())));
            }
        });
        return held.isPresent();
    }

    /** Since when a client's losses are by the current method; nothing where they never were by another. */
    Optional<LocalDate> since(ClientId client) {
        return Objects.requireNonNull(transaction.execute(_ -> tables.since(client)));
    }
}
