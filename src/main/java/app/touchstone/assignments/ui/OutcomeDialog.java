package app.touchstone.assignments.ui;

import app.touchstone.assignments.Obstacle;
import app.touchstone.assignments.ObstacleCount;
import app.touchstone.assignments.Outcome;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.PlainDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Tells how many visits an act was refused for, the sum first, then each reason once with its count. */
final class OutcomeDialog extends PlainDialog {

    OutcomeDialog(String title, Outcome outcome) {
        super(title);
        add(new Paragraph(getTranslation(
                "visits.refused", outcome.refused().size(), outcome.done().size())));
        DescriptionList list = new DescriptionList();
        for (ObstacleCount reason : outcome.reasons()) {
            list.add(
                    new DescriptionList.Term(words(reason, outcome.refused().size(), this)),
                    new DescriptionList.Description(numbers(reason)));
        }
        list.addClassName("refusals");
        add(list);
        Button close = new Button(getTranslation("platform.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        measures(DialogWidth.MIDDLE);
    }

    private String numbers(ObstacleCount reason) {
        String named = String.join(", ", reason.numbers());
        return reason.unnamed() == 0 ? named : getTranslation("visits.left.more", named, reason.unnamed());
    }

    /** The reason, with its count where it is not about the one visit that there is. */
    private static String words(ObstacleCount reason, int visits, Component where) {
        Obstacle obstacle = reason.obstacle();
        String words =
                where.getTranslation(obstacle.messageKey(), obstacle.arguments().toArray());
        return visits == 1 ? words : where.getTranslation("visits.left.reason", words, reason.count());
    }

    static Component reasons(List<ObstacleCount> obstacles, int visits, Component where) {
        UnorderedList reasons = new UnorderedList();
        obstacles.forEach(obstacle -> reasons.add(new ListItem(words(obstacle, visits, where))));
        reasons.addClassName("reasons");
        return reasons;
    }
}
