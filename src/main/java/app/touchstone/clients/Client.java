package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** An organisation that orders audits; its name is unique in the installation. */
public record Client(
        ClientId id, int version, String name, Locale defaultLanguage, ZoneId timeZone, Currency currency) {

    public ClientData data() {
        return new ClientData(name, defaultLanguage, timeZone, currency);
    }
}
