package app.touchstone.programmes.ui;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistSummary;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Money;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.ListFilters;
import app.touchstone.platform.ui.lists.ListPage;
import app.touchstone.programmes.Programme;
import app.touchstone.programmes.ProgrammeService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rates and the rotation under which the clients' orders run. */
@Route("programmes")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ProgrammesView extends ListPage<Programme, ListFilters> {

    private final transient ProgrammeService programmes;
    private final transient ClientService clients;
    private final transient ChecklistService checklists;
    private final transient CurrentActor currentActor;
    private transient List<Programme> found = List.of();
    private transient Map<ClientId, Client> clientsById = Map.of();
    private transient Map<ChecklistId, String> checklistNames = Map.of();

    ProgrammesView(
            ProgrammeService programmes,
            ClientService clients,
            ChecklistService checklists,
            CurrentActor currentActor) {
        super("programmes.title", new ListFilters());
        this.programmes = programmes;
        this.clients = clients;
        this.checklists = checklists;
        this.currentActor = currentActor;
        header().addAction(createButton());
        header().setSubtitle(getTranslation("programmes.subtitle"));
        columns();
        whereEmpty(() -> new EmptyState(
                getTranslation("programmes.empty"), getTranslation("programmes.empty.hint"), createButton()));
        reads(
                (first, most, sorting) -> found.stream().skip(first).limit(most).toList(),
                () -> found.size(),
                Programme::id);
    }

    private Button createButton() {
        Button create = new Button(getTranslation("programmes.create"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private void columns() {
        words("programmes.name", Programme::name).setFlexGrow(1);
        words("orders.client", this::clientName);
        words("orders.checklist", programme -> checklistNames.getOrDefault(programme.checklist(), ""));
        words("programmes.price", programme -> rate(programme.visitPrice()));
        words("programmes.fee", programme -> rate(programme.visitFee()));
        words("programmes.rotation", programme -> days(programme.rotationDays()), Programme::rotationDays);
        cards(this::card);
        acts("programmes.acts", this::editor);
    }

    private Component card(Programme programme) {
        Div rates = new Div(getTranslation(
                "programmes.rates",
                rate(programme.visitPrice()),
                rate(programme.visitFee()),
                days(programme.rotationDays())));
        rates.addClassName("quiet");
        return new Div(new Div(programme.name()), new Div(clientName(programme)), rates);
    }

    private Button editor(Programme programme) {
        Button edit = new Button(VaadinIcon.EDIT.create(), click -> edit(programme));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation("programmes.edit", programme.name());
        edit.setAriaLabel(label);
        edit.setTooltipText(label);
        return edit;
    }

    private String clientName(Programme programme) {
        Client client = clientsById.get(programme.client());
        return client == null ? "" : client.name();
    }

    private String rate(@Nullable Money rate) {
        return rate == null ? getTranslation("programmes.no-rate") : OrderWords.money(rate);
    }

    private String days(int days) {
        return getTranslation("programmes.days", days);
    }

    @Override
    protected void looked() {
        clientsById =
                clients.list(currentActor.get()).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        checklistNames = checklists.list(currentActor.get(), null).stream()
                .map(ChecklistSummary::checklist)
                .collect(Collectors.toMap(checklist -> checklist.id(), checklist -> checklist.name()));
        found = programmes.list(currentActor.get(), null).stream()
                .sorted(Comparator.comparing(this::clientName, CountedOrder.COMPARATOR)
                        .thenComparing(Programme::name, CountedOrder.COMPARATOR))
                .toList();
    }

    private void create() {
        ProgrammeDialog.creating(
                        getTranslation("programmes.create"),
                        List.copyOf(clients.list(currentActor.get())),
                        this::withoutProgramme,
                        (checklist, terms) -> {
                            programmes.create(currentActor.get(), checklist, terms);
                            saved(terms.name());
                        })
                .open();
    }

    private List<ChecklistSummary> withoutProgramme(Client client) {
        Set<ChecklistId> taken = programmes.list(currentActor.get(), client.id()).stream()
                .map(Programme::checklist)
                .collect(Collectors.toSet());
        return checklists.list(currentActor.get(), client.id()).stream()
                .filter(summary -> !taken.contains(summary.checklist().id()))
                .toList();
    }

    private void edit(Programme programme) {
        ProgrammeDialog.editing(
                        getTranslation("programmes.edit", programme.name()),
                        programme,
                        clients.get(currentActor.get(), programme.client()).currency(),
                        terms -> {
                            programmes.update(currentActor.get(), programme.id(), programme.version(), terms);
                            saved(terms.name());
                        })
                .open();
    }

    private void saved(String name) {
        looked();
        refresh();
        Notices.done(getTranslation("programmes.saved", name));
    }
}
