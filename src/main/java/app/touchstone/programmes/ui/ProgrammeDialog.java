package app.touchstone.programmes.ui;

import app.touchstone.checklists.ChecklistSummary;
import app.touchstone.clients.Client;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.Money;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.WholeField;
import app.touchstone.platform.ui.dialogs.Confirmation;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import app.touchstone.programmes.Programme;
import app.touchstone.programmes.ProgrammeService;
import app.touchstone.programmes.ProgrammeService.Terms;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits the terms of a programme in the currency of its client; a rate that is left out is not agreed yet. */
final class ProgrammeDialog extends FormDialog {

    private static final int NAME_LENGTH = 400;

    private final VerticalLayout fields = new VerticalLayout();
    private final TextField name;
    private final DecimalField price;
    private final DecimalField fee;
    private final WholeField rotation;
    private @Nullable Currency currency;

    private ProgrammeDialog(String title, Predicate<ProgrammeDialog> save) {
        super(title);
        name = new TextField(getTranslation("programmes.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(NAME_LENGTH);
        price = new DecimalField(getTranslation("programmes.price")).from(BigDecimal.ZERO);
        price.setHelperText(getTranslation("programmes.price.hint"));
        fee = new DecimalField(getTranslation("programmes.fee")).from(BigDecimal.ZERO);
        fee.setHelperText(getTranslation("programmes.fee.hint"));
        rotation = new WholeField(getTranslation("programmes.rotation"), 0, ProgrammeService.LONGEST_ROTATION);
        rotation.setHelperText(getTranslation("programmes.rotation.hint"));
        rotation.setValue(Programme.DEFAULT_ROTATION_DAYS);
        fields.add(name, price, fee, rotation);
        for (HasSize field : List.<HasSize>of(name, price, fee, rotation)) {
            field.setWidthFull();
        }
        fields.setPadding(false);
        add(fields);
        saysAt(name, "programmes.refusal.no-name");
        saysAt(price, "programmes.refusal.rate");
        closing(getTranslation("platform.cancel"));
        decides(getTranslation("platform.save"), () -> save.test(this));
        measures(DialogWidth.MIDDLE);
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
            save.accept(checklist.getValue().checklist().id(), filled.terms());
            return true;
        });
        client.setLabel(dialog.getTranslation("orders.client"));
        client.setItems(clients);
        client.setItemLabelGenerator(Client::name);
        client.setWidthFull();
        client.setRequiredIndicatorVisible(true);
        checklist.setRequiredIndicatorVisible(true);
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
        ProgrammeDialog dialog = new ProgrammeDialog(title, filled -> filled.change(programme, save));
        dialog.name.setValue(programme.name());
        dialog.price.setValue(
                programme.visitPrice() == null ? null : programme.visitPrice().amount());
        dialog.fee.setValue(
                programme.visitFee() == null ? null : programme.visitFee().amount());
        dialog.rotation.setValue(programme.rotationDays());
        dialog.in(currency);
        return dialog;
    }

    /** A rate that goes up or down tenfold is more often a slip than an agreement, so it is asked once. */
    private boolean change(Programme before, Consumer<Terms> save) {
        Terms terms = terms();
        Component[] far = Stream.concat(
                        far(price, before.visitPrice(), terms.visitPrice()),
                        far(fee, before.visitFee(), terms.visitFee()))
                .toArray(Component[]::new);
        if (far.length == 0) {
            save.accept(terms);
            return true;
        }
        Runnable keep = () -> {
            save.accept(terms);
            finish();
        };
        new Confirmation(getTranslation("programmes.far"), getTranslation("programmes.far.save"), keep, far).open();
        return false;
    }

    private Stream<Component> far(DecimalField field, @Nullable Money before, @Nullable Money after) {
        return before == null
                        || after == null
                        || !before.currency().equals(after.currency())
                        || !before.isFarFrom(after)
                ? Stream.empty()
                : Stream.of(new Paragraph(getTranslation(
                        "programmes.far.rate", field.getLabel(), OrderWords.money(before), OrderWords.money(after))));
    }

    private void in(@Nullable Currency chosen) {
        currency = chosen;
        for (DecimalField rate : List.of(price, fee)) {
            rate.setSuffixComponent(mark(chosen));
            if (chosen != null) {
                rate.in(chosen);
            }
        }
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

    private @Nullable Money rate(DecimalField field) {
        return field.getValue() == null || currency == null ? null : new Money(field.getValue(), currency);
    }
}
