package app.touchstone.checklists.ui;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.workbook.ChecklistTemplate;
import app.touchstone.checklists.workbook.ImportedChecklist;
import app.touchstone.checklists.workbook.WorkbookIntake;
import app.touchstone.clients.Client;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a checklist, empty or from a template, and opens its draft. */
final class NewChecklistDialog extends FormDialog {

    /** Who makes checklists, for whom. */
    record Acts(
            ChecklistService checklists, WorkbookIntake intake, JourneyService journeys, CurrentActor currentActor) {}

    /** A journey map that the client has; absent for the one that the template brings. */
    private record Journey(Optional<JourneyTemplate> existing) {}

    /** What the checklist begins with; absent for an empty one. */
    private record Beginning(Optional<ChecklistTemplate> template) {}

    private final transient Acts acts;
    private final ComboBox<Client> client = new ComboBox<>();
    private final Select<Beginning> beginning = new Select<>();
    private final Select<Journey> journey = new Select<>();
    private final TextField name = new TextField();
    private final TextField code = new TextField();

    NewChecklistDialog(Acts acts, List<Client> clients, Optional<Client> chosen) {
        this.acts = acts;
        setHeaderTitle(getTranslation("checklists.new.title"));
        offerBeginnings();
        client.setLabel(getTranslation("checklists.client"));
        client.setItems(clients);
        client.setItemLabelGenerator(Client::name);
        client.setRequiredIndicatorVisible(true);
        client.addValueChangeListener(change -> offerJourneys());
        FormGate.require(journey, getTranslation("platform.required"));
        journey.setLabel(getTranslation("checklists.journey"));
        journey.setItemLabelGenerator(one -> one == null
                ? ""
                : one.existing()
                        .map(JourneyTemplate::name)
                        .orElseGet(() -> getTranslation("checklists.new.own-journey")));
        name.setLabel(getTranslation("checklists.name"));
        name.setRequiredIndicatorVisible(true);
        code.setLabel(getTranslation("checklists.code"));
        code.setHelperText(getTranslation("checklists.new.code.hint"));
        code.setRequiredIndicatorVisible(true);
        client.setValue(chosen.orElse(clients.size() == 1 ? clients.getFirst() : null));
        Div form = new Div(client, beginning, name, code, journey);
        form.addClassName("checklist-dialog");
        add(form);
        saysAt(code, "checklists.refusal.code-malformed", "checklists.refusal.code-taken", "checklists.refusal.code");
        saysAt(name, "checklists.refusal.nameless", "checklists.refusal.name-long");
        closing(getTranslation("platform.back"));
        submits(getTranslation("checklists.new.make"), this::make);
    }

    private void offerBeginnings() {
        List<Beginning> offered = new ArrayList<>(List.of(new Beginning(Optional.empty())));
        Arrays.stream(ChecklistTemplate.values())
                .map(Optional::of)
                .map(Beginning::new)
                .forEach(offered::add);
        beginning.setLabel(getTranslation("checklists.new.beginning"));
        beginning.setItems(offered);
        beginning.setItemLabelGenerator(one -> one.template()
                .map(template -> getTranslation(template))
                .orElseGet(() -> getTranslation("checklists.new.empty")));
        beginning.setValue(offered.getFirst());
        beginning.addValueChangeListener(change -> {
            change.getValue().template().ifPresent(this::propose);
            offerJourneys();
        });
    }

    private void propose(ChecklistTemplate template) {
        ImportedChecklist read = template.read();
        name.setValue(read.definition().title().in(getLocale()));
        code.setValue(read.formId());
    }

    private void offerJourneys() {
        List<Journey> offered = new ArrayList<>();
        if (beginning.getValue().template().isPresent()) {
            offered.add(new Journey(Optional.empty()));
        }
        Client of = client.getValue();
        if (of != null) {
            acts.journeys()
                    .list(acts.currentActor().get(), of.id())
                    .forEach(one -> offered.add(new Journey(Optional.of(one))));
        }
        journey.setItems(offered);
        journey.setValue(offered.isEmpty() ? null : offered.getFirst());
        journey.setHelperText(of != null && offered.isEmpty() ? getTranslation("checklists.new.no-journey") : "");
    }

    private void make() {
        Client of = client.getValue();
        Journey measured = journey.getValue();
        ChecklistVersion made = beginning
                .getValue()
                .template()
                .map(template -> fromTemplate(of, measured, template.read()))
                .orElseGet(() -> empty(of, measured));
        finish();
        UI.getCurrent().navigate("checklists/versions/" + made.id() + "/edit");
    }

    private ChecklistVersion fromTemplate(Client of, Journey measured, ImportedChecklist read) {
        return measured.existing()
                .map(one -> acts.intake()
                        .create(acts.currentActor().get(), of.id(), code.getValue(), name.getValue(), one.id(), read))
                .orElseGet(() -> acts.intake()
                        .createWithJourney(
                                acts.currentActor().get(),
                                of.id(),
                                code.getValue(),
                                name.getValue(),
                                name.getValue(),
                                read));
    }

    private ChecklistVersion empty(Client of, Journey measured) {
        return acts.checklists()
                .create(
                        acts.currentActor().get(),
                        of.id(),
                        code.getValue(),
                        name.getValue(),
                        measured.existing().orElseThrow().id(),
                        new ChecklistDefinition(
                                LocalizedText.in(getLocale().getLanguage(), name.getValue()),
                                LocalizedText.empty(),
                                List.of()));
    }
}
