package app.touchstone.clients.ui;

import app.touchstone.clients.MoveReason;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeMovePreview;
import app.touchstone.clients.NodeMoveService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;

/** Moves a node with all below it, as of today: below what and why; what that would do; then does it. */
final class NodeMoveDialog extends FormDialog {

    private final transient NodeMoveService moves;
    private final transient CurrentActor currentActor;
    private final transient Node node;
    private final ComboBox<Node> target = new ComboBox<>();
    private final Select<MoveReason> why = new Select<>();
    private final MoveEffects effects = new MoveEffects();
    private final Button go;
    private transient @Nullable NodeMovePreview preview;

    NodeMoveDialog(NodeMoveService moves, CurrentActor currentActor, NetworkTree tree, Node node, Runnable done) {
        this.moves = moves;
        this.currentActor = currentActor;
        this.node = node;
        setHeaderTitle(getTranslation("clients.network.move", node.name()));
        target.setLabel(getTranslation("clients.network.below"));
        target.setItems(tree.inOrder().stream()
                .filter(place -> !node.contains(place) && !place.id().equals(node.parent()))
                .toList());
        target.setItemLabelGenerator(tree::label);
        why.setLabel(getTranslation("clients.move.why"));
        why.setItems(MoveReason.OF_MOVES);
        why.setItemLabelGenerator(one -> getTranslation(one));
        why.setValue(MoveReason.REFORM);
        target.setRequiredIndicatorVisible(true);
        closing(getTranslation("platform.cancel"));
        go = submits(getTranslation("clients.move.go"), () -> {
            if (preview != null) {
                moves.move(currentActor.get(), preview);
                done.run();
            }
        });
        target.addValueChangeListener(change -> look());
        why.addValueChangeListener(change -> look());
        VerticalLayout fields =
                new VerticalLayout(new Paragraph(getTranslation("clients.network.move.hint")), target, why, effects);
        fields.setPadding(false);
        fields.setAlignItems(VerticalLayout.Alignment.STRETCH);
        add(fields);
        measures(DialogWidth.MIDDLE);
        look();
    }

    /** Every choice shows at once what it would do, or why it cannot be. */
    private void look() {
        preview = null;
        go.setEnabled(false);
        effects.clear();
        why.setHelperText(getTranslation(MoveWords.hint(why.getValue())));
        if (target.isEmpty()) {
            return;
        }
        try {
            NodeMovePreview shown = moves.preview(
                    currentActor.get(), node.id(), target.getValue().id(), why.getValue());
            preview = shown;
            go.setEnabled(true);
            effects.show(
                    shown.outlets(),
                    shown.examples(),
                    shown.touched(),
                    shown.terms().why(),
                    shown.rule(),
                    shown.gaining(),
                    shown.losing());
        } catch (Refused refused) {
            effects.show(refused);
        }
    }
}
