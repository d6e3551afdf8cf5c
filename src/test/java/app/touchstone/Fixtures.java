package app.touchstone;

import app.touchstone.access.DeskFixture;
import app.touchstone.access.StaffFixture;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.insight.ReleasedVisits;
import app.touchstone.programmes.PlacedOrders;
import app.touchstone.reports.ReportedVisits;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What tests begin with. All stand in every context, so that tests with different beginnings share one. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    DeskFixture.class,
    FieldFixture.class,
    Overlap.class,
    PlacedOrders.class,
    ReleasedVisits.class,
    ReportedVisits.class,
    SettableDisk.class,
    StaffFixture.class,
    Statements.class
})
public class Fixtures {}
