package app.touchstone.journeys.ui;

import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Assumption;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.journeys.JourneyUse;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The fields of one drawing: whose journey, what is assumed, the stages in order with the touchpoints of each. */
final class JourneyForm extends Composite<Div> implements StageEditor.Acts, TouchpointEditor.Acts {

    private final transient JourneyUse use;
    private final transient Consumer<TouchpointEditor> giveUp;
    private final transient Runnable changed;
    private final TextField name = new TextField();
    private final LocalizedField persona;
    private final LocalizedField job;
    private final BoundedField loss;
    private final BoundedField visits;
    private final Div stageList = new Div();
    private final List<StageEditor> stages = new ArrayList<>();

    /** @param changed told of what changes without being typed */
    JourneyForm(JourneyTemplate template, JourneyUse use, Consumer<TouchpointEditor> giveUp, Runnable changed) {
        this.use = use;
        this.changed = changed;
        this.giveUp = giveUp;
        JourneyDefinition drawn = template.definition();
        name.setLabel(getTranslation("journeys.name"));
        name.setRequiredIndicatorVisible(true);
        name.setWidth("min(480px, 100%)");
        name.setValue(template.name());
        persona = LocalizedField.ofOneLine(getTranslation("journeys.persona"));
        persona.setValue(drawn.persona().name());
        job = LocalizedField.ofOneLine(getTranslation("journeys.job"));
        job.setValue(drawn.persona().job());
        Assumption assumption = drawn.assumption();
        loss = new BoundedField(
                getTranslation("journeys.assumption.loss"),
                Assumption.LEAST_LOSS,
                Assumption.MOST_LOSS,
                assumption.loss());
        visits = new BoundedField(
                getTranslation("journeys.assumption.visits"),
                Assumption.LEAST_VISITS,
                Assumption.MOST_VISITS,
                assumption.visits());
        drawn.stages().forEach(this::put);
        getContent()
                .add(
                        name,
                        new H2(getTranslation("journeys.persona")),
                        persona,
                        job,
                        new H2(getTranslation("journeys.stages")),
                        stageList,
                        add(),
                        new H2(getTranslation("journeys.assumption")),
                        new Paragraph(getTranslation("journeys.assumption.text")),
                        assumed());
    }

    private Button add() {
        return new Button(getTranslation("journeys.stage.add"), VaadinIcon.PLUS.create(), click -> {
            put(new Stage("stage" + (stages.size() + 1), LocalizedText.empty(), Driver.QUANTITY, false, List.of()));
            changed.run();
            FormGate.enter(stages.getLast());
        });
    }

    private Div assumed() {
        Div fields = new Div(loss.field(), visits.field());
        fields.addClassName("filters");
        return fields;
    }

    private void put(Stage stage) {
        StageEditor editor = new StageEditor(stage, use, this);
        stages.add(editor);
        stageList.add(editor);
        place();
    }

    private void place() {
        for (int index = 0; index < stages.size(); index++) {
            stages.get(index).place(index == 0, index == stages.size() - 1);
        }
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public TouchpointEditor touchpoint(Touchpoint touchpoint) {
        return new TouchpointEditor(touchpoint, use, this);
    }

    /** The neighbour gives way, so that the button that was pressed keeps its place under the hand. */
    @Override
    public void move(StageEditor stage, int by) {
        int from = stages.indexOf(stage);
        int to = from + by;
        if (to >= 0 && to < stages.size()) {
            Collections.swap(stages, from, to);
            StageEditor neighbour = stages.get(from);
            stageList.remove(neighbour);
            stageList.addComponentAtIndex(from, neighbour);
            place();
            changed.run();
        }
    }

    @Override
    public void remove(StageEditor stage) {
        if (!stage.isEmpty()) {
            throw new Refused("journeys.refusal.stage-not-empty");
        }
        stages.remove(stage);
        stageList.remove(stage);
        place();
        changed.run();
    }

    /** Beyond the first or last touchpoint of a stage lies the stage before or after. */
    @Override
    public void move(TouchpointEditor touchpoint, int by) {
        StageEditor from = stageOf(touchpoint);
        changed.run();
        if (from.moveWithin(touchpoint, by)) {
            return;
        }
        int to = stages.indexOf(from) + by;
        if (to >= 0 && to < stages.size()) {
            from.take(touchpoint);
            stages.get(to).put(touchpoint, by < 0);
            touchpoint.focusOn(by);
        }
    }

    @Override
    public void giveUp(TouchpointEditor touchpoint) {
        giveUp.accept(touchpoint);
    }

    void take(TouchpointEditor touchpoint) {
        stageOf(touchpoint).take(touchpoint);
        changed.run();
    }

    private StageEditor stageOf(TouchpointEditor touchpoint) {
        return stages.stream()
                .filter(stage -> stage.has(touchpoint))
                .findFirst()
                .orElseThrow();
    }

    /** Takes over which touchpoints the journey has given up. */
    void know(JourneyDefinition saved) {
        stages.stream()
                .flatMap(StageEditor::touchpoints)
                .forEach(editor -> saved.touchpoint(editor.code()).ifPresent(editor::know));
    }

    String name() {
        return name.getValue();
    }

    JourneyDefinition definition() {
        List<Stage> drawn = stages.stream().map(StageEditor::stage).toList();
        refuseTwice(
                drawn.stream().flatMap(stage -> stage.touchpoints().stream()).map(Touchpoint::code),
                "journeys.refusal.touchpoint-twice");
        return new JourneyDefinition(
                new Persona(persona.getValue(), job.getValue()),
                drawn,
                new Assumption(
                        loss.value("journeys.refusal.assumed-loss"), visits.value("journeys.refusal.assumed-visits")));
    }

    private static void refuseTwice(Stream<String> all, String refusal) {
        List<String> codes = all.toList();
        codes.stream()
                .filter(code -> Collections.frequency(codes, code) > 1)
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused(refusal, code);
                });
    }
}
