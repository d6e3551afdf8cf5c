package app.touchstone.access.ui;

import app.touchstone.access.DeviceService;
import app.touchstone.access.InvitationService;
import app.touchstone.access.NetworkChoices;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.PlainDialog;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.ListFilters;
import app.touchstone.platform.ui.lists.ListPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;

/** Who may sign in: create, change, invite, block, end sessions. */
@Route("people")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends ListPage<Person, ListFilters> {

    private final transient PeopleService people;
    private final transient InvitationService invitations;
    private final transient DeviceService devices;
    private final transient NetworkChoices networks;
    private final transient CurrentActor currentActor;
    private final String address;

    PeopleView(
            PeopleService people,
            InvitationService invitations,
            DeviceService devices,
            NetworkChoices networks,
            CurrentActor currentActor,
            @Value("${touchstone.address}") String address) {
        super("people.title", new ListFilters());
        this.people = people;
        this.invitations = invitations;
        this.devices = devices;
        this.networks = networks;
        this.currentActor = currentActor;
        this.address = address;
        Button create = new Button(getTranslation("people.create"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header().addAction(create);
        TextField search = filters().search("");
        columns();
        whereEmpty(() -> new EmptyState(getTranslation("people.empty"), getTranslation("people.empty.hint")));
        reads(
                (first, most, sorting) -> people.list(currentActor.get(), search.getValue(), first, most),
                () -> people.count(currentActor.get(), search.getValue()),
                Person::id);
    }

    private void columns() {
        parts("people.name", this::identity, person -> person.data().name()).setFlexGrow(1);
        inFile("people.email", person -> person.data().email());
        words("people.roles", this::roles).setFlexGrow(1);
        words("people.state", person -> getTranslation(state(person)));
        cards(this::card);
        acts("people.acts", this::acts);
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
                    refresh();
                    invite(person);
                })
                .open();
    }

    private void edit(Person person) {
        PersonDialog dialog =
                new PersonDialog(getTranslation("people.edit", person.data().name()), networks, currentActor, data -> {
                    people.update(currentActor.get(), person.id(), person.version(), data);
                    refresh();
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
        dialog.measures(DialogWidth.MIDDLE);
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
        dialog.measures(DialogWidth.MIDDLE);
        dialog.open();
    }
}
