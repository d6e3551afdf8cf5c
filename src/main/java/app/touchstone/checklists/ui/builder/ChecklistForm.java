package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.ChecklistDefinition;
import app.touchstone.checklists.DefinitionEdit;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The words of the whole checklist: its title, and what the shopper is told before the visit. */
final class ChecklistForm extends Composite<Div> {

    ChecklistForm(Bench bench) {
        ChecklistDefinition definition = bench.definition();
        getContent().addClassName("builder-form");
        getContent()
                .add(
                        new H2(words("checklists.builder.whole")),
                        new LocalizedFields(
                                words("checklists.builder.title"),
                                definition.title(),
                                title -> bench.desk().edit(now -> DefinitionEdit.titled(now, title, now.brief()))),
                        new LocalizedFields(
                                words("checklists.builder.brief"),
                                definition.brief(),
                                brief -> bench.desk().edit(now -> DefinitionEdit.titled(now, now.title(), brief))));
    }
}
