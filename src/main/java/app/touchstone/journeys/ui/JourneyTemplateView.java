package app.touchstone.journeys.ui;

import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Edits one template: whose journey, its stages in order, and the touchpoints of each. */
@Route("journeys/:template")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("journeys.css")
class JourneyTemplateView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JourneyService journeys;
    private final transient Actor actor;
    private final PageHeader header;
    private final TextField name = new TextField();
    private final LocalizedField persona;
    private final LocalizedField job;
    private final Div stageList = new Div();
    private final List<StageEditor> stages = new ArrayList<>();
    private transient JourneyTemplateId id = JourneyTemplateId.create();
    private int version;

    JourneyTemplateView(JourneyService journeys, CurrentActor currentActor) {
        this.journeys = journeys;
        this.actor = currentActor.get();
        getContent().addClassName("page");
        Button save = new Button(getTranslation("platform.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        header = new PageHeader("", save);
        name.setLabel(getTranslation("journeys.name"));
        name.setWidth("min(480px, 100%)");
        persona = new LocalizedField(getTranslation("journeys.persona"));
        job = new LocalizedField(getTranslation("journeys.job"));
        Button add = new Button(
                getTranslation("journeys.stage.add"),
                VaadinIcon.PLUS.create(),
                click -> addStage(new Stage(
                        "stage" + (stages.size() + 1), LocalizedText.empty(), Driver.QUANTITY, false, List.of())));
        getContent()
                .add(
                        header,
                        name,
                        new H2(getTranslation("journeys.persona")),
                        persona,
                        job,
                        new H2(getTranslation("journeys.stages")),
                        stageList,
                        add);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = JourneyTemplateId.of(event.getRouteParameters().get("template").orElse(""));
        show(journeys.get(actor, id));
    }

    private void show(JourneyTemplate template) {
        version = template.version();
        header.setTitle(template.name());
        name.setValue(template.name());
        persona.setValue(template.definition().persona().name());
        job.setValue(template.definition().persona().job());
        stages.clear();
        template.definition().stages().forEach(stage -> stages.add(editor(stage)));
        arrange();
    }

    private StageEditor editor(Stage stage) {
        return new StageEditor(stage, this::move, this::remove, this::moveTouchpoint);
    }

    private void addStage(Stage stage) {
        stages.add(editor(stage));
        arrange();
    }

    private void arrange() {
        stageList.removeAll();
        stages.forEach(stageList::add);
        for (int index = 0; index < stages.size(); index++) {
            stages.get(index).place(index == 0, index == stages.size() - 1);
        }
    }

    private void move(StageEditor stage, int by) {
        int from = stages.indexOf(stage);
        int to = from + by;
        if (to >= 0 && to < stages.size()) {
            Collections.swap(stages, from, to);
            arrange();
        }
    }

    private void remove(StageEditor stage) {
        if (!stage.isEmpty()) {
            throw new Refused("journeys.refusal.stage-not-empty");
        }
        stages.remove(stage);
        arrange();
    }

    /** Beyond the first or last touchpoint of a stage lies the stage before or after. */
    private void moveTouchpoint(StageEditor from, TouchpointEditor touchpoint, int by) {
        if (from.moveWithin(touchpoint, by)) {
            return;
        }
        int to = stages.indexOf(from) + by;
        if (to >= 0 && to < stages.size()) {
            Touchpoint moved = touchpoint.touchpoint();
            from.take(touchpoint);
            stages.get(to).put(moved, by < 0);
        }
    }

    private void save() {
        JourneyDefinition definition =
                new JourneyDefinition(new Persona(persona.getValue(), job.getValue()), definitions());
        show(journeys.update(actor, id, version, name.getValue(), definition));
        Notices.done(getTranslation("journeys.saved"));
    }

    private List<Stage> definitions() {
        List<Stage> all = stages.stream().map(StageEditor::stage).toList();
        List<String> codes = all.stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .map(Touchpoint::code)
                .toList();
        codes.stream()
                .filter(code -> Collections.frequency(codes, code) > 1)
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused("journeys.refusal.touchpoint-twice", code);
                });
        return all;
    }

    static Button iconButton(VaadinIcon icon, String label, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journeys.page", name.getValue());
    }
}
