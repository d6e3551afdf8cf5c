package app.touchstone.checklists.workbook;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import org.jspecify.annotations.Nullable;

/** Definitions with every condition in its normal form. */
final class Normal {

    private Normal() {}

    static ChecklistDefinition of(ChecklistDefinition definition) {
        return definition.asking(definition.sections().stream()
                .map(section -> section.asking(
                        section.questions().stream().map(Normal::of).toList()))
                .toList());
    }

    private static Question of(Question question) {
        Condition condition = question.shownWhen();
        return QuestionDraft.of(question)
                .shownWhen(normal(condition))
                .checks(of(question.checks()))
                .question();
    }

    private static Checks of(Checks checks) {
        return new Checks(
                normal(checks.commentWhen()),
                normal(checks.photosWhen()),
                checks.warnings().stream()
                        .map(warning -> new Checks.Warning(
                                warning.code(), ConditionForm.normal(warning.when()), warning.text()))
                        .toList());
    }

    private static @Nullable Condition normal(@Nullable Condition condition) {
        return condition == null ? null : ConditionForm.normal(condition);
    }
}
