package app.touchstone.journeys.ui;

import static app.touchstone.journeys.ui.JourneyTemplateView.iconButton;

import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyUse;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** One stage with its touchpoints, each movable by button. */
final class StageEditor extends Composite<Div> {

    /** What can be done with a stage beside editing its fields. */
    interface Acts {

        void move(StageEditor stage, int by);

        void remove(StageEditor stage);

        TouchpointEditor touchpoint(Touchpoint touchpoint);

        /** Something of the stage changed that nobody typed. */
        void changed();
    }

    private final transient Acts acts;
    private final TextField code = new TextField();
    private final LocalizedField title;
    private final Select<Driver> driver = new Select<>();
    private final Checkbox loops = new Checkbox();
    private final Div list = new Div();
    private final List<TouchpointEditor> touchpoints = new ArrayList<>();
    private final Button up;
    private final Button down;

    StageEditor(Stage stage, JourneyUse use, Acts acts) {
        this.acts = acts;
        String words = stage.title().in(getLocale());
        getContent().addClassName("stage-editor");
        code.setLabel(getTranslation("journeys.code"));
        code.setValue(stage.code());
        if (stage.touchpoints().stream().map(Touchpoint::code).anyMatch(use::holds)) {
            code.setReadOnly(true);
            code.setHelperText(getTranslation("journeys.stage-code.held"));
        }
        title = LocalizedField.ofOneLine(getTranslation("journeys.stage.title"));
        title.setValue(stage.title());
        driver.setLabel(getTranslation("journeys.stage.driver"));
        driver.setItems(Driver.values());
        driver.setItemLabelGenerator(one -> getTranslation(one));
        driver.setValue(stage.driver());
        loops.setLabel(getTranslation("journeys.stage.loops"));
        loops.setValue(stage.loops());
        up = iconButton(VaadinIcon.ARROW_UP, getTranslation("journeys.up", words), () -> acts.move(this, -1));
        down = iconButton(VaadinIcon.ARROW_DOWN, getTranslation("journeys.down", words), () -> acts.move(this, 1));
        getContent().add(head(stage, words), fields(), title, list, add());
        stage.touchpoints().forEach(touchpoint -> put(acts.touchpoint(touchpoint), true));
    }

    private Div head(Stage stage, String words) {
        Button delete = iconButton(VaadinIcon.TRASH, getTranslation("journeys.remove", words), () -> acts.remove(this));
        Div head = new Div(new H3(words.isEmpty() ? stage.code() : words), new Div(up, down, delete));
        head.addClassName("page-header");
        return head;
    }

    private Div fields() {
        Div fields = new Div(code, driver, loops);
        fields.addClassName("filters");
        return fields;
    }

    private Button add() {
        return new Button(getTranslation("journeys.touchpoint.add"), VaadinIcon.PLUS.create(), click -> {
            TouchpointEditor made = acts.touchpoint(
                    new Touchpoint(freeCode(), LocalizedText.empty(), Touchpoint.DEFAULT_IMPORTANCE, BigDecimal.ONE));
            put(made, true);
            acts.changed();
            FormGate.enter(made);
        });
    }

    private String freeCode() {
        List<String> taken = touchpoints.stream().map(TouchpointEditor::code).toList();
        return Stream.iterate(touchpoints.size() + 1, number -> number + 1)
                .map(number -> code.getValue().strip() + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }

    void place(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    boolean isEmpty() {
        return touchpoints.isEmpty();
    }

    boolean has(TouchpointEditor touchpoint) {
        return touchpoints.contains(touchpoint);
    }

    Stream<TouchpointEditor> touchpoints() {
        return touchpoints.stream();
    }

    /** The neighbour gives way, so that the button that was pressed keeps its place under the hand. */
    boolean moveWithin(TouchpointEditor touchpoint, int by) {
        int from = touchpoints.indexOf(touchpoint);
        int to = from + by;
        if (to < 0 || to >= touchpoints.size()) {
            return false;
        }
        Collections.swap(touchpoints, from, to);
        TouchpointEditor neighbour = touchpoints.get(from);
        list.remove(neighbour);
        list.addComponentAtIndex(from, neighbour);
        return true;
    }

    void take(TouchpointEditor touchpoint) {
        touchpoints.remove(touchpoint);
        list.remove(touchpoint);
    }

    void put(TouchpointEditor touchpoint, boolean atEnd) {
        int place = atEnd ? touchpoints.size() : 0;
        touchpoints.add(place, touchpoint);
        list.addComponentAtIndex(place, touchpoint);
    }

    Stage stage() {
        return new Stage(
                code.getValue().strip(),
                title.getValue(),
                driver.getValue(),
                Boolean.TRUE.equals(loops.getValue()),
                touchpoints.stream().map(TouchpointEditor::touchpoint).toList());
    }
}
