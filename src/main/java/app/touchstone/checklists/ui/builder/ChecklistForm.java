package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** What belongs to the whole checklist: its title, the task that the shopper is told, and the quiz about it. */
final class ChecklistForm extends Composite<Div> {

    ChecklistForm(Bench bench) {
        ChecklistDefinition definition = bench.definition();
        getContent().addClassName("builder-form");
        NextKey.NEXT.in(getContent(), () -> OutlineActs.addSection(bench, null));
        getContent()
                .add(
                        new H2(words("checklists.builder.whole")),
                        Mending.here(
                                LocalizedField.ofLines(
                                        words("checklists.builder.title"),
                                        definition.title(),
                                        title -> bench.desk()
                                                .edit(now -> DefinitionEdit.titled(now, title, now.brief()))),
                                "checklists.problem.untitled"),
                        LocalizedField.ofLines(
                                words("checklists.builder.brief"),
                                definition.brief(),
                                brief -> bench.desk().edit(now -> DefinitionEdit.titled(now, now.title(), brief))),
                        Mending.here(
                                new QuizPart(bench),
                                "checklists.problem.quiz-twice",
                                "checklists.problem.quiz-untitled",
                                "checklists.problem.quiz-options",
                                "checklists.problem.quiz-option-twice",
                                "checklists.problem.quiz-right"));
    }
}
