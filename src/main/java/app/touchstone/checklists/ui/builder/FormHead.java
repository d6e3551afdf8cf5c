package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The heading of a section's or a question's editor, with what can be done to the whole of it. */
final class FormHead extends Composite<Div> {

    FormHead(Bench bench, Place place, String title) {
        Div acts = new Div(
                Fields.sign(
                        VaadinIcon.ARROW_UP,
                        words("checklists.builder.up"),
                        () -> OutlineActs.move(bench, place, true)),
                Fields.sign(
                        VaadinIcon.ARROW_DOWN,
                        words("checklists.builder.down"),
                        () -> OutlineActs.move(bench, place, false)),
                Fields.sign(
                        VaadinIcon.COPY_O,
                        words("checklists.builder.duplicate"),
                        () -> OutlineActs.duplicate(bench, place)),
                Fields.sign(
                        VaadinIcon.TRASH, words("checklists.builder.delete"), () -> OutlineActs.remove(bench, place)));
        acts.addClassName("icon-acts");
        getContent().addClassName("builder-form-head");
        getContent().add(new H2(title), acts);
    }
}
