package app.touchstone.programmes.ui;

import app.touchstone.checklists.ChecklistSummary;
import app.touchstone.clients.Client;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.Money;
import app.touchstone.platform.Refused;
import app.touchstone.programmes.Programme;
import app.touchstone.programmes.ProgrammeService;
import app.touchstone.programmes.ProgrammeService.Terms;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Edits the terms of a programme in the currency of its client; a rate that is left out is not agreed yet. */
final class ProgrammeDialog extends Dialog {

    private static final int NAME_LENGTH = 400;

    private final VerticalLayout fields = new VerticalLayout();
    private final TextField name;
    private final BigDecimalField price;
    private final BigDecimalField fee;
    private final IntegerField rotation;
    private @Nullable Currency currency;

    private ProgrammeDialog(String title, Consumer<ProgrammeDialog> save) {
        super(title);
        name = new TextField(getTranslation("programmes.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(NAME_LENGTH);
        price = new BigDecimalField(getTranslation("programmes.price"));
        price.setHelperText(getTranslation("programmes.price.hint"));
        fee = new BigDecimalField(getTranslation("programmes.fee"));
        fee.setHelperText(getTranslation("programmes.fee.hint"));
        rotation = new IntegerField(getTranslation("programmes.rotation"));
        rotation.setHelperText(getTranslation("programmes.rotation.hint"));
        rotation.setMin(0);
        rotation.setMax(ProgrammeService.LONGEST_ROTATION);
        rotation.setStepButtonsVisible(true);
        rotation.setValue(Programme.DEFAULT_ROTATION_DAYS);
        fields.add(name, price, fee, rotation);
        for (HasSize field : List.<HasSize>of(name, price, fee, rotation)) {
            field.setWidthFull();
        }
        fields.setPadding(false);
        add(fields);
        Button keep = new Button(getTranslation("platform.save"), click -> {
            save.accept(this);
            close();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), keep);
        setWidth("min(560px, 95vw)");
    }

    /** For a checklist that has no programme yet. */
    static ProgrammeDialog creating(
            String title,
            List<Client> clients,
            Function<Client, List<ChecklistSummary>> free,
            BiConsumer<ChecklistId, Terms> save) {
        ComboBox<Client> client = new ComboBox<>();
        ComboBox<ChecklistSummary> checklist = new ComboBox<>();
        ProgrammeDialog dialog = new ProgrammeDialog(title, filled -> {
            ChecklistSummary chosen = checklist.getValue();
            if (chosen == null) {
                throw new Refused("programmes.refusal.no-checklist");
            }
            save.accept(chosen.checklist().id(), filled.terms());
        });
        client.setLabel(dialog.getTranslation("orders.client"));
        client.setItems(clients);
        client.setItemLabelGenerator(Client::name);
        client.setWidthFull();
        client.addValueChangeListener(change -> {
            List<ChecklistSummary> offered = change.getValue() == null ? List.of() : free.apply(change.getValue());
            checklist.setItems(offered);
            checklist.setEnabled(!offered.isEmpty());
            checklist.setHelperText(
                    change.getValue() != null && offered.isEmpty()
                            ? dialog.getTranslation("programmes.no-checklist")
                            : null);
            dialog.in(change.getValue() == null ? null : change.getValue().currency());
        });
        checklist.setLabel(dialog.getTranslation("orders.checklist"));
        checklist.setItemLabelGenerator(summary -> summary.checklist().name());
        checklist.setWidthFull();
        checklist.setEnabled(false);
        checklist.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                dialog.name.setValue(change.getValue().checklist().name());
            }
        });
        dialog.fields.addComponentAsFirst(checklist);
        dialog.fields.addComponentAsFirst(client);
        return dialog;
    }

    static ProgrammeDialog editing(String title, Programme programme, Currency currency, Consumer<Terms> save) {
        ProgrammeDialog dialog = new ProgrammeDialog(title, filled -> save.accept(filled.terms()));
        dialog.name.setValue(programme.name());
        dialog.price.setValue(
                programme.visitPrice() == null ? null : programme.visitPrice().amount());
        dialog.fee.setValue(
                programme.visitFee() == null ? null : programme.visitFee().amount());
        dialog.rotation.setValue(programme.rotationDays());
        dialog.in(currency);
        return dialog;
    }

    private void in(@Nullable Currency chosen) {
        currency = chosen;
        price.setSuffixComponent(mark(chosen));
        fee.setSuffixComponent(mark(chosen));
    }

    private static Span mark(@Nullable Currency currency) {
        return new Span(currency == null ? "" : currency.getCurrencyCode());
    }

    private Terms terms() {
        return new Terms(
                name.getValue(),
                rate(price),
                rate(fee),
                rotation.getOptionalValue().orElse(0));
    }

    private @Nullable Money rate(BigDecimalField field) {
        return field.getValue() == null || currency == null ? null : new Money(field.getValue(), currency);
    }
}
