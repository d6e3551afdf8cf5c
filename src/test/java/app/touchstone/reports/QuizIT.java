package app.touchstone.reports;

import static app.touchstone.db.reports.Tables.FIELD_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.shoppers.Shopper;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The quiz on the brief: it keeps a report from being handed in, and nothing from being kept. */
@IntegrationTest
@ByClock
class QuizIT {

    @Autowired
    private ReportService reports;

    @Autowired
    private FieldNotes notes;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private FieldFixture field;

    @Autowired
    private DSLContext db;

    @Autowired
    private MovableClock clock;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);
    private final Actor rita = FieldFixture.staff("Rita", Role.REVIEWER);
    private Actor shopper;
    private VisitId visit;

    @BeforeEach
    void accept() {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted accepted = fixture.acceptedWithQuiz();
        shopper = accepted.shopper();
        visit = accepted.visit().id();
    }

    private Submission whole(int revision) {
        return fixture.whole(revision, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
    }

    private void assertQuizFirst(Actor who) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.submit(who, visit, whole(1)))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("reports.refusal.quiz-first"));
    }

    @Test
    void keepsAnswersAndHoldsTheReportBackUntilATryIsRight() {
        StoredAnswer answer = fixture.answer(1, fixture.choice("clean", "yes"));
        reports.keep(shopper, visit, answer);
        assertQuizFirst(shopper);
        notes.keep(shopper, visit, fixture.quizTry("leave"));
        assertQuizFirst(shopper);
        assertThat(reports.open(shopper, visit).answers()).containsEntry("clean", answer);
        assertThat(visits.get(shopper, visit).state()).isEqualTo(VisitState.IN_PROGRESS);

        notes.keep(shopper, visit, fixture.quizTry("keep"));
        assertThat(reports.submit(shopper, visit, whole(2)).late()).isFalse();
    }

    @Test
    void isNotPassedByWhoHadTheVisitBefore() {
        notes.keep(shopper, visit, fixture.quizTry("keep"));
        assignments.withdraw(vera, List.of(visit), "No answer");
        Shopper ben = field.shopper("Ben", 5, "North");
        assignments.assign(vera, List.of(visit), ben.id());
        Actor successor = FieldFixture.actor(ben);
        visits.accept(successor, visit, true);
        reports.open(successor, visit);

        assertQuizFirst(successor);
    }

    /** Reports were handed in before there was a quiz to pass: they come back and go again as they did. */
    @Test
    void isNotAskedOfAReportThatCameBack() {
        notes.keep(shopper, visit, fixture.quizTry("keep"));
        reports.submit(shopper, visit, whole(1));
        visits.takeUp(rita, visit);
        visits.returned(rita, visit, clock.instant().plus(Duration.ofDays(2)));
        db.deleteFrom(FIELD_NOTE).where(FIELD_NOTE.VISIT_ID.eq(visit)).execute();

        reports.submit(shopper, visit, whole(2));
        assertThat(visits.get(shopper, visit).state()).isEqualTo(VisitState.SUBMITTED);
    }
}
