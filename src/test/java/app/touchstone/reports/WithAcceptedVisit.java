package app.touchstone.reports;

import app.touchstone.MovableClock;
import app.touchstone.platform.Actor;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportedVisits.Accepted;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An afternoon on which a shopper has accepted a visit and opened its report. */
abstract class WithAcceptedVisit {

    @Autowired
    protected ReportService reports;

    @Autowired
    protected ReportedVisits fixture;

    @Autowired
    protected MovableClock clock;

    protected Accepted accepted;
    protected Actor shopper;
    protected VisitId visit;

    @BeforeEach
    void accept() {
        clock.set(ReportedVisits.AFTERNOON);
        accepted = fixture.accepted();
        shopper = accepted.shopper();
        visit = accepted.visit().id();
    }
}
