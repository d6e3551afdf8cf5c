package app.touchstone.checklists;

import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.rich;
import static app.touchstone.forms.FormsFixtures.section;
import static app.touchstone.forms.FormsFixtures.text;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.checklists.ChecklistDiff.Change;
import app.touchstone.checklists.ChecklistDiff.ChangeKind;
import app.touchstone.checklists.ChecklistDiff.ChangePart;
import app.touchstone.checklists.ChecklistDiff.Detail;
import app.touchstone.forms.ChecklistDefinition;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistDiffTest {

    private final ChecklistDefinition start = definition(
            section(
                    "door",
                    null,
                    yesNo("a").build(),
                    yesNo("b").build(),
                    yesNo("c").build()),
            section("till", null, yesNo("d").build()));

    @Test
    void findsNothingBetweenTheSame() {
        assertThat(ChecklistDiff.between(rich(), rich())).isEmpty();
        assertThat(ChecklistDiff.between(
                        start, DefinitionEdit.withQuestion(start, "a", draft -> draft.weight(new BigDecimal("5.00")))))
                .isEmpty();
    }

    @Test
    void namesEveryPartThatChanged() {
        ChecklistDefinition changed = DefinitionEdit.withQuestion(
                start,
                "b",
                draft -> draft.text(text("Other words")).weight(BigDecimal.TEN).shownWhen(is("a", "no")));
        List<Change> changes = ChecklistDiff.between(start, changed);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
            assertThat(change.code()).isEqualTo("b");
            assertThat(change.details())
                    .extracting(Detail::part)
                    .containsExactly(ChangePart.TEXT, ChangePart.WEIGHT, ChangePart.CONDITION);
            assertThat(change.details().getLast().before()).isNull();
        });
        assertThat(ChecklistDiff.between(changed, start).getFirst().details())
                .contains(new Detail(ChangePart.CONDITION, is("a", "no"), null));
    }

    @Test
    void tellsOfTheOneThatMovedAndNotOfThoseItPassed() {
        ChecklistDefinition moved = DefinitionEdit.questionPlaced(start, "a", "door", 2);
        assertThat(ChecklistDiff.between(start, moved))
                .singleElement()
                .satisfies(change ->
                        assertThat(List.of(change.kind(), change.code())).isEqualTo(List.of(ChangeKind.MOVED, "a")));
        ChecklistDefinition over = DefinitionEdit.questionPlaced(start, "a", "till", 1);
        assertThat(ChecklistDiff.between(start, over).getFirst().details())
                .extracting(Detail::part)
                .containsExactly(ChangePart.SECTION);
    }

    @Test
    void tellsWhatCameAndWhatWent() {
        ChecklistDefinition other = DefinitionEdit.titled(
                DefinitionEdit.withSection(DefinitionEdit.withoutQuestion(start, "c"), "yard", "till"),
                text("New title"),
                start.brief());
        assertThat(ChecklistDiff.between(start, other))
                .extracting(Change::kind, Change::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ChangeKind.CHANGED, ""),
                        org.assertj.core.groups.Tuple.tuple(ChangeKind.ADDED, "yard"),
                        org.assertj.core.groups.Tuple.tuple(ChangeKind.REMOVED, "c"));
    }
}
