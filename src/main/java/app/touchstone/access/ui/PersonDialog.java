package app.touchstone.access.ui;

import app.touchstone.access.NetworkChoices;
import app.touchstone.access.NetworkChoices.ClientChoice;
import app.touchstone.access.NetworkChoices.NodeChoice;
import app.touchstone.access.NetworkChoices.OutletChoice;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Edits who somebody is: name, address, roles, and for a client's person how much of the network. */
final class PersonDialog extends FormDialog {

    private final transient NetworkChoices networks;
    private final transient CurrentActor currentActor;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final ComboBox<ClientChoice> client = new ComboBox<>();
    private final MultiSelectComboBox<NodeChoice> nodes = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<OutletChoice> outlets = new MultiSelectComboBox<>();
    private final Checkbox active = new Checkbox(true);
    private Boundary shopperBoundary = new Boundary.Agency();

    PersonDialog(String title, NetworkChoices networks, CurrentActor currentActor, Consumer<PersonData> save) {
        super(title);
        this.networks = networks;
        this.currentActor = currentActor;
        label();
        VerticalLayout fields = new VerticalLayout(name, email, roles, client, nodes, outlets, active);
        fields.setPadding(false);
        name.setWidthFull();
        email.setWidthFull();
        client.setWidthFull();
        nodes.setWidthFull();
        outlets.setWidthFull();
        add(fields);
        saysAt(name, "access.refusal.name");
        saysAt(email, "access.refusal.email", "access.refusal.email-taken");
        saysAt(roles, "access.refusal.no-role", "access.refusal.mixed-roles", "access.refusal.last-administrator");
        saysAt(client, "access.refusal.no-client");
        saysAt(nodes, "access.refusal.empty-scope", "access.refusal.scope");
        closing(getTranslation("platform.cancel"));
        submits(getTranslation("platform.save"), () -> save.accept(data()));
        measures(DialogWidth.MIDDLE);
        showScope();
    }

    private void label() {
        name.setLabel(getTranslation("people.name"));
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        email.setLabel(getTranslation("people.email"));
        roles.setLabel(getTranslation("people.roles"));
        roles.setItems(EnumSet.complementOf(EnumSet.of(Role.SHOPPER)));
        roles.setItemLabelGenerator(role -> getTranslation(role));
        roles.addValueChangeListener(change -> showScope());
        client.setLabel(getTranslation("people.client"));
        client.setItems(networks.clients(currentActor.get()));
        client.setItemLabelGenerator(ClientChoice::name);
        client.addValueChangeListener(change -> offerScope());
        nodes.setLabel(getTranslation("people.nodes"));
        nodes.setItemLabelGenerator(NodeChoice::name);
        outlets.setLabel(getTranslation("people.outlets"));
        outlets.setItemLabelGenerator(OutletChoice::name);
        active.setLabel(getTranslation("people.active"));
    }

    void show(PersonData data) {
        name.setValue(data.name());
        email.setValue(data.email());
        active.setValue(data.active());
        shopperBoundary = data.boundary();
        if (data.roles().contains(Role.SHOPPER)) {
            roles.setItems(Role.SHOPPER);
        }
        roles.setValue(data.roles());
        if (data.boundary() instanceof Boundary.Client scope) {
            networks.clients(currentActor.get()).stream()
                    .filter(choice -> choice.id().equals(scope.client()))
                    .findFirst()
                    .ifPresent(client::setValue);
            offerScope();
            nodes.setValue(networks.nodes(currentActor.get(), scope.client()).stream()
                    .filter(node -> scope.nodes().contains(node.id()))
                    .collect(Collectors.toSet()));
            outlets.setValue(Set.copyOf(networks.outlets(currentActor.get(), scope.client(), scope.outlets())));
        }
        showScope();
    }

    private void offerScope() {
        nodes.clear();
        outlets.clear();
        ClientChoice chosen = client.getValue();
        if (chosen == null) {
            return;
        }
        nodes.setItems(networks.nodes(currentActor.get(), chosen.id()));
        outlets.setItems(query -> networks
                .outlets(
                        currentActor.get(),
                        chosen.id(),
                        query.getFilter().orElse(""),
                        query.getOffset(),
                        query.getLimit())
                .stream());
    }

    private void showScope() {
        Set<Role> chosen = roles.getValue();
        boolean isClient = chosen.stream().anyMatch(Role.CLIENT::contains);
        client.setVisible(isClient);
        nodes.setVisible(isClient && !chosen.contains(Role.NETWORK_MANAGER));
        outlets.setVisible(isClient && !chosen.contains(Role.NETWORK_MANAGER));
    }

    private PersonData data() {
        return new PersonData(email.getValue(), name.getValue(), roles.getValue(), boundary(), active.getValue());
    }

    private Boundary boundary() {
        Set<Role> chosen = roles.getValue();
        if (chosen.contains(Role.SHOPPER)) {
            return shopperBoundary;
        }
        if (chosen.stream().noneMatch(Role.CLIENT::contains)) {
            return new Boundary.Agency();
        }
        if (client.getValue() == null) {
            throw new Refused("access.refusal.no-client");
        }
        boolean whole = chosen.contains(Role.NETWORK_MANAGER);
        Set<app.touchstone.platform.NodeId> under =
                nodes.getValue().stream().map(NodeChoice::id).collect(Collectors.toSet());
        Set<app.touchstone.platform.OutletId> named =
                outlets.getValue().stream().map(OutletChoice::id).collect(Collectors.toSet());
        if (!whole && under.isEmpty() && named.isEmpty()) {
            throw new Refused("access.refusal.empty-scope");
        }
        return new Boundary.Client(client.getValue().id(), whole, whole ? Set.of() : under, whole ? Set.of() : named);
    }
}
