package app.touchstone.checklists;

import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.option;
import static app.touchstone.forms.FormsFixtures.question;
import static app.touchstone.forms.FormsFixtures.rich;
import static app.touchstone.forms.FormsFixtures.section;
import static app.touchstone.forms.FormsFixtures.text;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DefinitionEditTest {

    private final ChecklistDefinition start = definition(
            section("door", null, yesNo("sign").build(), yesNo("light").build()),
            section(
                    "counter",
                    null,
                    yesNo("greeted").shownWhen(is("sign", "yes")).build(),
                    question("who", QuestionType.SINGLE)
                            .options(option("baker", "1", false), option("trainee", "0", false))
                            .build()));

    @Test
    void changesOnePartAndLeavesAllOthers() {
        ChecklistDefinition rich = rich();
        ChecklistDefinition changed =
                DefinitionEdit.withQuestion(rich, "sign", draft -> draft.weight(new BigDecimal("9")));
        assertThat(changed.question("sign").orElseThrow().weight()).isEqualByComparingTo("9");
        assertThat(DefinitionEdit.withQuestion(
                        changed,
                        "sign",
                        draft ->
                                draft.weight(rich.question("sign").orElseThrow().weight())))
                .isEqualTo(rich);
    }

    @Test
    void carriesARenamedCodeIntoEveryConditionAndRepetition() {
        ChecklistDefinition before = DefinitionEdit.withQuestion(
                counting(),
                "who",
                draft -> draft.checks(new Checks(
                        is("sign", "no"),
                        new Condition.Not(is("sign", "yes")),
                        List.of(new Checks.Warning("odd", is("sign", "no"), text("Odd"))))));
        ChecklistDefinition after = DefinitionEdit.withQuestion(before, "sign", draft -> draft.code("board"));
        assertThat(codes(after)).containsExactly("board", "light", "staff", "greeted", "who");
        assertThat(after.question("greeted").orElseThrow().shownWhen()).isEqualTo(is("board", "yes"));
        Checks checks = after.question("who").orElseThrow().checks();
        assertThat(checks.commentWhen()).isEqualTo(is("board", "no"));
        assertThat(checks.photosWhen()).isEqualTo(new Condition.Not(is("board", "yes")));
        assertThat(checks.warnings().getFirst().when()).isEqualTo(is("board", "no"));
        ChecklistDefinition recounted = DefinitionEdit.withQuestion(after, "staff", draft -> draft.code("people"));
        assertThat(recounted.sections().getLast().repeat()).isEqualTo(new Section.Repeat("people", 3));
    }

    @Test
    void refusesCodesThatAreTakenOrMalformed() {
        refused(
                "checklists.refusal.code-in-use",
                () -> DefinitionEdit.withQuestion(start, "sign", draft -> draft.code("light")));
        refused(
                "checklists.refusal.code-malformed",
                () -> DefinitionEdit.withQuestion(start, "sign", draft -> draft.code("two words")));
        refused("checklists.refusal.code-in-use", () -> DefinitionEdit.withSection(start, "door", "counter"));
        refused("checklists.refusal.option-code-taken", () -> OptionEdit.renamed(start, "who", "baker", "trainee"));
    }

    @Test
    void removesNothingThatIsNamedElsewhere() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> DefinitionEdit.withoutQuestion(start, "sign"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("sign", 1, "greeted"));
        refused("checklists.refusal.section-named", () -> DefinitionEdit.withoutSection(start, "door"));
        refused("checklists.refusal.option-named", () -> OptionEdit.without(start, "sign", "yes"));
        refused("checklists.refusal.question-named", () -> DefinitionEdit.withoutQuestion(counting(), "staff"));
        assertThat(codes(DefinitionEdit.withoutQuestion(start, "light"))).doesNotContain("light");
        assertThat(DefinitionEdit.withoutSection(start, "counter").sections()).hasSize(1);
    }

    @Test
    void movesQuestionsOverTheEdgesOfSections() {
        ChecklistDefinition down = DefinitionEdit.questionMoved(start, "light", false);
        assertThat(down.sections().get(1).questions().getFirst().code()).isEqualTo("light");
        assertThat(DefinitionEdit.questionMoved(down, "light", true)).isEqualTo(start);
        assertThat(DefinitionEdit.questionMoved(start, "sign", true)).isEqualTo(start);
        assertThat(codes(DefinitionEdit.questionMoved(start, "light", true))).startsWith("light", "sign");
        assertThat(codes(DefinitionEdit.questionPlaced(start, "who", "door", 1)))
                .containsExactly("sign", "who", "light", "greeted");
        assertThat(DefinitionEdit.sectionMoved(start, "door", 1)
                        .sections()
                        .getLast()
                        .code())
                .isEqualTo("door");
        assertThat(DefinitionEdit.sectionMoved(start, "door", -1)).isEqualTo(start);
    }

    @Test
    void doublesASectionWhoseQuestionsGoOnNamingEachOther() {
        ChecklistDefinition doubled = DefinitionEdit.sectionDoubled(
                definition(section(
                        "door",
                        null,
                        yesNo("sign").build(),
                        yesNo("why").shownWhen(is("sign", "no")).build())),
                "door");
        assertThat(codes(doubled)).containsExactly("sign", "why", "sign_2", "why_2");
        assertThat(doubled.question("why_2").orElseThrow().shownWhen()).isEqualTo(is("sign_2", "no"));
        assertThat(codes(DefinitionEdit.questionDoubled(start, "sign"))).startsWith("sign", "sign_2", "light");
    }

    @Test
    void renamesAnOptionInEveryCondition() {
        ChecklistDefinition asked =
                DefinitionEdit.withQuestion(start, "greeted", draft -> draft.shownWhen(is("who", "baker")));
        ChecklistDefinition renamed = OptionEdit.renamed(asked, "who", "baker", "master");
        assertThat(renamed.question("who").orElseThrow().option("master")).isPresent();
        assertThat(renamed.question("greeted").orElseThrow().shownWhen()).isEqualTo(is("who", "master"));
    }

    @Test
    void addsAfterAnotherAndFindsFreeCodes() {
        ChecklistDefinition more = DefinitionEdit.withQuestion(
                start,
                "door",
                "sign",
                QuestionDraft.bare("between", QuestionType.TEXT).question());
        assertThat(codes(more)).startsWith("sign", "between", "light");
        assertThat(FreeCode.next("q", FreeCode.questions(start))).isEqualTo("q5");
        assertThat(DefinitionEdit.withSection(start, "yard", "door").sections())
                .extracting(Section::code)
                .containsExactly("door", "yard", "counter");
    }

    private ChecklistDefinition counting() {
        ChecklistDefinition counted = DefinitionEdit.withQuestion(
                start,
                "door",
                "light",
                QuestionDraft.bare("staff", QuestionType.NUMBER).question());
        return DefinitionEdit.withSection(
                counted,
                "counter",
                section -> new Section(
                        section.code(),
                        section.title(),
                        section.weight(),
                        section.questions(),
                        new Section.Repeat("staff", 3)));
    }

    private static List<String> codes(ChecklistDefinition definition) {
        return definition.questions().map(Question::code).toList();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
