package app.touchstone.checklists.ui;

import app.touchstone.checklists.Checklist;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ui.builder.FormPreview;
import app.touchstone.clients.ClientService;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A version as a shopper at an outlet with the chosen features would see it; answers go nowhere. */
@Route("checklists/versions/:version/preview")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER", "NETWORK_MANAGER"})
@StyleSheet("checklists.css")
class ChecklistPreviewView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private static final String FEATURES = "features";

    private final transient ChecklistService checklists;
    private final transient ClientService clients;
    private final transient CurrentActor currentActor;
    private String title = "";

    ChecklistPreviewView(ChecklistService checklists, ClientService clients, CurrentActor currentActor) {
        this.checklists = checklists;
        this.clients = clients;
        this.currentActor = currentActor;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChecklistVersion version = checklists.version(
                currentActor.get(),
                ChecklistVersionId.of(event.getRouteParameters()
                        .get(ChecklistVersionView.VERSION)
                        .orElse("")));
        Checklist checklist = checklists.get(currentActor.get(), version.checklist());
        Set<String> offered = version.definition().distinctions();
        Set<String> chosen = event.getLocation().getQueryParameters().getParameters(FEATURES).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(offered::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        title = getTranslation("checklists.preview.title", checklist.name(), version.number());
        PageHeader header = new PageHeader(title);
        header.setSubtitle(getTranslation("checklists.preview.subtitle"));
        header.addAction(new RouterLink(
                getTranslation("checklists.preview.back"),
                ChecklistVersionView.class,
                ChecklistVersionView.parameters(version.id())));
        getContent().removeAll();
        getContent().add(header);
        if (!offered.isEmpty()) {
            getContent().add(chooser(version, offered, chosen));
        }
        FormPreview preview = new FormPreview(
                clients.get(currentActor.get(), version.client()).currency());
        preview.show(version.definition().forOutlet("", chosen));
        getContent().add(preview);
    }

    private MultiSelectComboBox<String> chooser(ChecklistVersion version, Set<String> offered, Set<String> chosen) {
        MultiSelectComboBox<String> chooser = new MultiSelectComboBox<>(getTranslation("checklists.preview.features"));
        chooser.setHelperText(getTranslation("checklists.preview.features.hint"));
        chooser.setItems(offered);
        chooser.setValue(chosen);
        chooser.setClearButtonVisible(true);
        chooser.addClassName("checklist-phone-width");
        chooser.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                String features = String.join(",", new TreeSet<>(change.getValue()));
                UI.getCurrent()
                        .navigate(
                                ChecklistPreviewView.class,
                                ChecklistVersionView.parameters(version.id()),
                                features.isEmpty() ? QueryParameters.empty() : QueryParameters.of(FEATURES, features));
            }
        });
        return chooser;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
