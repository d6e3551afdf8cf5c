package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.Overlap;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.Stale;
import app.touchstone.reports.EvidenceIntake;
import app.touchstone.reports.FieldNote;
import app.touchstone.reports.FieldNotes;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.shoppers.ShopperService;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What a phone sends while another request, or the desk, is at the same visit comes out as if one had come later. */
@IntegrationTest
@ByClock
class FieldAtOnceIT {

    @Autowired
    private Overlap overlap;

    @Autowired
    private MovableClock clock;

    @Autowired
    private FieldFixture field;

    @Autowired
    private ReportedVisits reported;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ReportService reports;

    @Autowired
    private EvidenceIntake photos;

    @Autowired
    private FieldNotes notes;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private OutletService outlets;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);

    @BeforeEach
    void set() {
        clock.set(ReportedVisits.AFTERNOON);
    }

    @Test
    void opensOneReportForTwoTabs() {
        Accepted known = reported.accepted();
        Visit visit = visits.accept(known.shopper(), assigned(known).id(), true);

        assertThat(overlap.of(
                        () -> reports.open(known.shopper(), visit.id()),
                        () -> reports.open(known.shopper(), visit.id())))
                .isNull();
    }

    @Test
    void keepsOnceANoteThatComesTwice() {
        Accepted accepted = reported.acceptedWithQuiz();
        FieldNote note = reported.quizTry("keep");

        assertThat(overlap.of(() -> note(accepted, note), () -> note(accepted, note)))
                .isNull();
        assertThat(overlap.of(
                        () -> note(accepted, reported.quizTry("leave")),
                        () -> note(accepted, reported.quizTry("keep"))))
                .isNull();
    }

    @Test
    void keepsOnceAPhotoThatComesTwice() {
        Accepted accepted = reported.accepted();
        byte[] bytes = ReportedVisits.picture(64, 48);
        EvidenceParcel parcel = new EvidenceParcel(EvidenceId.create(), "receipt", clock.instant(), Sha256.of(bytes));
        Runnable keep = () -> photos.keep(accepted.shopper(), accepted.visit().id(), parcel, bytes);

        assertThat(overlap.of(keep, keep)).isNull();
    }

    @Test
    void givesOneReceiptForAReportThatComesTwice() {
        Accepted accepted = reported.accepted();
        Submission whole = whole();

        assertThat(overlap.of(() -> submit(accepted, whole), () -> submit(accepted, whole)))
                .isNull();
    }

    @Test
    void takesOneOfTwoReportsFromTwoPhones() {
        Accepted accepted = reported.accepted();

        assertThat(overlap.of(() -> submit(accepted, whole()), () -> submit(accepted, whole())))
                .isNotNull()
                .isNotInstanceOf(DataAccessException.class);
    }

    @Test
    void takesAVisitOnceThatIsAcceptedTwice() {
        Accepted known = reported.accepted();
        Visit visit = assigned(known);

        overlap.of(() -> accept(known, visit), () -> accept(known, visit));

        assertThat(stateOf(visit)).isEqualTo(VisitState.ACCEPTED);
        assertThat(visits.accept(known.shopper(), visit.id(), true).state()).isEqualTo(VisitState.ACCEPTED);
    }

    @Test
    void leavesNoVisitWithAShopperWhoIsBlockedMeanwhile() {
        Accepted known = reported.accepted();
        Visit taken = assigned(known);
        Visit open = planned(known, "N-3");

        assertThat(overlap.of(() -> accept(known, taken), () -> block(known))).isNull();
        overlap.of(
                () -> shoppers.unblock(vera, known.shopper().requireShopper()),
                () -> assignments.assign(
                        vera, List.of(open.id()), known.shopper().requireShopper()));
        assertThat(stateOf(taken)).isEqualTo(VisitState.OPEN);
        assertThat(stateOf(open)).isEqualTo(VisitState.ASSIGNED);

        assertThat(overlap.of(() -> block(known), () -> accept(known, open))).isNotNull();
        assertThat(stateOf(open)).isEqualTo(VisitState.OPEN);
    }

    @Test
    void givesNoVisitToAShopperWhoIsBeingBlocked() {
        Accepted known = reported.accepted();
        Visit open = planned(known, "N-2");

        overlap.of(
                () -> block(known),
                () -> assignments.assign(
                        vera, List.of(open.id()), known.shopper().requireShopper()));

        assertThat(stateOf(open)).isEqualTo(VisitState.OPEN);
    }

    @Test
    void endsTheVisitOfAnOutletThatClosesWhileItIsAccepted() {
        Accepted known = reported.accepted();
        Visit first = assigned(known);

        assertThat(overlap.of(() -> accept(known, first), () -> close(first))).isNull();

        assertThat(stateOf(first)).isEqualTo(VisitState.OUTLET_CLOSED);
    }

    @Test
    void acceptsNoVisitOfAnOutletThatIsBeingClosed() {
        Accepted known = reported.accepted();
        Visit visit = assigned(known);

        assertThat(overlap.of(() -> close(visit), () -> accept(known, visit))).isInstanceOf(Stale.class);

        assertThat(stateOf(visit)).isEqualTo(VisitState.OUTLET_CLOSED);
    }

    private Visit planned(Accepted known, String code) {
        Outlet outlet = field.outlets(known.field(), "North", code).getFirst();
        return visits.plan(
                        vera,
                        List.of(known.field().visitTo(outlet, known.checklist().id())))
                .getFirst();
    }

    private Visit assigned(Accepted known) {
        Visit visit = planned(known, "N-2");
        assignments.assign(vera, List.of(visit.id()), known.shopper().requireShopper());
        return visits.get(vera, visit.id());
    }

    private void accept(Accepted known, Visit visit) {
        visits.accept(known.shopper(), visit.id(), true);
    }

    private void block(Accepted known) {
        shoppers.block(vera, known.shopper().requireShopper(), "Reported from home");
    }

    private void close(Visit visit) {
        Outlet outlet = outlets.get(vera, visit.plan().place().outlet());
        outlets.update(vera, outlet.id(), outlet.version(), closed(outlet.data()));
    }

    private static OutletData closed(OutletData open) {
        return new OutletData(
                open.node(),
                open.code(),
                open.name(),
                open.address(),
                open.region(),
                open.format(),
                open.features(),
                open.timeZone(),
                open.latitude(),
                open.longitude(),
                open.openingHours(),
                false);
    }

    private void note(Accepted accepted, FieldNote note) {
        notes.keep(accepted.shopper(), accepted.visit().id(), note);
    }

    private Submission whole() {
        return reported.whole(1, reported.choice("clean", "yes"), reported.choice("smile", "yes"));
    }

    private void submit(Accepted accepted, Submission whole) {
        reports.submit(accepted.shopper(), accepted.visit().id(), whole);
    }

    private VisitState stateOf(Visit visit) {
        return visits.get(vera, visit.id()).state();
    }
}
