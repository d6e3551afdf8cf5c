package app.touchstone.access.ui;

import app.touchstone.access.DeviceService;
import app.touchstone.access.InvitationService;
import app.touchstone.access.NetworkChoices;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.EmptyState;
import app.touchstone.platform.ui.GridHeight;
import app.touchstone.platform.ui.NarrowScreen;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.PlainDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;

/** Who may sign in: create, change, invite, block, end sessions. */
@Route("people")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Composite<Div> implements HasDynamicTitle {

    private final transient PeopleService people;
    private final transient InvitationService invitations;
    private final transient DeviceService devices;
    private final transient NetworkChoices networks;
    private final transient CurrentActor currentActor;
    private final String address;
    private final Grid<Person> grid = new Grid<>();
    private final TextField search = new TextField();

    PeopleView(
            PeopleService people,
            InvitationService invitations,
            DeviceService devices,
            NetworkChoices networks,
            CurrentActor currentActor,
            @Value("${touchstone.address}") String address) {
        this.people = people;
        this.invitations = invitations;
        this.devices = devices;
        this.networks = networks;
        this.currentActor = currentActor;
        this.address = address;
        getContent().addClassName("page");
        Button create = new Button(getTranslation("people.create"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(new PageHeader(getTranslation("people.title"), create), searchField(), filledGrid());
    }

    private Component searchField() {
        search.setLabel(getTranslation("platform.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        Div filters = new Div(search);
        filters.addClassName("filters");
        return filters;
    }

    private Component filledGrid() {
        grid.addComponentColumn(this::identity)
                .setHeader(getTranslation("people.name"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(this::roles).setHeader(getTranslation("people.roles")).setAutoWidth(true);
        grid.addColumn(person -> getTranslation(state(person)))
                .setHeader(getTranslation("people.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("people.title")));
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("people.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(
                query ->
                        people
                                .list(currentActor.get(), search.getValue(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> people.count(currentActor.get(), search.getValue()));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("people.empty"), getTranslation("people.empty.hint")));
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("people.title"));
        return grid;
    }

    private String roles(Person person) {
        return person.data().roles().stream()
                .map(role -> getTranslation(role))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Component card(Person person) {
        Div standing = new Div(roles(person) + " · " + getTranslation(state(person)));
        standing.addClassName("quiet");
        Div card = new Div(identity(person), standing);
        card.addClassName("list-card");
        return card;
    }

    private Component identity(Person person) {
        Span name = new Span(person.data().name());
        Div email = new Div(person.data().email());
        email.addClassName("quiet");
        return new Div(name, email);
    }

    private static String state(Person person) {
        if (!person.data().active()) {
            return "people.state.blocked";
        }
        return person.hasPassword() ? "people.state.active" : "people.state.invited";
    }

    private Component acts(Person person) {
        Button edit = act("people.edit", VaadinIcon.EDIT, person, () -> edit(person));
        Button invite = act("people.invite", VaadinIcon.LINK, person, () -> invite(person));
        Button out = act("people.sign-out", VaadinIcon.SIGN_OUT, person, () -> {
            people.signOutEverywhere(currentActor.get(), person.id());
            Notices.done(getTranslation("people.signed-out", person.data().name()));
        });
        Button phones = act("people.devices", VaadinIcon.MOBILE, person, () -> phones(person));
        Div acts = new Div(edit, invite, phones, out);
        acts.addClassName("icon-acts");
        return acts;
    }

    private Button act(String key, VaadinIcon icon, Person person, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation(key, person.data().name());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void create() {
        new PersonDialog(getTranslation("people.create"), networks, currentActor, data -> {
                    Person person = people.create(currentActor.get(), data, getLocale());
                    grid.getDataProvider().refreshAll();
                    invite(person);
                })
                .open();
    }

    private void edit(Person person) {
        PersonDialog dialog =
                new PersonDialog(getTranslation("people.edit", person.data().name()), networks, currentActor, data -> {
                    people.update(currentActor.get(), person.id(), person.version(), data);
                    grid.getDataProvider().refreshAll();
                    Notices.done(getTranslation("people.saved", data.name()));
                });
        dialog.show(person.data());
        dialog.open();
    }

    private void phones(Person person) {
        PlainDialog dialog =
                new PlainDialog(getTranslation("people.devices", person.data().name()));
        dialog.add(new DeviceCards(devices, currentActor, person.id()));
        dialog.closing(getTranslation("platform.close"));
        dialog.setWidth("min(560px, 95vw)");
        dialog.open();
    }

    private void invite(Person person) {
        String link = address + "/welcome/" + invitations.invite(currentActor.get(), person.id());
        PlainDialog dialog =
                new PlainDialog(getTranslation("people.invite", person.data().name()));
        TextField field = new TextField(getTranslation("people.invite.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        dialog.add(new Paragraph(getTranslation("people.invite.note")), field);
        dialog.closing(getTranslation("platform.close"));
        dialog.setWidth("min(560px, 95vw)");
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }
}
