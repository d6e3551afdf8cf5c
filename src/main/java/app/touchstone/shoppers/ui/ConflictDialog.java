package app.touchstone.shoppers.ui;

import app.touchstone.access.NetworkChoices;
import app.touchstone.access.NetworkChoices.ClientChoice;
import app.touchstone.access.NetworkChoices.OutletChoice;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** Asks which client, or which outlet of it, a shopper shall keep away from, and why. */
final class ConflictDialog extends FormDialog {

    private final transient NetworkChoices networks;
    private final transient CurrentActor currentActor;
    private final ComboBox<ClientChoice> client = new ComboBox<>();
    private final ComboBox<OutletChoice> outlet = new ComboBox<>();
    private final TextArea reason = new TextArea();

    /** What becomes of the answer; without an outlet it is about the whole client. */
    interface Declared {
        void of(ClientId client, @Nullable OutletId outlet, String reason);
    }

    ConflictDialog(NetworkChoices networks, CurrentActor currentActor, Declared declared) {
        this.networks = networks;
        this.currentActor = currentActor;
        setHeaderTitle(getTranslation("shopper.conflict.add"));
        label();
        VerticalLayout fields = new VerticalLayout(client, outlet, reason);
        fields.setPadding(false);
        client.setWidthFull();
        outlet.setWidthFull();
        reason.setWidthFull();
        saysAt(reason, "shoppers.refusal.conflict-reason");
        closing(getTranslation("platform.cancel"));
        submits(getTranslation("platform.save"), () -> {
            OutletChoice one = outlet.getValue();
            declared.of(client.getValue().id(), one == null ? null : one.id(), reason.getValue());
        });
        add(fields);
        measures(DialogWidth.MIDDLE);
    }

    private void label() {
        client.setLabel(getTranslation("shopper.conflict.client"));
        client.setItems(networks.clients(currentActor.get()));
        client.setItemLabelGenerator(ClientChoice::name);
        client.setRequiredIndicatorVisible(true);
        client.addValueChangeListener(change -> offerOutlets());
        outlet.setLabel(getTranslation("shopper.conflict.outlet"));
        outlet.setItemLabelGenerator(OutletChoice::name);
        outlet.setHelperText(getTranslation("shopper.conflict.outlet.help"));
        outlet.setClearButtonVisible(true);
        outlet.setEnabled(false);
        reason.setLabel(getTranslation("platform.reason"));
        reason.setRequiredIndicatorVisible(true);
    }

    private void offerOutlets() {
        ClientChoice chosen = client.getValue();
        outlet.clear();
        outlet.setEnabled(chosen != null);
        if (chosen != null) {
            outlet.setItems(query -> networks
                    .outlets(
                            currentActor.get(),
                            chosen.id(),
                            query.getFilter().orElse(""),
                            query.getOffset(),
                            query.getLimit())
                    .stream());
        }
    }
}
