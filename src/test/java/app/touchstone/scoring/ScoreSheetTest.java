package app.touchstone.scoring;

import static app.touchstone.scoring.QuestionBuilder.question;
import static app.touchstone.scoring.QuestionBuilder.yesNo;
import static app.touchstone.scoring.ScoringFixtures.answers;
import static app.touchstone.scoring.ScoringFixtures.checklist;
import static app.touchstone.scoring.ScoringFixtures.section;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionType;
import app.touchstone.scoring.AnswerLoss.DropReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScoreSheetTest {

    private static String percent(ScoreSheet sheet) {
        return sheet.score().rounded(2).orElseThrow().toPlainString();
    }

    /** Two sections with shares of 30 and 70, a third without a question that applies. */
    private static ChecklistDefinition weighted(Critical critical) {
        return checklist(
                section(
                        "A",
                        "30",
                        yesNo("a").critical(critical).build(),
                        yesNo("b").build()),
                section("B", "50", yesNo("c").weight("8").build()),
                section("C", "20", yesNo("d").build()));
    }

    @Test
    void spreadsTheSharesOverSectionsThatApply() {
        ChecklistDefinition checklist = weighted(Critical.NO);
        assertThat(percent(ScoreSheet.of(checklist, answers("a", "yes", "b", "no", "c", "yes", "d", "N/A"))))
                .isEqualTo("81.25");
        assertThat(percent(ScoreSheet.of(checklist, answers("a", "yes", "b", "no", "c", "yes", "d", "no"))))
                .isEqualTo("65.00");
    }

    @Test
    void countsAZeroedSectionAsNothing() {
        ScoreSheet sheet =
                ScoreSheet.of(weighted(Critical.SECTION), answers("a", "no", "b", "yes", "c", "yes", "d", "yes"));
        assertThat(percent(sheet)).isEqualTo("70.00");
        SectionScore section = sheet.sections().getFirst();
        assertThat(section.zeroed()).isTrue();
        assertThat(section.score()).isEqualTo(new ClassicScore.Percent(BigDecimal.ZERO));
        assertThat(section.earned()).isEqualByComparingTo("1");
        assertThat(section.counted()).isZero();
    }

    @Test
    void takesTheWholeVisitsScore() {
        ScoreSheet sheet =
                ScoreSheet.of(weighted(Critical.VISIT), answers("a", "no", "b", "yes", "c", "yes", "d", "yes"));
        assertThat(sheet.score()).isEqualTo(new ClassicScore.Percent(BigDecimal.ZERO));
        assertThat(sheet.zeroed()).isTrue();
        assertThat(sheet.earned()).isEqualByComparingTo("10");
        assertThat(ScoreSheet.of(weighted(Critical.VISIT), answers("a", "N/A", "c", "yes"))
                        .zeroed())
                .isFalse();
    }

    @Test
    void takesAZeroedSectionsPointsFromAVisitWithoutShares() {
        ChecklistDefinition checklist = checklist(
                section(
                        "A",
                        yesNo("a").critical(Critical.SECTION).build(),
                        yesNo("b").build()),
                section("B", yesNo("c").build(), yesNo("d").build()));
        ScoreSheet sheet = ScoreSheet.of(checklist, answers("a", "no", "b", "yes", "c", "yes", "d", "yes"));
        assertThat(percent(sheet)).isEqualTo("50.00");
        assertThat(sheet.sections().getFirst().score().rounded(0)).contains(BigDecimal.ZERO);
    }

    @Test
    void failsACriticalQuestionFromHalfTheLossOn() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                QuestionBuilder.scale("a", 1, 5, false).critical(Critical.VISIT).build()));
        assertThat(ScoreSheet.of(checklist, answers("a", 3)).zeroed()).isTrue();
        assertThat(ScoreSheet.of(checklist, answers("a", 4)).zeroed()).isFalse();
    }

    @Test
    void failsACriticalQuestionWorthNoPoints() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("a").weight("0").critical(Critical.VISIT).build(),
                yesNo("b").build()));
        assertThat(percent(ScoreSheet.of(checklist, answers("a", "no", "b", "yes"))))
                .isEqualTo("0.00");
        assertThat(percent(ScoreSheet.of(checklist, answers("a", "yes", "b", "yes"))))
                .isEqualTo("100.00");
    }

    @Test
    void letsABonusAddUpToAHundred() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("a").weight("4").build(),
                yesNo("b").weight("4").build(),
                yesNo("extra").weight("2").bonus().build()));
        ScoreSheet sheet = ScoreSheet.of(checklist, answers("a", "yes", "b", "no", "extra", "yes"));
        assertThat(percent(sheet)).isEqualTo("75.00");
        assertThat(sheet.possible()).isEqualByComparingTo("8");
        assertThat(percent(ScoreSheet.of(checklist, answers("a", "yes", "b", "no", "extra", "no"))))
                .isEqualTo("50.00");
        assertThat(percent(ScoreSheet.of(checklist, answers("a", "yes", "b", "yes", "extra", "yes"))))
                .isEqualTo("100.00");
    }

    @Test
    void hasNoScoreWhereNothingApplies() {
        ScoreSheet sheet = ScoreSheet.of(weighted(Critical.VISIT), answers("a", "N/A", "b", "N/A"));
        assertThat(sheet.score()).isEqualTo(new ClassicScore.NotApplicable());
        assertThat(sheet.score().rounded(2)).isEmpty();
        assertThat(ClassicScore.mean(List.of(sheet.score()))).isEqualTo(new ClassicScore.NotApplicable());
        assertThat(ClassicScore.mean(List.of(sheet.score(), ClassicScore.of(BigDecimal.ONE, BigDecimal.TWO)))
                        .rounded(0))
                .contains(BigDecimal.valueOf(50));
    }

    @Test
    void dropsHiddenQuestionsThoughAnswered() {
        ChecklistDefinition checklist = checklist(section(
                "A",
                yesNo("a").build(),
                yesNo("b")
                        .shownWhen(new Condition.Compare("a", Condition.Comparison.IS, List.of("no")))
                        .build()));
        ScoreSheet sheet = ScoreSheet.of(checklist, answers("a", "yes", "b", "no"));
        assertThat(percent(sheet)).isEqualTo("100.00");
        assertThat(sheet.question("b").orElseThrow().loss()).isEqualTo(new AnswerLoss.Dropped(DropReason.HIDDEN));
    }

    @Test
    void readsBackFromJsonAsItWasFrozen() {
        ChecklistDefinition checklist = checklist(
                section(
                        "A",
                        "33.30",
                        yesNo("a").weight("2.50").critical(Critical.SECTION).build(),
                        question("b", QuestionType.MULTIPLE)
                                .option("x", "0", true)
                                .option("y", "0", true)
                                .option("z", "0", true)
                                .weight("10")
                                .build(),
                        question("text", QuestionType.TEXT).build()),
                section(
                        "B",
                        "66.7",
                        yesNo("c").build(),
                        yesNo("extra").bonus().build(),
                        yesNo("na").build()),
                section("C", "0", yesNo("blank").build()));
        JsonMapper json = JsonMapper.builder().build();
        List<Answers> cases = List.of(
                answers("a", "no", "b", Set.of("x"), "c", "yes", "extra", "no", "na", "N/A"),
                answers("a", "yes", "b", Set.of("x", "y"), "c", "no"),
                Answers.none());
        for (Answers answers : cases) {
            ScoreSheet sheet = ScoreSheet.of(checklist, answers);
            String frozen = json.writeValueAsString(sheet);
            assertThat(json.readValue(frozen, ScoreSheet.class)).isEqualTo(sheet);
            assertThat(ScoreSheet.of(checklist, answers)).isEqualTo(sheet);
        }
        ScoreSheet golden = GoldenExample.sheets().getFirst();
        assertThat(json.readValue(json.writeValueAsString(golden), ScoreSheet.class))
                .isEqualTo(golden);
        assertThat(json.writeValueAsString(golden))
                .contains("\"method\":\"2026-2\"")
                .doesNotContain("failedCritically");
    }

    @Test
    void storesPain() {
        JsonMapper json = JsonMapper.builder().build();
        PainMap map = GoldenExample.map();
        assertThat(json.readValue(json.writeValueAsString(map), PainMap.class)).isEqualTo(map);
    }
}
