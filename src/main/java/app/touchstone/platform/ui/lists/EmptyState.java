package app.touchstone.platform.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why nothing is here and what to do next. */
public final class EmptyState extends Composite<Div> {

    public EmptyState(String headline, String explanation, Component... nextSteps) {
        getContent().addClassName("empty-state");
        Paragraph head = new Paragraph(headline);
        head.addClassName("empty-headline");
        getContent().add(head, new Paragraph(explanation));
        getContent().add(nextSteps);
    }
}
