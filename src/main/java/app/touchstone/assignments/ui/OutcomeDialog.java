package app.touchstone.assignments.ui;

import app.touchstone.assignments.Obstacle;
import app.touchstone.assignments.Outcome;
import app.touchstone.assignments.Outcome.RefusedVisit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Tells for which visits an act was refused, with every reason; the rest of them is done. */
final class OutcomeDialog extends Dialog {

    OutcomeDialog(String title, Outcome outcome) {
        super(title);
        add(new Paragraph(getTranslation(
                "visits.refused", outcome.refused().size(), outcome.done().size())));
        DescriptionList list = new DescriptionList();
        for (RefusedVisit visit : outcome.refused()) {
            DescriptionList.Description why = new DescriptionList.Description();
            why.add(reasons(visit.obstacles(), this));
            list.add(new DescriptionList.Term(visit.number()), why);
        }
        list.addClassName("refusals");
        add(list);
        Button close = new Button(getTranslation("platform.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        setWidth("min(560px, 95vw)");
    }

    static Component reasons(List<Obstacle> obstacles, Component where) {
        UnorderedList reasons = new UnorderedList();
        obstacles.forEach(obstacle -> reasons.add(new ListItem(
                where.getTranslation(obstacle.messageKey(), obstacle.arguments().toArray()))));
        reasons.addClassName("reasons");
        return reasons;
    }
}
