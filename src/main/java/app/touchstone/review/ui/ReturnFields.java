package app.touchstone.review.ui;

import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.forms.Question;
import app.touchstone.platform.ui.MomentField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What to put right at every question that goes back, and until when. What was typed is kept until it is sent. */
final class ReturnFields extends Composite<VerticalLayout> {

    private static final Duration USUAL_RETURN = Duration.ofDays(1);

    private final Map<String, TextArea> areas = new LinkedHashMap<>();
    private final MomentField due;

    /** @param drafts what was typed before, by question; follows what is typed now */
    ReturnFields(Collection<Question> questions, Map<String, String> drafts, Place place, Instant now) {
        for (Question question : questions) {
            TextArea area = new TextArea(question.text().in(getLocale()));
            area.setWidthFull();
            area.setRequiredIndicatorVisible(true);
            area.setValue(drafts.getOrDefault(question.code(), ""));
            area.addValueChangeListener(change -> drafts.put(question.code(), change.getValue()));
            areas.put(question.code(), area);
        }
        due = new MomentField(
                getTranslation("review.return.due"),
                place.timeZone(),
                now.plus(USUAL_RETURN).truncatedTo(ChronoUnit.HOURS));
        getContent().setPadding(false);
        areas.values().forEach(getContent()::add);
        getContent().add(due);
    }

    MomentField due() {
        return due;
    }

    Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        areas.forEach((question, area) -> messages.put(question, area.getValue()));
        return messages;
    }
}
