package app.touchstone.review;

import static app.touchstone.db.clients.Tables.OUTLET;
import static app.touchstone.db.programmes.Tables.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.VisitState;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Stale;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.reports.evidence.Evidence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ByClock
class ReviewServiceIT {

    private static final AnswerValue YES = new AnswerValue.Choice("yes");
    private static final AnswerValue NO = new AnswerValue.Choice("no");

    @Autowired
    private ReviewService review;

    @Autowired
    private ReleasedReports released;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DSLContext database;

    private final Actor rita = FieldFixture.staff("Rita", Role.REVIEWER);
    private final Actor ralf = FieldFixture.staff("Ralf", Role.REVIEWER);
    private Accepted submitted;
    private VisitId visit;

    @BeforeEach
    void handIn() {
        clock.set(ReportedVisits.AFTERNOON);
        submitted = fixture.submitted();
        visit = submitted.visit().id();
    }

    private ReviewFile claimed() {
        return review.claim(rita, visit, review.open(rita, visit).version());
    }

    private ReviewFile released() {
        ReviewFile approved = review.approve(rita, visit, claimed().version());
        return review.release(rita, visit, approved.version(), true);
    }

    private static Actor manager(ClientId client) {
        return new Actor(
                PersonId.create(),
                "Nora",
                Set.of(Role.NETWORK_MANAGER),
                new Boundary.Client(client, true, Set.of(), Set.of()),
                Locale.ENGLISH);
    }

    @Test
    void showsWhatAnEditChangedAndWhy() {
        ReviewFile edited =
                review.edit(rita, visit, claimed().version(), "clean", NO, "Crumbs by the door.", "The photo shows it");

        assertThat(edited.answer("clean")).contains(new FinalAnswer("clean", NO, "Crumbs by the door.", true));
        assertThat(edited.trace()).singleElement().satisfies(edit -> {
            assertThat(edit.oldValue()).isEqualTo(YES);
            assertThat(edit.newValue()).isEqualTo(NO);
            assertThat(edit.reason()).isEqualTo("The photo shows it");
            assertThat(edit.by()).isEqualTo("Rita");
        });
        assertThat(edited.asSent().score().exact().orElseThrow()).isEqualByComparingTo("100");
        assertThat(edited.sheet().score().exact().orElseThrow()).isEqualByComparingTo("50");
        assertThat(edited.asked()).contains("dirt");
    }

    @Test
    void neverLetsTwoReviewersOverwriteEachOther() {
        int seen = claimed().version();
        review.claim(ralf, visit, seen);

        assertStale(() -> review.edit(rita, visit, seen, "clean", NO, "", "Seen on the photo"));
        assertStale(() -> review.approve(rita, visit, seen));
        assertStale(() -> review.sendBack(rita, visit, seen, Map.of("clean", "Which?"), later()));
        assertStale(() -> review.reject(rita, visit, seen, "Nothing fits"));
        assertThat(review.open(rita, visit).reviewerName()).isEqualTo("Ralf");
        assertThat(review.open(rita, visit).trace()).isEmpty();
    }

    private void assertStale(ThrowingCallable late) {
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(late)
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo("Ralf"));
    }

    private java.time.Instant later() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    @Test
    void sendsQuestionsBackAndLetsTheNewAnswerOutdateTheEdit() {
        ReviewFile edited = review.edit(rita, visit, claimed().version(), "clean", NO, "", "The photo shows it");
        review.sendBack(rita, visit, edited.version(), Map.of("clean", "Which door was it?"), later());
        reports.keep(
                submitted.shopper(),
                visit,
                fixture.answer(2, fixture.choice("clean", "yes").saying("The inner door.")));
        reports.submit(submitted.shopper(), visit, fixture.whole(2, fixture.choice("smile", "yes")));

        ReviewFile again = review.open(rita, visit);
        assertThat(again.visit().state()).isEqualTo(VisitState.SUBMITTED);
        assertThat(again.answer("clean")).contains(new FinalAnswer("clean", YES, "The inner door.", false));
        assertThat(again.trace()).hasSize(1);
        assertThat(again.report().receipts()).hasSize(2);
        assertThat(again.report().open()).isEmpty();
    }

    @Test
    void refusesToDecideWithoutAReasonOrBeforeTakingUp() {
        int version = review.open(rita, visit).version();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> review.approve(rita, visit, version));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> review.release(rita, visit, version, true));
        int claimed = claimed().version();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> review.reject(rita, visit, claimed, " "));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> review.edit(rita, visit, claimed, "clean", NO, "", ""));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> review.edit(rita, visit, claimed, "clean", new AnswerValue.Choice("perhaps"), "", "x"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> review.sendBack(rita, visit, claimed, Map.of(), later()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> review.sendBack(rita, visit, claimed, Map.of("clean", "?"), clock.instant()));
        assertThat(review.open(rita, visit).visit().state()).isEqualTo(VisitState.IN_REVIEW);
    }

    /** A wave ends with the method that it began with, whatever became current meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-1", "2026-2"})
    void scoresByTheMethodOfItsWave(String method) {
        database.update(WAVE)
                .set(WAVE.SCORING_METHOD, method)
                .where(WAVE.ID.eq(submitted.visit().plan().wave()))
                .execute();
        assertThat(review.open(rita, visit).sheet().method()).isEqualTo(method);
        assertThat(released().sheet().method()).isEqualTo(method);
        assertThat(released.get(rita, visit).sheet().method()).isEqualTo(method);
    }

    @Test
    void freezesWhatItReleases() {
        ReviewFile edited = review.edit(rita, visit, claimed().version(), "clean", NO, "Crumbs.", "The photo shows it");
        ReviewFile approved = review.approve(rita, visit, edited.version());
        review.release(rita, visit, approved.version(), true);

        ReleasedReport report = released.get(rita, visit);
        assertThat(report.sheet().score().exact().orElseThrow()).isEqualByComparingTo(new BigDecimal("50"));
        assertThat(report.answer("clean")).contains(new FinalAnswer("clean", NO, "Crumbs.", true));
        assertThat(report.asked()).containsExactly("clean", "dirt", "smile", "receipt", "voice");
        int version = review.open(rita, visit).version();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> review.edit(rita, visit, version, "clean", YES, "", "second thoughts"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> review.takeBack(rita, visit, version));
    }

    @Test
    void tellsOfARecordingToAllReadersAndPlaysItToReviewersOnly() {
        Accepted spoken = fixture.accepted();
        VisitId id = spoken.visit().id();
        EvidenceId recording = fixture.recording(spoken).id();
        fixture.submit(spoken);
        ReviewFile approved = review.approve(rita, id, review.claim(rita, id, 0).version());
        review.release(rita, id, approved.version(), true);

        Actor nora = manager(spoken.field().client().id());
        ReleasedReport report = released.get(nora, id);
        assertThat(report.photos()).isEmpty();
        assertThat(report.recordings("voice")).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(recording.value());
            assertThat(one.duration()).isEqualTo(Duration.ofMillis(700));
        });
        assertThat(review.recording(rita, id, recording)).exists();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.recording(nora, id, recording));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.recording(rita, visit, recording));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.picture(rita, id, recording));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> released.picture(nora, id, recording));
    }

    @Test
    void showsAReportToItsClientOnlyWhenItIsReleased() {
        Actor nora = manager(submitted.field().client().id());
        Actor stranger = manager(fixture.accepted().field().client().id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> released.get(nora, visit));

        released();

        assertThat(released.get(nora, visit).answers()).containsKey("clean");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> released.get(stranger, visit));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.open(nora, visit));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> released.get(submitted.shopper(), visit));
    }

    @Test
    void keepsAnExcludedReportFromTheClientAndInSightOfStaff() {
        ReviewFile approved = review.approve(rita, visit, claimed().version());
        review.release(rita, visit, approved.version(), false);

        Actor nora = manager(submitted.field().client().id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> released.get(nora, visit));
        assertThat(released.of(nora, submitted.outlet().id())).isEmpty();
        assertThat(released.of(rita, submitted.outlet().id())).hasSize(1);
    }

    @Test
    void keepsPhotosOfAReportFromOtherClients() {
        Accepted other = fixture.accepted();
        Evidence photo = fixture.photo(other, "receipt");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.picture(rita, visit, photo.id()));
    }

    @Test
    void keepsTheDayOfAVisitWhenItsOutletsZoneIsPutRight() {
        released();
        ZoneId before = submitted.outlet().timeZone();
        database.update(OUTLET)
                .set(OUTLET.TIME_ZONE, ZoneId.of("Pacific/Kiritimati"))
                .where(OUTLET.ID.eq(submitted.outlet().id()))
                .execute();

        Actor nora = manager(submitted.field().client().id());
        assertThat(released.get(nora, visit).timeZone()).isEqualTo(before);
        assertThat(released.of(nora, submitted.outlet().id()))
                .singleElement()
                .satisfies(one -> assertThat(one.timeZone()).isEqualTo(before));
    }
}
