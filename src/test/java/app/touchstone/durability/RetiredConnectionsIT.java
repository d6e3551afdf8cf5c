package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.TestDatabase;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.PlacedOrders;
import app.touchstone.programmes.PlacedOrders.Placed;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.review.ReviewService;
import app.touchstone.shoppers.Shopper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pool retires every connection after half an hour; what was made through them goes on working. */
@IntegrationTest
@ByClock
class RetiredConnectionsIT {

    @Autowired
    private DataSource pool;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlacedOrders orders;

    @Autowired
    private OrderBook book;

    @Autowired
    private FieldFixture field;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportedVisits reported;

    @Autowired
    private ReviewService review;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);
    private final Actor rita = FieldFixture.staff("Rita", Role.REVIEWER);

    @BeforeEach
    void retire() throws SQLException {
        clock.set(ReportedVisits.AFTERNOON);
        Set<String> before = connections();
        assertThat(before).isNotEmpty();
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        await().until(() -> Collections.disjoint(before, connections()));
    }

    @Test
    void theMainJobIsWrittenWhenTheConnectionsThatMigratedAreGone() {
        Placed placed = orders.confirmed(1);
        Visit visit = visits.find(vera, VisitFilter.ALL.of(placed.client().id()), 0, 2, VisitOrder.SOONEST_DUE)
                .getFirst();
        VisitId id = visit.id();
        Shopper anna = field.shopper("Anna", 5);
        Actor shopper = FieldFixture.actor(anna);
        assertThat(assignments.assign(vera, List.of(id), anna.id()).refused()).isEmpty();
        visits.accept(shopper, id, true);
        reports.open(shopper, id);
        reports.submit(shopper, id, reported.whole(1, reported.text("seen", "Bread")));
        int version = review.claim(rita, id, review.open(rita, id).version()).version();
        version = review.edit(rita, id, version, "seen", new AnswerValue.Text("Rye bread"), "", "The photo shows it")
                .version();
        version = review.approve(rita, id, version).version();
        review.release(rita, id, version, true);

        assertThat(visits.get(vera, id).state()).isEqualTo(VisitState.RELEASED);
        assertThat(book.get(vera, placed.order().id()).state()).isEqualTo(OrderState.COMPLETED);
    }

    /** Who is connected to the database, each with the moment since when: no connection is taken from anybody. */
    private Set<String> connections() {
        String sessions = TestDatabase.isPostgresql()
                ? "select pid || ' ' || backend_start from pg_stat_activity where datname = current_database()"
                : "select session_id || ' ' || session_start from information_schema.sessions";
        return Set.copyOf(database.queryForList(sessions, String.class));
    }
}
