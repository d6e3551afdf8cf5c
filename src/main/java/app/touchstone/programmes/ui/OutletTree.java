package app.touchstone.programmes.ui;

import app.touchstone.clients.Node;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.programmes.ui.OutletSelection.Tally;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses outlets by the network's tree: a node stands for all outlets under it. */
final class OutletTree extends Composite<TreeGrid<Node>> {

    private static final int FEW_NODES = 12;

    private final transient OutletSelection selection;
    private final transient Runnable changed;
    private final transient Map<NodeId, Checkbox> boxes = new HashMap<>();
    private final transient Map<NodeId, Span> counts = new HashMap<>();
    private transient Map<NodeId, Tally> tallies;

    OutletTree(OutletSelection selection, Runnable changed) {
        this.selection = selection;
        this.changed = changed;
        this.tallies = selection.tallies();
        TreeGrid<Node> tree = getContent();
        tree.addComponentHierarchyColumn(this::box)
                .setHeader(getTranslation("orders.tree.node"))
                .setFlexGrow(1);
        tree.addComponentColumn(this::count)
                .setHeader(getTranslation("orders.tree.chosen"))
                .setWidth("140px")
                .setFlexGrow(0);
        List<Node> topmost = selection.nodesUnder(null, tallies);
        tree.setItems(topmost, node -> selection.nodesUnder(node, tallies));
        boolean few = tallies.size() <= FEW_NODES;
        tree.expandRecursively(topmost, few ? FEW_NODES : 0);
        GridHeight.byRows(tree);
        tree.setSelectionMode(Grid.SelectionMode.NONE);
        tree.getElement().setAttribute("aria-label", getTranslation("orders.pick.tree"));
    }

    /** Sets the boxes that are there instead of drawing new ones: whoever is at one with the keyboard stays there. */
    void refresh() {
        tallies = selection.tallies();
        boxes.forEach((node, box) -> mark(box, tally(node)));
        counts.forEach((node, count) -> count.setText(words(tally(node))));
    }

    private Checkbox box(Node node) {
        Checkbox box = new Checkbox(node.name());
        mark(box, tally(node.id()));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(node, change.getValue());
            }
        });
        boxes.put(node.id(), box);
        return box;
    }

    private Span count(Node node) {
        Span count = new Span(words(tally(node.id())));
        count.addClassName("number");
        counts.put(node.id(), count);
        return count;
    }

    private void choose(Node node, boolean wanted) {
        List<OutletId> under = selection.under(node.id());
        if (wanted) {
            selection.add(under);
        } else {
            selection.remove(under);
        }
        changed.run();
    }

    private Tally tally(NodeId node) {
        return tallies.getOrDefault(node, new Tally(0, 0));
    }

    private String words(Tally tally) {
        return getTranslation("orders.tree.count", tally.chosen(), tally.all());
    }

    private static void mark(Checkbox box, Tally tally) {
        box.setValue(tally.isWhole());
        box.setIndeterminate(tally.isPart());
    }
}
