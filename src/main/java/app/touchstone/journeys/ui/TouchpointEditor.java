package app.touchstone.journeys.ui;

import static app.touchstone.journeys.ui.JourneyTemplateView.iconButton;

import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.Refused;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One touchpoint: its words, how much it matters and how many customers meet it. */
final class TouchpointEditor extends Composite<Div> {

    private final TextField code = new TextField();
    private final LocalizedField title;
    private final BigDecimalField importance = new BigDecimalField();
    private final BigDecimalField reach = new BigDecimalField();

    TouchpointEditor(
            Touchpoint touchpoint, BiConsumer<TouchpointEditor, Integer> move, Consumer<TouchpointEditor> remove) {
        String words = touchpoint.title().in(getLocale());
        getContent().addClassNames("filters", "touchpoint-editor");
        code.setLabel(getTranslation("journeys.code"));
        code.setValue(touchpoint.code());
        code.setWidth("120px");
        title = new LocalizedField(getTranslation("journeys.touchpoint.title"));
        title.setValue(touchpoint.title());
        importance.setLabel(getTranslation("journeys.touchpoint.importance"));
        importance.setValue(touchpoint.importance());
        importance.setWidth("130px");
        reach.setLabel(getTranslation("journeys.touchpoint.reach"));
        reach.setValue(touchpoint.reach());
        reach.setWidth("130px");
        Div acts = new Div(
                iconButton(VaadinIcon.ARROW_UP, getTranslation("journeys.up", words), () -> move.accept(this, -1)),
                iconButton(VaadinIcon.ARROW_DOWN, getTranslation("journeys.down", words), () -> move.accept(this, 1)),
                iconButton(VaadinIcon.TRASH, getTranslation("journeys.remove", words), () -> remove.accept(this)));
        acts.addClassName("icon-acts");
        getContent().add(code, title, importance, reach, acts);
    }

    Touchpoint touchpoint() {
        BigDecimal matters = within(importance, BigDecimal.TEN, "journeys.refusal.importance");
        BigDecimal meets = within(reach, BigDecimal.ONE, "journeys.refusal.reach");
        return new Touchpoint(code.getValue().strip(), title.getValue(), matters, meets);
    }

    private BigDecimal within(BigDecimalField field, BigDecimal most, String refusal) {
        BigDecimal value = field.getValue();
        if (value == null || value.signum() < 0 || value.compareTo(most) > 0) {
            throw new Refused(refusal, code.getValue());
        }
        return value;
    }
}
