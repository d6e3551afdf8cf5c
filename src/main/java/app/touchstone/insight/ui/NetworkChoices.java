package app.touchstone.insight.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.insight.JourneyChoice;
import app.touchstone.insight.NetworkPage;
import app.touchstone.platform.NodeId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whose network is shown, along which journey, and which part of it; each is offered where there is a choice. */
class NetworkChoices extends Composite<Div> {

    private final transient NetworkAddress there;
    private final transient NetworkPage page;
    private final transient NetworkTree tree;
    private final Consumer<NetworkAddress> go;

    NetworkChoices(
            NetworkAddress there,
            List<Client> clients,
            NetworkPage page,
            NetworkTree tree,
            Consumer<NetworkAddress> go) {
        this.there = there;
        this.page = page;
        this.tree = tree;
        this.go = go;
        getContent().addClassName("filters");
        if (clients.size() > 1) {
            getContent().add(clients(clients));
        }
        if (page.journeys().size() > 1) {
            getContent().add(journeys());
        }
        List<Node> parts = parts();
        if (parts.size() > 1 || there.look().part() != null) {
            getContent().add(parts(parts));
        }
    }

    /** Whose network it is, and which part of it. */
    String where() {
        Node part = part();
        return part == null || part.isRoot() ? page.clientName() : page.clientName() + " · " + tree.path(part.id());
    }

    private @Nullable Node part() {
        NodeId part = there.look().part();
        return part == null ? null : tree.find(part);
    }

    /** The root is the whole network, which is shown when no part is chosen. */
    private List<Node> parts() {
        return tree.inOrder().stream().filter(node -> !node.isRoot()).toList();
    }

    private Select<Client> clients(List<Client> clients) {
        Select<Client> choice = new Select<>();
        choice.setLabel(getTranslation("insight.client"));
        choice.setItems(clients);
        choice.setItemLabelGenerator(Client::name);
        clients.stream()
                .filter(one -> one.id().equals(page.client()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(
                change -> go.accept(there.of(change.getValue().id())));
        return choice;
    }

    private Select<JourneyChoice> journeys() {
        Select<JourneyChoice> choice = new Select<>();
        choice.setLabel(getTranslation("insight.journey"));
        choice.setItems(page.journeys());
        choice.setItemLabelGenerator(JourneyChoice::name);
        choice.setValue(page.journey());
        choice.addValueChangeListener(change -> go.accept(
                there.looked(there.look().along(change.getValue().id()).by(null))));
        return choice;
    }

    private ComboBox<Node> parts(List<Node> parts) {
        ComboBox<Node> choice = new ComboBox<>();
        choice.setLabel(getTranslation("insight.part"));
        choice.setPlaceholder(getTranslation("insight.part.all"));
        choice.setClearButtonVisible(true);
        choice.setItems(parts);
        choice.setItemLabelGenerator(tree::label);
        choice.setValue(part());
        choice.addValueChangeListener(change -> {
            Node chosen = change.getValue();
            go.accept(there.looked(
                    there.look().below(chosen == null ? null : chosen.id()).by(null)));
        });
        return choice;
    }
}
