package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.Move;
import app.touchstone.clients.MovePreview;
import app.touchstone.clients.MoveReason;
import app.touchstone.clients.MoveService;
import app.touchstone.clients.MoveTerms;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves outlets to another node: where, from when and why; what that would do; then does it. */
final class MoveDialog extends FormDialog {

    private final transient MoveService moves;
    private final transient CurrentActor currentActor;
    private final transient Client client;
    private final transient Set<OutletId> outlets;
    private final ComboBox<Node> target = new ComboBox<>();
    private final Select<MoveReason> why = new Select<>();
    private final DateField from;
    private final MoveEffects effects = new MoveEffects();
    private final Button go;
    private transient @Nullable MovePreview preview;

    MoveDialog(
            MoveService moves,
            CurrentActor currentActor,
            Client client,
            NetworkTree tree,
            Set<OutletId> outlets,
            LocalDate today,
            Consumer<Move> done) {
        this.moves = moves;
        this.currentActor = currentActor;
        this.client = client;
        this.outlets = Set.copyOf(outlets);
        setHeaderTitle(getTranslation("clients.move.title", outlets.size()));
        from = new DateField(getTranslation("clients.move.from"));
        from.setValue(today);
        from.setToday(today);
        target.setLabel(getTranslation("clients.move.target"));
        target.setItems(tree.inOrder());
        target.setItemLabelGenerator(tree::label);
        why.setLabel(getTranslation("clients.move.why"));
        why.setItems(MoveReason.OF_MOVES);
        why.setItemLabelGenerator(one -> getTranslation(one));
        why.setValue(MoveReason.SALE);
        closing(getTranslation("platform.cancel"));
        go = submits(getTranslation("clients.move.go"), () -> {
            if (preview != null) {
                done.accept(moves.move(currentActor.get(), preview));
            }
        });
        target.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        why.addValueChangeListener(change -> look());
        VerticalLayout fields = new VerticalLayout(target, why, from, effects);
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
        MoveReason reason = why.getValue();
        why.setHelperText(getTranslation(MoveWords.hint(reason)));
        from.setVisible(reason != MoveReason.CORRECTION);
        if (target.isEmpty() || from.isEmpty()) {
            return;
        }
        try {
            MovePreview shown = moves.preview(
                    currentActor.get(),
                    client.id(),
                    outlets,
                    target.getValue().id(),
                    new MoveTerms(from.getValue(), reason));
            preview = shown;
            go.setEnabled(true);
            effects.show(
                    shown.outlets().size(),
                    shown.outlets().stream()
                            .map(outlet -> outlet.code() + " " + outlet.name() + " (" + outlet.from() + ")")
                            .toList(),
                    shown.touched(),
                    reason,
                    shown.rule(),
                    shown.gaining(),
                    shown.losing());
        } catch (Refused refused) {
            effects.show(refused);
        }
    }
}
