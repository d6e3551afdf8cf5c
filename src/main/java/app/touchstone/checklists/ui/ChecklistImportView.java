package app.touchstone.checklists.ui;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.workbook.ImportedChecklist;
import app.touchstone.checklists.workbook.WorkbookImport;
import app.touchstone.checklists.workbook.WorkbookIntake;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.PaperLetters;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Takes a workbook in: shows what was read and what was not, then makes a checklist or a version of it. */
@Route("checklists/import")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("checklists.css")
class ChecklistImportView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ChecklistService checklists;
    private final transient JourneyService journeys;
    private final transient WorkbookIntake intake;
    private final transient ClientService clients;
    private final transient PaperLetters letters;
    private final transient CurrentActor currentActor;
    private final ComboBox<Client> client = new ComboBox<>();
    private final Div upload = new Div();
    private final Div result = new Div();
    private final LeaveGuard guard = LeaveGuard.over(result);

    ChecklistImportView(
            ChecklistService checklists,
            JourneyService journeys,
            WorkbookIntake intake,
            ClientService clients,
            PaperLetters letters,
            CurrentActor currentActor) {
        this.checklists = checklists;
        this.journeys = journeys;
        this.intake = intake;
        this.clients = clients;
        this.letters = letters;
        this.currentActor = currentActor;
        getContent().addClassName("page");
        PageHeader header = new PageHeader(getTranslation("checklists.import.title"));
        header.setSubtitle(getTranslation("checklists.import.subtitle"));
        client.setLabel(getTranslation("checklists.client"));
        client.setItems(clients.list(currentActor.get()));
        client.setItemLabelGenerator(Client::name);
        client.setRequiredIndicatorVisible(true);
        client.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                ChecklistImportView.class,
                                QueryParameters.of(
                                        ChecklistsView.CLIENT,
                                        change.getValue().id().toString()));
            }
        });
        Div chooser = new Div(client);
        chooser.addClassName("filters");
        getContent().add(header, chooser, upload, result);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        upload.removeAll();
        result.removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ChecklistsView.CLIENT)
                .map(ClientId::of)
                .map(id -> clients.get(currentActor.get(), id))
                .ifPresent(this::offerUpload);
    }

    private void offerUpload(Client chosen) {
        client.setValue(chosen);
        upload.add(new WorkbookUpload(file -> show(chosen, WorkbookImport.read(file, letters))));
    }

    private void show(Client chosen, ImportedChecklist read) {
        result.removeAll();
        guard.settle();
        result.add(
                new H2(read.title().isEmpty() ? getTranslation("checklists.import.untitled") : read.title()),
                new Facts()
                        .add(getTranslation("checklists.code"), read.formId())
                        .add(getTranslation("checklists.import.version"), read.versionText())
                        .add(getTranslation("checklists.extent"), ChecklistWords.counts(this, read.counts()))
                        .add(
                                getTranslation("checklists.import.touchpoints"),
                                Integer.toString(read.touchpoints().size())));
        if (!read.remarks().isEmpty()) {
            result.add(
                    new H2(getTranslation("checklists.import.remarks")),
                    new Paragraph(getTranslation("checklists.import.sum", read.errors(), read.sum() - read.errors())),
                    new RemarkGrid(read.reasons()));
        }
        if (read.hasErrors()) {
            result.add(new Paragraph(getTranslation("checklists.import.errors")));
            return;
        }
        result.add(
                new H2(getTranslation("checklists.import.target")),
                new ImportTarget(
                        read,
                        journeys.list(currentActor.get(), chosen.id()),
                        checklists.list(currentActor.get(), chosen.id()),
                        new ImportTarget.Acts(intake, currentActor, chosen.id(), guard)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checklists.import.title");
    }
}
