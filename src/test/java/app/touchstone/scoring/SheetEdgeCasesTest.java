package app.touchstone.scoring;

import static app.touchstone.scoring.QuestionBuilder.yesNo;
import static app.touchstone.scoring.ScoringFixtures.answers;
import static app.touchstone.scoring.ScoringFixtures.checklist;
import static app.touchstone.scoring.ScoringFixtures.section;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Section;
import org.junit.jupiter.api.Test;

class SheetEdgeCasesTest {

    private static String visit(ScoreSheet sheet) {
        return sheet.score().rounded(0).map(Object::toString).orElse("undefined");
    }

    private static String section(ScoreSheet sheet, int index) {
        return sheet.sections()
                .get(index)
                .score()
                .rounded(0)
                .map(Object::toString)
                .orElse("undefined");
    }

    @Test
    void capsASectionBeforeItsShareWeighsIt() {
        ChecklistDefinition checklist = checklist(
                ScoringFixtures.section(
                        "A",
                        "50",
                        yesNo("a").build(),
                        yesNo("extra").weight("9").bonus().build()),
                ScoringFixtures.section("B", "50", yesNo("b").weight("10").build()));
        ScoreSheet sheet = ScoreSheet.of(checklist, answers("a", "yes", "extra", "yes", "b", "no"));
        assertThat(section(sheet, 0)).isEqualTo("100");
        assertThat(visit(sheet)).isEqualTo("50");
    }

    @Test
    void countsABonusSectionAlikeWithAndWithoutShares() {
        Section bonus =
                ScoringFixtures.section("B", yesNo("extra").weight("5").bonus().build());
        for (String share : new String[] {"50", null}) {
            ChecklistDefinition checklist = checklist(
                    ScoringFixtures.section("A", share, yesNo("a").weight("10").build()), bonus);
            assertThat(visit(ScoreSheet.of(checklist, answers("a", "no", "extra", "yes"))))
                    .isEqualTo("50");
            assertThat(visit(ScoreSheet.of(checklist, answers("a", "N/A", "extra", "yes"))))
                    .isEqualTo("undefined");
        }
    }

    @Test
    void letsABonusMakeUpForAnotherSectionWithoutShares() {
        ChecklistDefinition checklist = checklist(
                ScoringFixtures.section(
                        "A",
                        yesNo("a").weight("4").build(),
                        yesNo("extra").weight("2").bonus().build()),
                ScoringFixtures.section("B", yesNo("b").weight("6").build()));
        assertThat(visit(ScoreSheet.of(checklist, answers("a", "yes", "extra", "yes", "b", "no"))))
                .isEqualTo("60");
    }

    @Test
    void takesTheOnlySectionByACriticalQuestionOfNoWeight() {
        ChecklistDefinition checklist = checklist(ScoringFixtures.section(
                "A",
                yesNo("a").weight("3").at("T").build(),
                yesNo("light").weight("0").critical(Critical.SECTION).at("T").build()));
        ScoreSheet sheet = ScoreSheet.of(checklist, answers("a", "yes", "light", "no"));
        assertThat(section(sheet, 0)).isEqualTo("0");
        assertThat(visit(sheet)).isEqualTo("0");
        assertThat(VisitLosses.of(checklist, sheet).at("T")).contains(new TouchpointLoss("T", 1, 0, 3, true));
        assertThat(visit(ScoreSheet.of(checklist, answers("a", "yes", "light", "no"), ScoringMethod.FIRST)))
                .isEqualTo("100");
    }

    @Test
    void takesASectionsPointsFromTheVisit() {
        ChecklistDefinition checklist = checklist(
                ScoringFixtures.section(
                        "A",
                        yesNo("a").weight("3").build(),
                        yesNo("safe").weight("2").critical(Critical.SECTION).build()),
                ScoringFixtures.section("B", yesNo("b").weight("5").build()));
        ScoreSheet sheet = ScoreSheet.of(checklist, answers("a", "yes", "safe", "no", "b", "yes"));
        assertThat(section(sheet, 0)).isEqualTo("0");
        assertThat(visit(sheet)).isEqualTo("50");
        assertThat(sheet.earned()).isEqualByComparingTo("8");
        assertThat(sheet.counted()).isEqualByComparingTo("5");
    }

    @Test
    void takesTheVisitByACriticalQuestionOfNoWeightOrOfBonus() {
        ChecklistDefinition light = checklist(
                ScoringFixtures.section("A", yesNo("a").at("T1").build()),
                ScoringFixtures.section(
                        "B",
                        yesNo("light")
                                .weight("0")
                                .critical(Critical.VISIT)
                                .at("T2")
                                .build()));
        ScoreSheet sheet = ScoreSheet.of(light, answers("a", "yes", "light", "no"));
        assertThat(visit(sheet)).isEqualTo("0");
        assertThat(section(sheet, 1)).isEqualTo("undefined");
        assertThat(sheet.counted()).isZero();
        ChecklistDefinition bonus = checklist(ScoringFixtures.section(
                "A",
                yesNo("a").build(),
                yesNo("extra").weight("2").bonus().critical(Critical.VISIT).build()));
        assertThat(visit(ScoreSheet.of(bonus, answers("a", "yes", "extra", "no"))))
                .isEqualTo("0");
    }
}
