package app.touchstone.clients.ui;

import app.touchstone.clients.ClientData;
import app.touchstone.clients.Sight;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.ZoneField;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Consumer;

/** Edits who a client is. It stays open, with what was typed, when the client is refused. */
final class ClientDialog extends FormDialog {

    private final TextField name = new TextField();
    private final Select<Locale> language = new Select<>();
    private final ComboBox<ZoneId> timeZone;
    private final ComboBox<Currency> currency = new ComboBox<>();
    private final Select<Sight> newOwnerSees = new Select<>();

    ClientDialog(String title, Instant now, Consumer<ClientData> save) {
        super(title);
        name.setLabel(getTranslation("clients.name"));
        name.setRequiredIndicatorVisible(true);
        language.setLabel(getTranslation("clients.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation(Translations.nameOf(one)));
        timeZone = new ZoneField(getTranslation("clients.time-zone"), now);
        timeZone.setRequiredIndicatorVisible(true);
        currency.setRequiredIndicatorVisible(true);
        currency.setLabel(getTranslation("clients.currency"));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(one -> one.getCurrencyCode() + " – " + one.getDisplayName(getLocale()));
        newOwnerSees.setLabel(getTranslation("clients.new-owner-sees"));
        newOwnerSees.setHelperText(getTranslation("clients.new-owner-sees.hint"));
        newOwnerSees.setItems(Sight.values());
        newOwnerSees.setItemLabelGenerator(one -> getTranslation(one));
        newOwnerSees.setValue(Sight.NOTHING);
        VerticalLayout fields = new VerticalLayout(name, language, timeZone, currency, newOwnerSees);
        fields.setPadding(false);
        fields.setAlignItems(VerticalLayout.Alignment.STRETCH);
        add(fields);
        saysAt(name, "clients.refusal.client-name-taken", "clients.refusal.name-long");
        saysAt(currency, "clients.refusal.currency-used");
        closing(getTranslation("platform.cancel"));
        submits(getTranslation("platform.save"), () -> save.accept(data()));
    }

    void show(ClientData client) {
        name.setValue(client.name());
        language.setValue(Translations.nearest(client.defaultLanguage()));
        timeZone.setValue(client.timeZone());
        currency.setValue(client.currency());
        newOwnerSees.setValue(client.newOwnerSees());
    }

    /** Fills in what most likely holds for a new client of this agency. */
    void suggest(Locale likely, ZoneId zone) {
        language.setValue(likely);
        timeZone.setValue(zone);
        currency.setValue(Currency.getInstance(likely.equals(Translations.RUSSIAN) ? "RUB" : "EUR"));
    }

    private ClientData data() {
        Locale chosenLanguage = language.getValue();
        ZoneId chosenZone = timeZone.getValue();
        Currency chosenCurrency = currency.getValue();
        if (chosenLanguage == null || chosenZone == null || chosenCurrency == null) {
            throw new Refused("clients.refusal.client-incomplete");
        }
        return new ClientData(name.getValue(), chosenLanguage, chosenZone, chosenCurrency, newOwnerSees.getValue());
    }
}
