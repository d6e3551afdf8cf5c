package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.access.Person;
import app.touchstone.access.StaffFixture;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.VisitMoved;
import app.touchstone.assignments.VisitState;
import app.touchstone.assignments.VisitStep;
import app.touchstone.platform.Actor;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderMoved;
import app.touchstone.programmes.OrderService;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.PlacedOrders;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;

/** What happens is told to whoever listens in a transaction of their own, with who did it and to whom. */
@IntegrationTest
@ByClock
@Import(ToldEventsIT.Ears.class)
class ToldEventsIT {

    @Autowired
    private PlacedOrders placed;

    @Autowired
    private OrderService orders;

    @Autowired
    private ReportedVisits visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Ears ears;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);

    @TestComponent
    static class Ears {

        private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

        @ApplicationModuleListener
        void on(OrderMoved event) {
            heard.add(event);
        }

        @ApplicationModuleListener
        void on(VisitMoved event) {
            heard.add(event);
        }

        @ApplicationModuleListener
        void on(Person.Invited event) {
            heard.add(event);
        }

        <T> List<T> all(Class<T> kind) {
            return List.copyOf(heard).stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    @Test
    void tellsThatAnOrderWasPlacedAndDecided() {
        Order order = placed.placed(1).order();
        orders.decline(vera, order.id(), order.version(), "Too soon");

        await().untilAsserted(() -> assertThat(ears.all(OrderMoved.class))
                .filteredOn(moved -> moved.order().equals(order.id()))
                .extracting(OrderMoved::from, OrderMoved::to)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(OrderState.DRAFT, OrderState.PLACED),
                        org.assertj.core.groups.Tuple.tuple(OrderState.PLACED, OrderState.DECLINED)));
        assertThat(ears.all(OrderMoved.class))
                .filteredOn(moved ->
                        moved.to() == OrderState.DECLINED && moved.order().equals(order.id()))
                .extracting(OrderMoved::by)
                .containsExactly(vera.id());
    }

    @Test
    void tellsOfEveryStepOfAVisitWithItsShopper() {
        Accepted accepted = visits.accepted();
        LocalDate later = accepted.visit().plan().window().to().plusDays(1);
        assignments.extend(vera, List.of(accepted.visit().id()), later);
        assignments.withdraw(vera, List.of(accepted.visit().id()), "Ill");

        await().untilAsserted(() -> assertThat(stepsOf(accepted))
                .extracting(VisitMoved::step)
                .contains(VisitStep.ASSIGN, VisitStep.ACCEPT, VisitStep.EXTEND, VisitStep.WITHDRAW));
        assertThat(stepsOf(accepted))
                .filteredOn(moved -> moved.step() == VisitStep.EXTEND)
                .noneMatch(VisitMoved::changesState);
        assertThat(stepsOf(accepted))
                .filteredOn(moved -> moved.step() == VisitStep.WITHDRAW)
                .singleElement()
                .satisfies(moved -> assertThat(moved.to()).isEqualTo(VisitState.OPEN))
                .satisfies(moved ->
                        assertThat(moved.shopper()).isEqualTo(accepted.shopper().requireShopper()))
                .satisfies(moved -> assertThat(moved.by()).isEqualTo(vera.id()));
    }

    @Test
    void tellsThatSomebodyWasInvitedAndNotTheLink() {
        PersonId invited = staff.somebody(Role.REVIEWER, Locale.ENGLISH).id();

        await().untilAsserted(() -> assertThat(ears.all(Person.Invited.class))
                .extracting(Person.Invited::person)
                .contains(invited));
    }

    private List<VisitMoved> stepsOf(Accepted accepted) {
        return ears.all(VisitMoved.class).stream()
                .filter(moved -> moved.visit().equals(accepted.visit().id()))
                .toList();
    }
}
