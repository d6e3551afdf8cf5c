package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.FormCheck.Lack;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Completeness.Problem;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ByClock
class ReportServiceIT extends WithAcceptedVisit {

    private static final int REPETITIONS = 20;

    @Autowired
    private VisitService visits;

    private Report report() {
        return reports.open(shopper, visit);
    }

    private VisitState state() {
        return visits.get(shopper, visit).state();
    }

    @Test
    void keepsTheHighestRevisionInWhateverOrderTheyCome() {
        StoredAnswer early = fixture.answer(1, fixture.choice("clean", "yes"));
        StoredAnswer late = fixture.answer(2, fixture.choice("clean", "no"));

        assertThat(reports.keep(shopper, visit, late)).isEqualTo(late);
        assertThat(reports.keep(shopper, visit, early).revision()).isEqualTo(2);
        assertThat(reports.keep(shopper, visit, late)).isEqualTo(late);

        assertThat(report().answers().get("clean")).isEqualTo(late);
        assertThat(state()).isEqualTo(VisitState.IN_PROGRESS);
    }

    @Test
    void takesAnAnswerBack() {
        reports.keep(shopper, visit, fixture.answer(1, fixture.choice("clean", "yes")));
        reports.keep(shopper, visit, fixture.answer(2, new ReportedVisits.Sent("clean", null, "")));

        assertThat(report().values().to("clean")).isEmpty();
    }

    @Test
    void answersForeignAndUnknownVisitsAlike() {
        Actor other = fixture.accepted().shopper();
        StoredAnswer answer = fixture.answer(1, fixture.choice("clean", "yes"));
        Actor reviewer = FieldFixture.staff("Rita", Role.REVIEWER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.keep(other, visit, answer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.keep(other, VisitId.create(), answer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.open(other, visit));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.submit(other, visit, fixture.whole(1, fixture.choice("clean", "yes"))));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.keep(reviewer, visit, answer));
        assertThat(report().answers()).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissingAndKeepsWhatCame() {
        Submission incomplete = fixture.whole(1, fixture.choice("clean", "no"), fixture.choice("smile", "no"));

        assertThatExceptionOfType(Incomplete.class)
                .isThrownBy(() -> reports.submit(shopper, visit, incomplete))
                .satisfies(missing -> assertThat(missing.problems())
                        .containsExactly(
                                new Problem("dirt", Lack.MISSING), new Problem("smile", Lack.COMMENT_MISSING)));
        assertThat(state()).isNotEqualTo(VisitState.SUBMITTED);
    }

    @Test
    void refusesAnAnswerThatTheQuestionCannotTake() {
        Submission unfit = fixture.whole(1, fixture.choice("clean", "perhaps"), fixture.choice("smile", "yes"));

        assertThatExceptionOfType(Incomplete.class)
                .isThrownBy(() -> reports.submit(shopper, visit, unfit))
                .satisfies(wrong -> assertThat(wrong.problems()).containsExactly(new Problem("clean", Lack.INVALID)));
    }

    @Test
    void givesTheSameReceiptHoweverOftenAReportIsSentAtOnce() throws Exception {
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        List<Future<Receipt>> sent = new ArrayList<>();
        try (ExecutorService phones = Executors.newFixedThreadPool(REPETITIONS)) {
            for (int index = 0; index < REPETITIONS; index++) {
                sent.add(phones.submit(() -> reports.submit(shopper, visit, whole)));
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Future<Receipt> one : sent) {
            receipts.add(one.get());
        }

        assertThat(receipts).hasSize(REPETITIONS).containsOnly(receipts.getFirst());
        assertThat(report().receipts()).hasSize(1);
        assertThat(state()).isEqualTo(VisitState.SUBMITTED);
    }

    @Test
    void isClosedOnceHandedIn() {
        reports.submit(
                shopper, visit, fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes")));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.keep(shopper, visit, fixture.answer(2, fixture.choice("clean", "no"))))
                .satisfies(closed -> assertThat(closed.messageKey()).isEqualTo("reports.refusal.closed"));
        assertThat(report().values().to("clean")).contains(new AnswerValue.Choice("yes"));
    }

    @Test
    void marksAReportThatComesAfterItsDay() {
        clock.set(accepted.visit().dueAt().plusSeconds(1));
        Receipt receipt = reports.submit(
                shopper, visit, fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes")));

        assertThat(receipt.late()).isTrue();
    }

    @Test
    void knowsWhenALateReportWasCapturedWithoutBelievingThePhonesClock() {
        Instant due = accepted.visit().dueAt();
        clock.set(due.plus(Duration.ofHours(5)));
        Instant wrongClock = due.plus(Duration.ofDays(400));
        Capture sixHoursAgo = new Capture(wrongClock, Duration.ofHours(6).toMillis(), true);

        Receipt receipt = reports.submit(shopper, visit, captured(sixHoursAgo));

        assertThat(receipt.late()).isTrue();
        assertThat(receipt.excuse()).isEqualTo(new Receipt.Captured(due.minus(Duration.ofHours(1)), false, true));
        assertThat(report().lastReceipt()).contains(receipt);
    }

    @Test
    void saysSoWhereOnlyThePhonesClockTellsWhenALateReportWasCaptured() {
        Instant due = accepted.visit().dueAt();
        clock.set(due.plusSeconds(1));
        Instant anHourBefore = due.minus(Duration.ofHours(1));

        Receipt receipt = reports.submit(shopper, visit, captured(new Capture(anHourBefore, null, false)));

        assertThat(receipt.excuse()).isEqualTo(new Receipt.Captured(anHourBefore, true, true));
    }

    private Submission captured(Capture capture) {
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        return new Submission(
                whole.id(),
                1,
                whole.contentSha256(),
                whole.visitedAt().minus(Duration.ofDays(1)),
                whole.answers(),
                List.of(),
                capture,
                null);
    }

    @Test
    void takesAVisitInTheFutureOfAFastClockAndCorrectsIt() {
        Duration anHour = Duration.ofHours(1);
        Instant byPhone = clock.instant().plus(anHour).minusSeconds(60);

        reports.submit(shopper, visit, visited(byPhone, anHour.toMillis()));

        assertThat(visits.get(shopper, visit).stamps().visitedAt()).isEqualTo(byPhone.minus(anHour));
        assertThat(report().clockAhead()).isEqualTo(anHour);
        assertThat(report().captured(byPhone)).isEqualTo(byPhone.minus(anHour));
    }

    @Test
    void refusesATimeInTheFutureThatNoClockExplains() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.submit(
                        shopper, visit, visited(tomorrow, Duration.ofHours(1).toMillis())))
                .satisfies(early -> assertThat(early.messageKey()).isEqualTo("reports.refusal.future-visit"));
    }

    @Test
    void takesATimeThatASlowClockToldAsItWas() {
        Instant byPhone = clock.instant().minus(Duration.ofHours(3));

        reports.submit(shopper, visit, visited(byPhone, -Duration.ofHours(2).toMillis()));

        assertThat(visits.get(shopper, visit).stamps().visitedAt()).isEqualTo(byPhone);
    }

    @Test
    void refusesAClockThatNoPhoneHas() {
        for (long ahead :
                List.of(Long.MAX_VALUE, Long.MIN_VALUE, Duration.ofDays(40_001).toMillis())) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> visited(clock.instant(), ahead))
                    .satisfies(wrong -> assertThat(wrong.messageKey()).isEqualTo("reports.refusal.clock-ahead"));
        }
    }

    private Submission visited(Instant at, long clockAhead) {
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        return new Submission(whole.id(), 1, whole.contentSha256(), at, whole.answers(), List.of(), null, clockAhead);
    }

    @Test
    void refusesAVisitInTheFuture() {
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        Submission tomorrow =
                new Submission(whole.id(), 1, "0", clock.instant().plusSeconds(86_400), whole.answers(), List.of());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.submit(shopper, visit, tomorrow))
                .satisfies(early -> assertThat(early.messageKey()).isEqualTo("reports.refusal.future-visit"));
    }

    @Test
    void waitsForThePhotosThatBelongToTheReport() {
        Evidence there = fixture.photo(accepted, "receipt");
        EvidenceId underWay = EvidenceId.create();
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        Submission withPhotos = new Submission(
                whole.id(),
                1,
                whole.contentSha256(),
                whole.visitedAt(),
                whole.answers(),
                List.of(there.id(), underWay));

        assertThatExceptionOfType(PhotosMissing.class)
                .isThrownBy(() -> reports.submit(shopper, visit, withPhotos))
                .satisfies(missing -> assertThat(missing.missing()).containsExactly(underWay.value()));
    }
}
