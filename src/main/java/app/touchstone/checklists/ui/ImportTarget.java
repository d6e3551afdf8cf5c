package app.touchstone.checklists.ui;

import app.touchstone.checklists.ChecklistSummary;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.workbook.ImportedChecklist;
import app.touchstone.checklists.workbook.WorkbookIntake;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.EnterKey;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks what a workbook shall become: a new checklist, or the next version of one that the client has. */
final class ImportTarget extends Composite<Div> {

    private enum Kind {
        CHECKLIST,
        MAJOR,
        MINOR
    }

    /** Who takes the workbook in, for whom. */
    record Acts(WorkbookIntake intake, CurrentActor currentActor, ClientId client, LeaveGuard guard) {}

    /** A journey that the client has; absent for the one that the workbook brings. */
    private record Journey(Optional<JourneyTemplate> existing) {}

    private final transient ImportedChecklist read;
    private final transient Acts acts;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final Select<Journey> journey = new Select<>();
    private final TextField journeyName = new TextField();
    private final Select<ChecklistSummary> existing = new Select<>();
    private final FormLayout form = new FormLayout();

    ImportTarget(ImportedChecklist read, List<JourneyTemplate> journeys, List<ChecklistSummary> checklists, Acts acts) {
        this.read = read;
        this.acts = acts;
        buildKind(checklists);
        buildChecklist(journeys);
        form.setAutoResponsive(true);
        Button take = new Button(getTranslation("checklists.import.take"), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(form, take);
        getContent().add(kind, form, take);
        getContent().addClassName("checklist-form");
        arrange();
    }

    private void buildKind(List<ChecklistSummary> checklists) {
        kind.setLabel(getTranslation("checklists.import.kind"));
        kind.setItems(checklists.isEmpty() ? List.of(Kind.CHECKLIST) : List.of(Kind.CHECKLIST, Kind.MINOR, Kind.MAJOR));
        kind.setItemLabelGenerator(one -> getTranslation(words(one)));
        Optional<ChecklistSummary> same = checklists.stream()
                .filter(summary -> summary.checklist().code().equals(read.formId()))
                .findFirst();
        kind.setValue(same.isPresent() ? Kind.MINOR : Kind.CHECKLIST);
        kind.addValueChangeListener(change -> arrange());
        existing.setLabel(getTranslation("checklists.import.existing"));
        existing.setItems(checklists);
        existing.setItemLabelGenerator(summary -> summary == null
                ? ""
                : getTranslation(
                        "checklists.version.title",
                        summary.checklist().name(),
                        summary.latest().number()));
        existing.setValue(same.orElse(checklists.isEmpty() ? null : checklists.getFirst()));
    }

    private void buildChecklist(List<JourneyTemplate> journeys) {
        code.setLabel(getTranslation("checklists.code"));
        code.setValue(read.formId());
        code.setRequiredIndicatorVisible(true);
        name.setLabel(getTranslation("checklists.name"));
        name.setValue(read.title());
        name.setRequiredIndicatorVisible(true);
        List<Journey> offered = new ArrayList<>();
        if (!read.touchpoints().isEmpty()) {
            offered.add(new Journey(Optional.empty()));
        }
        journeys.forEach(template -> offered.add(new Journey(Optional.of(template))));
        journey.setLabel(getTranslation("checklists.journey"));
        journey.setItems(offered);
        journey.setItemLabelGenerator(one -> one == null
                ? ""
                : one.existing()
                        .map(JourneyTemplate::name)
                        .orElseGet(() -> getTranslation("checklists.import.new-journey")));
        journey.setHelperText(offered.isEmpty() ? getTranslation("checklists.import.no-journey") : "");
        journey.setValue(offered.isEmpty() ? null : offered.getFirst());
        FormGate.require(journey, getTranslation("platform.required"));
        journey.addValueChangeListener(change -> arrange());
        journeyName.setLabel(getTranslation("checklists.import.journey-name"));
        journeyName.setValue(read.title());
        journeyName.setRequiredIndicatorVisible(true);
    }

    private void arrange() {
        form.removeAll();
        List<Component> fields = new ArrayList<>();
        if (kind.getValue() == Kind.CHECKLIST) {
            fields.addAll(List.of(code, name, journey));
            if (journey.getValue() != null && journey.getValue().existing().isEmpty()) {
                fields.add(journeyName);
            }
        } else {
            fields.add(existing);
        }
        form.add(fields);
    }

    private void take() {
        boolean isNew = kind.getValue() == Kind.CHECKLIST;
        if (!FormGate.lets(form)) {
            return;
        }
        ChecklistVersion made = isNew ? create() : next();
        acts.guard().settle();
        Notices.done(getTranslation("checklists.import.taken", made.number()));
        UI.getCurrent().navigate(ChecklistVersionView.class, ChecklistVersionView.parameters(made.id()));
    }

    private ChecklistVersion create() {
        return journey.getValue()
                .existing()
                .map(template -> acts.intake()
                        .create(
                                acts.currentActor().get(),
                                acts.client(),
                                code.getValue(),
                                name.getValue(),
                                template.id(),
                                read))
                .orElseGet(() -> acts.intake()
                        .createWithJourney(
                                acts.currentActor().get(),
                                acts.client(),
                                code.getValue(),
                                name.getValue(),
                                journeyName.getValue(),
                                read));
    }

    private ChecklistVersion next() {
        return acts.intake()
                .newVersion(
                        acts.currentActor().get(),
                        existing.getValue().checklist().id(),
                        kind.getValue() == Kind.MAJOR,
                        read);
    }

    private static String words(Kind one) {
        return switch (one) {
            case CHECKLIST -> "checklists.import.kind.CHECKLIST";
            case MAJOR -> "checklists.import.kind.MAJOR";
            case MINOR -> "checklists.import.kind.MINOR";
        };
    }
}
