package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.NetworkService;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.NodeMoveService;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.FormDialog;
import app.touchstone.platform.ui.lists.GridHeight;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A client's network as a tree: nodes are added, renamed and moved with all below them. */
final class NetworkPanel extends Composite<Div> {

    private final transient OutletService outlets;
    private final transient NetworkService network;
    private final transient NodeMoveService moves;
    private final transient CurrentActor currentActor;
    private final transient Client client;
    private final TreeGrid<Node> grid = new TreeGrid<>();
    private final TreeData<Node> nodes = new TreeData<>();
    private transient NetworkTree tree = new NetworkTree(List.of());

    NetworkPanel(
            OutletService outlets,
            NetworkService network,
            NodeMoveService moves,
            CurrentActor currentActor,
            Client client) {
        this.moves = moves;
        this.outlets = outlets;
        this.network = network;
        this.currentActor = currentActor;
        this.client = client;
        Paragraph hint = new Paragraph(getTranslation("clients.network.hint"));
        hint.addClassName("quiet");
        grid.addComponentHierarchyColumn(this::identity)
                .setHeader(getTranslation("clients.network.node"))
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("clients.outlet.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("clients.network"));
        getContent().add(hint, grid);
        grid.setDataProvider(new ById(nodes));
        refresh();
        grid.expandRecursively(tree.tops(), 1);
        GridHeight.byRows(grid);
    }

    /** What is unfolded stays so. */
    void refresh() {
        tree = new NetworkTree(outlets.nodes(currentActor.get(), client.id()));
        nodes.clear();
        nodes.addItems(tree.tops(), tree::children);
        grid.getDataProvider().refreshAll();
    }

    /** A node that was renamed or moved is the same node. */
    private static final class ById extends TreeDataProvider<Node> {

        ById(TreeData<Node> nodes) {
            super(nodes);
        }

        @Override
        public Object getId(Node node) {
            return node.id();
        }
    }

    private Component identity(Node node) {
        Span kind = new Span(kind(node));
        kind.addClassName("quiet");
        Span name = new Span(new Span(node.name()), new Text(" "), kind);
        return name;
    }

    private String kind(Node node) {
        String kind = getTranslation(node.kind());
        return node.kindAssumed() ? getTranslation("clients.network.kind.assumed", kind) : kind;
    }

    private Component acts(Node node) {
        Div acts = new Div();
        acts.addClassName("icon-acts");
        acts.add(act(
                "clients.network.add",
                VaadinIcon.PLUS,
                node,
                () -> ask(
                        "clients.network.add",
                        node,
                        "",
                        NodeKind.GROUP,
                        (name, kind) -> network.add(currentActor.get(), node.id(), name, kind))));
        acts.add(act(
                "clients.network.rename",
                VaadinIcon.EDIT,
                node,
                () -> ask(
                        "clients.network.rename",
                        node,
                        node.name(),
                        node.kind(),
                        (name, kind) -> network.change(currentActor.get(), node.id(), node.version(), name, kind))));
        if (!node.isRoot()) {
            acts.add(act("clients.network.move", VaadinIcon.FOLDER_OPEN, node, () -> move(node)));
        }
        return acts;
    }

    private Button act(String key, VaadinIcon icon, Node node, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation(key, node.name());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void ask(String key, Node node, String before, NodeKind kindBefore, BiConsumer<String, NodeKind> save) {
        TextField name = new TextField(getTranslation("clients.name"));
        name.setValue(before);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        Select<NodeKind> kind = new Select<>();
        kind.setLabel(getTranslation("clients.network.kind"));
        kind.setHelperText(getTranslation("clients.network.kind.hint"));
        kind.setItems(kindBefore == NodeKind.NETWORK ? Set.of(NodeKind.NETWORK) : NodeKind.BELOW_THE_ROOT);
        kind.setItemLabelGenerator(one -> getTranslation(one));
        kind.setValue(kindBefore);
        kind.setReadOnly(kindBefore == NodeKind.NETWORK);
        kind.setWidthFull();
        FormDialog dialog = new FormDialog(getTranslation(key, node.name()));
        dialog.add(name, kind);
        dialog.saysAt(
                name, "clients.refusal.node-name-taken", "clients.refusal.node-slash", "clients.refusal.name-long");
        confirm(dialog, () -> save.accept(name.getValue(), kind.getValue()));
    }

    private void move(Node node) {
        new NodeMoveDialog(moves, currentActor, tree, node, this::saved).open();
    }

    private void saved() {
        refresh();
        Notices.done(getTranslation("clients.network.saved"));
    }

    private void confirm(FormDialog dialog, Runnable act) {
        dialog.closing(getTranslation("platform.cancel"));
        dialog.submits(getTranslation("platform.save"), () -> {
            act.run();
            saved();
        });
        dialog.open();
    }
}
