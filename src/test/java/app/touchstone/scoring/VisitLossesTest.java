package app.touchstone.scoring;

import static app.touchstone.scoring.QuestionBuilder.question;
import static app.touchstone.scoring.QuestionBuilder.yesNo;
import static app.touchstone.scoring.ScoringFixtures.answers;
import static app.touchstone.scoring.ScoringFixtures.checklist;
import static app.touchstone.scoring.ScoringFixtures.section;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionType;
import org.junit.jupiter.api.Test;

class VisitLossesTest {

    private static VisitLosses losses(ChecklistDefinition checklist, Answers answers) {
        return VisitLosses.of(checklist, ScoreSheet.of(checklist, answers));
    }

    @Test
    void splitsAWeightOverTouchpoints() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("both").weight("4").at("T1", "0.25").at("T2", "0.75").build(),
                yesNo("one").weight("3").at("T1").build(),
                yesNo("two").weight("1").at("T2").build()));
        assertThat(losses(checklist, answers("both", "no", "one", "yes", "two", "yes"))
                        .touchpoints())
                .containsExactly(
                        new TouchpointLoss("T1", .25, .25, 4, false), new TouchpointLoss("T2", .75, .75, 4, false));
    }

    @Test
    void isWhollyLostAtEveryTouchpointOfAFailedCriticalQuestion() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("safe")
                        .critical(Critical.VISIT)
                        .at("T1", "0.5")
                        .at("T2", "0.5")
                        .build(),
                yesNo("other").weight("4.5").at("T1").build(),
                yesNo("apart").at("T3").build()));
        assertThat(losses(checklist, answers("safe", "no", "other", "yes", "apart", "yes"))
                        .touchpoints())
                .containsExactly(
                        new TouchpointLoss("T1", 1, .1, 5, true),
                        new TouchpointLoss("T2", 1, 1, .5, true),
                        new TouchpointLoss("T3", 0, 0, 1, false));
    }

    @Test
    void saysNothingWhereNoWeightApplied() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("a").at("T1").build(),
                yesNo("unweighted").weight("0").at("T2").build(),
                yesNo("extra").bonus().at("T3").build(),
                question("words", QuestionType.TEXT).at("T4").build(),
                yesNo("b").weight("0").at("T5").build(),
                yesNo("c").at("T5").build()));
        assertThat(losses(checklist, answers("a", "N/A", "unweighted", "no", "extra", "no", "b", "no"))
                        .touchpoints())
                .isEmpty();
        assertThat(VisitLosses.notScored(checklist)).containsExactly("T2", "T3", "T4");
        assertThat(losses(checklist, answers("b", "no", "c", "yes")).at("T5"))
                .contains(new TouchpointLoss("T5", 0, 0, 1, false));
    }

    @Test
    void losesAllByACriticalQuestionOfNoWeightOrOfBonus() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("a").at("T1").build(),
                yesNo("light").weight("0").critical(Critical.SECTION).at("T1").build(),
                yesNo("b").at("T2").build(),
                yesNo("extra")
                        .weight("2")
                        .bonus()
                        .critical(Critical.VISIT)
                        .at("T2")
                        .build()));
        assertThat(losses(checklist, answers("a", "yes", "light", "no", "b", "yes", "extra", "no"))
                        .touchpoints())
                .containsExactly(new TouchpointLoss("T1", 1, 0, 1, true), new TouchpointLoss("T2", 1, 0, 1, true));
    }

    @Test
    void tellsACriticalFailureWhereNothingElseWasMeasured() {
        ChecklistDefinition checklist = checklist(
                section("A", yesNo("a").at("T1").build()),
                section(
                        "B",
                        yesNo("light")
                                .weight("0")
                                .critical(Critical.VISIT)
                                .at("T2")
                                .build(),
                        yesNo("other")
                                .weight("0")
                                .critical(Critical.SECTION)
                                .at("T3")
                                .build()));
        VisitLosses losses = losses(checklist, answers("a", "yes", "light", "no", "other", "N/A"));
        assertThat(losses.at("T2")).isEmpty();
        assertThat(losses.criticals())
                .containsExactly(
                        new VisitLosses.CriticalOutcome("light", "T2", CriticalFlag.Outcome.FAILED),
                        new VisitLosses.CriticalOutcome("other", "T3", CriticalFlag.Outcome.DROPPED));
    }

    @Test
    void leavesABonusOutOfTheFirstMethodsFailures() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("a").at("T1").build(),
                yesNo("extra").bonus().critical(Critical.VISIT).at("T1").build()));
        ScoreSheet sheet = ScoreSheet.of(checklist, answers("a", "yes", "extra", "no"), ScoringMethod.FIRST);
        assertThat(VisitLosses.of(checklist, sheet, ScoringMethod.FIRST).touchpoints())
                .containsExactly(new TouchpointLoss("T1", 0, 0, 1, false));
        assertThat(VisitLosses.of(checklist, sheet).touchpoints())
                .containsExactly(new TouchpointLoss("T1", 1, 0, 1, true));
    }
}
