package app.touchstone.checklists.ui;

import app.touchstone.checklists.Gravity;
import app.touchstone.checklists.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Problems as a list that leads to the questions, each marked by a word and a sign, not by colour alone. */
final class FindingList extends Composite<UnorderedList> {

    FindingList(List<Problem> problems) {
        getContent().addClassName("checklist-findings");
        problems.forEach(problem -> getContent().add(new ListItem(mark(problem.gravity()), words(problem))));
    }

    /** Leads to the question that it is about. */
    private Component words(Problem problem) {
        String text = getTranslation(problem.messageKey(), problem.arguments().toArray());
        if (problem.question() == null) {
            return new Span(text);
        }
        Anchor link = new Anchor("#question-" + problem.question(), text);
        link.setRouterIgnore(true);
        return link;
    }

    static Span mark(Gravity gravity) {
        Span mark = new Span();
        Span sign = new Span((gravity == Gravity.ERROR ? VaadinIcon.CLOSE_CIRCLE_O : VaadinIcon.WARNING).create());
        sign.getElement().setAttribute("aria-hidden", "true");
        mark.add(sign, new Span(mark.getTranslation(gravity)));
        mark.addClassNames("checklist-mark", gravity == Gravity.ERROR ? "checklist-error" : "checklist-warning");
        return mark;
    }
}
