package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.shoppers.ShopperService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shopper who is blocked in the middle of a report writes no more of it. */
@IntegrationTest
@ByClock
class BlockedShopperIT {

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private ReportService reports;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private MovableClock clock;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);
    private Actor shopper;
    private VisitId visit;

    @BeforeEach
    void begin() {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted accepted = fixture.accepted();
        shopper = accepted.shopper();
        visit = accepted.visit().id();
        reports.keep(shopper, visit, fixture.answer(1, fixture.choice("clean", "yes")));
        ShopperId id = shopper.requireShopper();
        shoppers.block(vera, id, "seen too often");
    }

    @Test
    void opensNoForm() {
        assertThat(reports.isEditable(shopper, visit)).isFalse();
        assertRefused("assignments.refusal.blocked", () -> reports.open(shopper, visit));
    }

    @Test
    void writesNoAnswerAndHandsNothingIn() {
        assertRefused(
                "reports.refusal.closed",
                () -> reports.keep(shopper, visit, fixture.answer(2, fixture.choice("smile", "yes"))));
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> reports.submit(
                        shopper,
                        visit,
                        fixture.whole(2, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"))));
    }

    @Test
    void goesOnOnceTheBlockIsLifted() {
        shoppers.unblock(vera, shopper.requireShopper());
        reports.submit(
                shopper, visit, fixture.whole(2, fixture.choice("clean", "yes"), fixture.choice("smile", "yes")));
        assertThat(reports.isEditable(shopper, visit)).isFalse();
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
