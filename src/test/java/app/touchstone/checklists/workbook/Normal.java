package app.touchstone.checklists.workbook;

import app.touchstone.checklists.ChecklistDefinition;
import app.touchstone.checklists.Condition;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Section;

/** Definitions with every condition in its normal form. */
final class Normal {

    private Normal() {}

    static ChecklistDefinition of(ChecklistDefinition definition) {
        return new ChecklistDefinition(
                definition.title(),
                definition.brief(),
                definition.sections().stream()
                        .map(section -> new Section(
                                section.code(),
                                section.title(),
                                section.weight(),
                                section.questions().stream().map(Normal::of).toList()))
                        .toList());
    }

    private static Question of(Question question) {
        Condition condition = question.shownWhen();
        return new Question(
                question.code(),
                question.type(),
                question.text(),
                question.hint(),
                question.required(),
                question.allowsNotApplicable(),
                question.options(),
                question.scale(),
                question.target(),
                question.unit(),
                question.weight(),
                question.critical(),
                question.bonus(),
                condition == null ? null : ConditionForm.normal(condition),
                question.applicability(),
                question.touchpoints(),
                question.comment(),
                question.photos(),
                question.checks());
    }
}
