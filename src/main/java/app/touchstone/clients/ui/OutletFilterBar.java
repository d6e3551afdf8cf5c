package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.ui.lists.FilterChoice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which outlets of a client to see; the address keeps it. */
final class OutletFilterBar extends Composite<Div> {

    private final transient OutletService outlets;
    private final transient CurrentActor currentActor;
    private final transient Client client;
    private final TextField text = new TextField();
    private final ComboBox<String> region = new ComboBox<>();
    private final ComboBox<Node> node = new ComboBox<>();
    private final ComboBox<String> feature = new ComboBox<>();
    private final Checkbox active = new Checkbox();
    private transient NetworkTree tree = new NetworkTree(List.of());

    OutletFilterBar(OutletService outlets, CurrentActor currentActor, Client client, Runnable changed) {
        this.outlets = outlets;
        this.currentActor = currentActor;
        this.client = client;
        text.setLabel(getTranslation("platform.search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        FilterChoice.of(region, getTranslation("OutletColumn.REGION"));
        FilterChoice.of(node, getTranslation("OutletColumn.NODE"));
        node.setItemLabelGenerator(one -> tree.label(one));
        FilterChoice.of(feature, getTranslation("clients.outlet.feature"));
        active.setLabel(getTranslation("clients.outlets.active"));
        Stream.<HasValue<?, ?>>of(text, region, node, feature, active)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
        getContent().add(text, region, node, feature, active);
        getContent().addClassName("filters");
        offer();
    }

    /** What can be chosen is what the outlets have now. */
    void offer() {
        Map<String, String> chosen = parameters();
        tree = new NetworkTree(outlets.nodes(currentActor.get(), client.id()));
        region.setItems(outlets.regions(currentActor.get(), client.id()));
        node.setItems(tree.inOrder());
        feature.setItems(outlets.features(currentActor.get(), client.id()));
        read(QueryParameters.simple(chosen));
    }

    OutletFilter value() {
        NodeId below = node.getOptionalValue().map(Node::id).orElse(null);
        return new OutletFilter(
                client.id(),
                text.getValue(),
                below,
                region.getOptionalValue().orElse(""),
                feature.getOptionalValue().orElse(""),
                Set.of(),
                active.getValue());
    }

    void read(QueryParameters parameters) {
        text.setValue(parameters.getSingleParameter("text").orElse(""));
        region.setValue(parameters.getSingleParameter("region").orElse(null));
        node.setValue(parameters
                .getSingleParameter("node")
                .map(NodeId::of)
                .map(tree::find)
                .orElse(null));
        feature.setValue(parameters.getSingleParameter("feature").orElse(null));
        active.setValue(parameters.getSingleParameter("active").isPresent());
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("text", text.getValue());
        parameters.put("region", region.getOptionalValue().orElse(""));
        parameters.put(
                "node",
                node.getOptionalValue().map(Node::id).map(NodeId::toString).orElse(""));
        parameters.put("feature", feature.getOptionalValue().orElse(""));
        parameters.put("active", active.getValue() ? "yes" : "");
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }
}
