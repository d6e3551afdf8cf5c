package app.touchstone.journeys.ui;

import static app.touchstone.journeys.ui.JourneyTemplateView.iconButton;

import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDefinition.Touchpoint.Retirement;
import app.touchstone.journeys.JourneyUse;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One touchpoint: its words, how much it matters, how many customers meet it, what is tolerated. One that the journey
 * has given up stands grey, and only its words can be mended.
 */
final class TouchpointEditor extends Composite<Div> {

    /** What can be done with a touchpoint beside editing its fields. */
    interface Acts {

        void move(TouchpointEditor touchpoint, int by);

        void giveUp(TouchpointEditor touchpoint);
    }

    private final TextField code = new TextField();
    private final LocalizedField title;
    private final BoundedField importance;
    private final BoundedField reach;
    private final BoundedField tolerance;
    private final Span fate = new Span();
    private final Button up;
    private final Button down;
    private final Button giveUp;
    private @Nullable transient Retirement retirement;

    TouchpointEditor(Touchpoint touchpoint, JourneyUse use, Acts acts) {
        String words = touchpoint.title().in(getLocale());
        getContent().addClassNames("filters", "touchpoint-editor");
        code.setLabel(getTranslation("journeys.code"));
        code.setValue(touchpoint.code());
        code.setWidth("120px");
        if (use.holds(touchpoint.code())) {
            code.setReadOnly(true);
            int visits = use.visits(touchpoint.code());
            code.setHelperText(
                    visits == 0 ? getTranslation("journeys.code.asked") : getTranslation("journeys.code.held", visits));
        }
        title = LocalizedField.ofOneLine(getTranslation("journeys.touchpoint.title"));
        title.setValue(touchpoint.title());
        importance = new BoundedField(
                getTranslation("journeys.touchpoint.importance"),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                touchpoint.importance());
        reach = new BoundedField(
                getTranslation("journeys.touchpoint.reach"), BigDecimal.ZERO, BigDecimal.ONE, touchpoint.reach());
        tolerance = new BoundedField(
                getTranslation("journeys.touchpoint.tolerance"),
                Touchpoint.LEAST_TOLERANCE,
                Touchpoint.MOST_TOLERANCE,
                touchpoint.tolerance());
        up = iconButton(VaadinIcon.ARROW_UP, getTranslation("journeys.up", words), () -> acts.move(this, -1));
        down = iconButton(VaadinIcon.ARROW_DOWN, getTranslation("journeys.down", words), () -> acts.move(this, 1));
        giveUp = iconButton(VaadinIcon.TRASH, getTranslation("journeys.remove", words), () -> acts.giveUp(this));
        Div buttons = new Div(up, down, giveUp);
        buttons.addClassName("icon-acts");
        fate.addClassName("touchpoint-fate");
        getContent().add(code, title, importance.field(), reach.field(), tolerance.field(), fate, buttons);
        know(touchpoint);
    }

    String code() {
        return code.getValue().strip();
    }

    String words() {
        String words = title.getValue().in(getLocale());
        return words.isEmpty() ? code() : words;
    }

    /** Takes over what the journey has become: whether it gave this touchpoint up. */
    void know(Touchpoint saved) {
        retirement = saved.retirement();
        boolean retired = saved.retired();
        getContent().setClassName("retired", retired);
        for (DecimalField field : new DecimalField[] {importance.field(), reach.field(), tolerance.field()}) {
            field.setReadOnly(retired);
        }
        code.setReadOnly(code.isReadOnly() || retired);
        giveUp.setVisible(!retired);
        fate.setVisible(retired);
        if (retired) {
            importance.setValue(saved.importance());
            reach.setValue(saved.reach());
            tolerance.setValue(saved.tolerance());
            String into =
                    saved.successors().stream().map(Touchpoint.Successor::code).collect(Collectors.joining(", "));
            fate.setText(
                    into.isEmpty() ? getTranslation("journeys.retired") : getTranslation("journeys.replaced", into));
        }
    }

    /** Keeps the hand on the button that moved the touchpoint to another stage. */
    void focusOn(int direction) {
        (direction < 0 ? up : down).focus();
    }

    Touchpoint touchpoint() {
        return new Touchpoint(
                code(),
                title.getValue(),
                importance.value("journeys.refusal.importance", code()),
                reach.value("journeys.refusal.reach", code()),
                tolerance.value("journeys.refusal.tolerance", code()),
                retirement);
    }
}
