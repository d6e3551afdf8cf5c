package app.touchstone.checklists;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.forms.FormsFixtures.compare;
import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.option;
import static app.touchstone.forms.FormsFixtures.question;
import static app.touchstone.forms.FormsFixtures.rich;
import static app.touchstone.forms.FormsFixtures.section;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Set<String> BOTH = Set.of("en", "ru");

    @Test
    void findsNothingAgainstASoundDefinition() {
        assertThat(problems(rich())).isEmpty();
    }

    @Test
    void asksForSectionsAndQuestions() {
        assertThat(keys(new ChecklistDefinition(LocalizedText.empty(), LocalizedText.empty(), List.of())))
                .containsExactlyInAnyOrder("untitled", "no-sections", "no-questions");
        assertThat(keys(definition(section("a", null)))).containsExactlyInAnyOrder("no-questions", "section-empty");
    }

    @Test
    void refusesTwoSectionsOfOneCodeAndHalfStatedWeights() {
        assertThat(keys(definition(
                        section("a", "0.5", yesNo("q1").build()),
                        section("a", null, yesNo("q2").build()))))
                .containsExactlyInAnyOrder("section-twice", "section-weight-missing");
    }

    @Test
    void refusesAWeightForNothingButBonusAndAsksForNone() {
        Section counter = section("counter", "1", yesNo("q1").build());
        assertThat(keys(definition(
                        counter, section("extras", "2", yesNo("q2").bonus().build()))))
                .containsExactly("section-weight-bonus");
        for (String none : Arrays.asList(null, "0")) {
            assertThat(keys(definition(
                            counter, section("extras", none, yesNo("q2").bonus().build()))))
                    .isEmpty();
        }
        assertThat(keys(definition(
                        counter,
                        section(
                                "extras",
                                "2",
                                yesNo("q2").bonus().build(),
                                yesNo("q3").build()))))
                .isEmpty();
    }

    @Test
    void refusesConditionsOnUnknownAndLaterQuestions() {
        assertThat(keys(definition(
                        yesNo("q1").shownWhen(is("q2", "yes")).build(),
                        yesNo("q2").shownWhen(is("q9", "yes")).build(),
                        yesNo("q3").shownWhen(is("q3", "yes")).build())))
                .containsExactlyInAnyOrder("condition-later", "condition-unknown", "condition-later");
    }

    @Test
    void refusesComparisonsThatTheTypeDoesNotHave() {
        assertThat(keys(definition(
                        yesNo("q1").build(),
                        question("day", QuestionType.DATE).build(),
                        question("rule", QuestionType.NOTE).build(),
                        yesNo("q2").shownWhen(is("q1", "perhaps")).build(),
                        yesNo("q3").shownWhen(compare("q1", Comparison.GT, "1")).build(),
                        yesNo("q4")
                                .shownWhen(compare("day", Comparison.GT, "2026-01-01"))
                                .build(),
                        yesNo("q5").shownWhen(is("day", "tomorrow")).build(),
                        yesNo("q6")
                                .shownWhen(compare("rule", Comparison.ANSWERED))
                                .build(),
                        yesNo("q7")
                                .shownWhen(compare("q1", Comparison.IS, "yes", "no"))
                                .build())))
                .containsExactlyInAnyOrder(
                        "condition-value",
                        "condition-comparison",
                        "condition-comparison",
                        "condition-value",
                        "condition-comparison",
                        "condition-values");
    }

    @Test
    void refusesChecksThatNameNothingOrNeverComeTrueAndLetsThemLookForward() {
        Condition contradiction = new Condition.All(List.of(is("q3", "yes"), is("q3", "no")));
        assertThat(keys(definition(
                        checked("q1", new Checks(is("q3", "no"), null, List.of())),
                        checked("q2", new Checks(null, is("q9", "no"), List.of())),
                        checked("q3", new Checks(null, null, List.of(warning(contradiction)))))))
                .containsExactlyInAnyOrder("condition-unknown", "check-never");
    }

    @Test
    void refusesRepetitionsWithoutACountAndRulesThatLookIntoThem() {
        Question counting = question("met", QuestionType.NUMBER).build();
        Section repeated = new Section(
                "staff",
                LocalizedText.of("Staff", "Сотрудник"),
                null,
                List.of(
                        yesNo("q1").build(),
                        yesNo("q2").shownWhen(is("q1", "no")).build()),
                new Section.Repeat("met", 5));
        Section after =
                section("after", null, yesNo("q3").shownWhen(is("q1", "no")).build());

        assertThat(keys(definition(section("hall", null, counting), repeated))).isEmpty();
        assertThat(keys(definition(section("hall", null, counting), repeated, after)))
                .containsExactly("condition-repeated");
        assertThat(keys(definition(repeated, section("hall", null, counting)))).containsExactly("repeat-count");
    }

    @Test
    void refusesPriceChecksAndBoundsThatCannotBeAnswered() {
        Particulars.Product nameless = new Particulars.Product("a b", LocalizedText.empty(), new BigDecimal("-1"));
        Question prices = QuestionDraft.of(question("p", QuestionType.PRICES).build())
                .particulars(Particulars.prices(List.of(nameless), new BigDecimal("101")))
                .question();
        Question empty = question("e", QuestionType.PRICES).build();
        Question bounds = QuestionDraft.of(question("n", QuestionType.NUMBER).build())
                .particulars(Particulars.within(BigDecimal.TEN, BigDecimal.ONE))
                .question();

        assertThat(keys(definition(prices, empty, bounds)))
                .containsExactlyInAnyOrder(
                        "scored-without-weight",
                        "tolerance",
                        "product-code",
                        "product-untitled",
                        "product-price",
                        "products-missing",
                        "bounds-empty");
    }

    private static Question checked(String code, Checks checks) {
        return QuestionDraft.of(yesNo(code).build()).checks(checks).question();
    }

    private static Checks.Warning warning(Condition when) {
        return new Checks.Warning("w", when, LocalizedText.of("Look again", "Проверьте"));
    }

    @Test
    void refusesConditionsThatNeverComeTrue() {
        Condition contradiction = new Condition.All(List.of(is("q1", "yes"), is("q1", "no")));
        Condition neverAbove =
                new Condition.All(List.of(compare("n", Comparison.GT, "5"), compare("n", Comparison.LT, "5")));
        Condition doubleNegation =
                new Condition.All(List.of(is("q1", "no"), new Condition.Not(compare("q1", Comparison.IS, "no"))));
        assertThat(keys(definition(
                        yesNo("q1").build(),
                        question("n", QuestionType.NUMBER).build(),
                        yesNo("q2").shownWhen(contradiction).build(),
                        yesNo("q3").shownWhen(neverAbove).build(),
                        yesNo("q4").shownWhen(doubleNegation).build(),
                        yesNo("q5").shownWhen(new Condition.Any(List.of())).build(),
                        yesNo("q6")
                                .shownWhen(compare("n", Comparison.BETWEEN, "5", "5"))
                                .build())))
                .containsExactlyInAnyOrder("condition-never", "condition-never", "condition-never", "condition-never");
    }

    @Test
    void warnsOfANotApplicableThatIsNotOffered() {
        ChecklistDefinition definition = definition(
                yesNo("q1").build(),
                question("why", QuestionType.TEXT)
                        .shownWhen(new Condition.Any(List.of(is("q1", "no"), compare("q1", Comparison.NA))))
                        .build());
        assertThat(problems(definition))
                .singleElement()
                .satisfies(problem -> assertThat(problem.gravity()).isEqualTo(Gravity.WARNING))
                .satisfies(problem -> assertThat(problem.question()).isEqualTo("why"));
    }

    @Test
    void refusesWeightThatNothingCanEarn() {
        assertThat(keys(definition(
                        question("t", QuestionType.TEXT)
                                .weight("3")
                                .at("greeting", "1")
                                .build(),
                        yesNo("q")
                                .options(option("yes", "0", false), option("no", "0", false))
                                .build())))
                .contains("unscorable", "unscorable");
    }

    @Test
    void warnsOfAGoodAnswerThatEarnsNothing() {
        assertThat(keys(definition(
                        yesNo("q").weight("0").critical(Critical.VISIT).bonus().build())))
                .containsExactlyInAnyOrder(
                        "scored-without-weight", "critical-unscored", "bonus-unscored", "touchpoint-weightless");
    }

    @Test
    void refusesChoicesWithoutOptionsAndYesNoWithoutBoth() {
        assertThat(keys(definition(
                        question("s", QuestionType.SINGLE).build(),
                        question("m", QuestionType.MULTIPLE)
                                .options(option("a", "0", false), option("a", "0", false), option("na", "0", false))
                                .build(),
                        question("b", QuestionType.YES_NO)
                                .options(option("yes", "0", false))
                                .build(),
                        question("k", QuestionType.SCALE).build())))
                .containsExactlyInAnyOrder(
                        "options-missing", "option-twice", "option-reserved", "yes-no", "scale-missing");
    }

    @Test
    void asksForSharesThatSumToOneExactly() {
        assertThat(keys(definition(
                        yesNo("q1")
                                .nowhere()
                                .at("greeting", "0.3")
                                .at("advice", "0.7")
                                .build(),
                        yesNo("q2")
                                .nowhere()
                                .at("greeting", "0.33")
                                .at("advice", "0.66")
                                .build(),
                        yesNo("q3").nowhere().at("moon", "1").build(),
                        yesNo("q4").nowhere().build(),
                        yesNo("q5")
                                .nowhere()
                                .at("greeting", "0")
                                .at("greeting", "1")
                                .build())))
                .containsExactlyInAnyOrder(
                        "touchpoint-sum",
                        "touchpoint-unknown",
                        "touchpoint-missing",
                        "touchpoint-share",
                        "touchpoint-twice");
    }

    @Test
    void tellsAnAbsentLanguageOnceAndAGapWhereItIs() {
        LocalizedText russian = LocalizedText.in("ru", "Вопрос");
        assertThat(keys(definition(
                        question("a", QuestionType.TEXT).words(russian).build(),
                        question("b", QuestionType.TEXT).words(russian).build())))
                .containsExactly("language-absent.en");
        assertThat(keys(definition(
                        question("a", QuestionType.TEXT).words(russian).build(),
                        question("b", QuestionType.TEXT).build())))
                .containsExactly("untranslated.en");
    }

    @Test
    void keepsAMinorVersionComparable() {
        ChecklistDefinition before = definition(yesNo("q1").build(), yesNo("q2").build());
        ChecklistDefinition reworded = definition(
                yesNo("q1").hint("Look closely").required().build(),
                yesNo("q2").weight("5.0").build(),
                question("more", QuestionType.TEXT).build());
        ChecklistDefinition rescored =
                definition(yesNo("q1").weight("6").build(), yesNo("q3").build());
        assertThat(Comparability.problems(before, reworded)).isEmpty();
        assertThat(Comparability.problems(before, rescored))
                .extracting(problem -> problem.messageKey().replace("checklists.problem.", ""))
                .containsExactlyInAnyOrder("minor-changed", "minor-added", "minor-removed");
    }

    private static List<Problem> problems(ChecklistDefinition definition) {
        return Publication.problems(definition, journey(), BOTH);
    }

    private static List<String> keys(ChecklistDefinition definition) {
        return problems(definition).stream()
                .map(problem -> problem.messageKey().replace("checklists.problem.", ""))
                .toList();
    }
}
