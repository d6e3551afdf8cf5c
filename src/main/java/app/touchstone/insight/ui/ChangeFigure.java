package app.touchstone.insight.ui;

import app.touchstone.insight.ChangeWords.Said;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How a score moved: the verdict in mark and words, and beneath it what it rests on. */
final class ChangeFigure extends Composite<Div> {

    ChangeFigure(Said said) {
        Div verdict = new Div();
        if (!said.mark().isEmpty()) {
            Span mark = new Span(said.mark());
            mark.getElement().setAttribute("aria-hidden", "true");
            verdict.add(mark, new Span(" "));
        }
        verdict.add(new Span(said.verdict()));
        verdict.addClassName("change-verdict");
        getContent().add(verdict);
        getContent().setClassName("provisional", said.provisional());
        said.grounds().forEach(ground -> {
            Div line = new Div(ground);
            line.addClassName("change-ground");
            getContent().add(line);
        });
    }
}
