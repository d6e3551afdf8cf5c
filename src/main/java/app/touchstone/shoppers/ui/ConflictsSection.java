package app.touchstone.shoppers.ui;

import app.touchstone.access.NetworkChoices;
import app.touchstone.access.NetworkChoices.ClientChoice;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.ui.Notices;
import app.touchstone.shoppers.ConflictOfInterest;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The clients and outlets that a shopper keeps away from, and why. */
final class ConflictsSection extends Composite<Section> {

    private final transient ShopperService shoppers;
    private final transient NetworkChoices networks;
    private final transient CurrentActor currentActor;
    private final ShopperId shopper;
    private final boolean mayChange;

    ConflictsSection(
            ShopperService shoppers,
            NetworkChoices networks,
            CurrentActor currentActor,
            ShopperId shopper,
            boolean mayChange) {
        this.shoppers = shoppers;
        this.networks = networks;
        this.currentActor = currentActor;
        this.shopper = shopper;
        this.mayChange = mayChange;
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(new H2(getTranslation("shopper.conflicts")));
        List<ConflictOfInterest> conflicts = shoppers.conflicts(currentActor.get(), shopper);
        if (conflicts.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("shopper.conflicts.none"));
            none.addClassName("quiet");
            getContent().add(none);
        } else {
            getContent().add(list(conflicts));
        }
        if (mayChange) {
            getContent().add(new Button(getTranslation("shopper.conflict.add.ask"), click -> declare()));
        }
    }

    private Component list(List<ConflictOfInterest> conflicts) {
        Map<ClientId, String> clients = networks.clients(currentActor.get()).stream()
                .collect(Collectors.toMap(ClientChoice::id, ClientChoice::name));
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        conflicts.forEach(conflict -> list.add(item(conflict, clients.getOrDefault(conflict.client(), "–"))));
        return list;
    }

    private ListItem item(ConflictOfInterest conflict, String client) {
        String with = conflict.outlet() == null
                ? client
                : networks.outlets(currentActor.get(), conflict.client(), List.of(conflict.outlet())).stream()
                        .findFirst()
                        .map(outlet -> client + " · " + outlet.name())
                        .orElse(client);
        Div since = new Div(getTranslation(
                "shopper.conflict.since",
                conflict.reason(),
                Formats.date(
                        LocalDate.ofInstant(
                                conflict.declaredAt(), currentActor.get().zone()),
                        getLocale())));
        since.addClassName("quiet");
        ListItem item = new ListItem(new Div(new Div(with), since));
        item.addClassName("task");
        if (mayChange) {
            Button remove = new Button(getTranslation("shopper.conflict.remove"), click -> {
                shoppers.removeConflict(currentActor.get(), conflict.id());
                Notices.done(getTranslation("shopper.conflict.removed", with));
                show();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("shopper.conflict.remove.of", with));
            item.add(remove);
        }
        return item;
    }

    private void declare() {
        new ConflictDialog(networks, currentActor, (client, outlet, reason) -> {
                    shoppers.declareConflict(currentActor.get(), shopper, client, outlet, reason);
                    show();
                })
                .open();
    }
}
