package app.touchstone.journeys.ui;

import static app.touchstone.journeys.ui.JourneyTemplateView.iconButton;

import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.Confirmation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One stage with its touchpoints, each movable by button. */
final class StageEditor extends Composite<Div> {

    /** A touchpoint that wants to move, by one up or down. */
    @FunctionalInterface
    interface TouchpointMove {
        void move(StageEditor from, TouchpointEditor touchpoint, int by);
    }

    private final transient TouchpointMove moveTouchpoint;
    private final H3 heading = new H3();
    private final TextField code = new TextField();
    private final LocalizedField title;
    private final Select<Driver> driver = new Select<>();
    private final Checkbox loops = new Checkbox();
    private final Div list = new Div();
    private final List<TouchpointEditor> touchpoints = new ArrayList<>();
    private final Button up;
    private final Button down;

    StageEditor(
            Stage stage,
            BiConsumer<StageEditor, Integer> move,
            Consumer<StageEditor> remove,
            TouchpointMove moveTouchpoint) {
        this.moveTouchpoint = moveTouchpoint;
        String words = stage.title().in(getLocale());
        getContent().addClassName("stage-editor");
        heading.setText(words.isEmpty() ? stage.code() : words);
        code.setLabel(getTranslation("journeys.code"));
        code.setValue(stage.code());
        title = new LocalizedField(getTranslation("journeys.stage.title"));
        title.setValue(stage.title());
        driver.setLabel(getTranslation("journeys.stage.driver"));
        driver.setItems(Driver.values());
        driver.setItemLabelGenerator(one -> getTranslation(one));
        driver.setValue(stage.driver());
        loops.setLabel(getTranslation("journeys.stage.loops"));
        loops.setValue(stage.loops());
        up = iconButton(VaadinIcon.ARROW_UP, getTranslation("journeys.up", words), () -> move.accept(this, -1));
        down = iconButton(VaadinIcon.ARROW_DOWN, getTranslation("journeys.down", words), () -> move.accept(this, 1));
        Button delete =
                iconButton(VaadinIcon.TRASH, getTranslation("journeys.remove", words), () -> remove.accept(this));
        Div head = new Div(heading, new Div(up, down, delete));
        head.addClassName("page-header");
        Div fields = new Div(code, driver, loops);
        fields.addClassName("filters");
        Button add = new Button(
                getTranslation("journeys.touchpoint.add"),
                VaadinIcon.PLUS.create(),
                click -> put(
                        new Touchpoint(
                                stage.code() + (touchpoints.size() + 1),
                                LocalizedText.empty(),
                                Touchpoint.DEFAULT_IMPORTANCE,
                                BigDecimal.ONE),
                        true));
        stage.touchpoints().forEach(touchpoint -> touchpoints.add(editor(touchpoint)));
        getContent().add(head, fields, title, list, add);
        arrange();
    }

    private TouchpointEditor editor(Touchpoint touchpoint) {
        return new TouchpointEditor(
                touchpoint, (moved, by) -> moveTouchpoint.move(this, moved, by), this::confirmRemoval);
    }

    private void confirmRemoval(TouchpointEditor touchpoint) {
        new Confirmation(
                        getTranslation(
                                "journeys.remove.title", touchpoint.touchpoint().code()),
                        getTranslation("journeys.remove.confirm"),
                        () -> take(touchpoint),
                        new Paragraph(getTranslation("journeys.remove.text")))
                .open();
    }

    void place(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    boolean isEmpty() {
        return touchpoints.isEmpty();
    }

    boolean moveWithin(TouchpointEditor touchpoint, int by) {
        int from = touchpoints.indexOf(touchpoint);
        int to = from + by;
        if (to < 0 || to >= touchpoints.size()) {
            return false;
        }
        Collections.swap(touchpoints, from, to);
        arrange();
        return true;
    }

    void take(TouchpointEditor touchpoint) {
        touchpoints.remove(touchpoint);
        arrange();
    }

    void put(Touchpoint touchpoint, boolean atEnd) {
        touchpoints.add(atEnd ? touchpoints.size() : 0, editor(touchpoint));
        arrange();
    }

    private void arrange() {
        list.removeAll();
        touchpoints.forEach(list::add);
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
