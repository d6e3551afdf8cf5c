package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * An organisation that orders audits; its name is unique in the installation.
 *
 * @param newOwnerSees what of the time before a new owner of an outlet sees
 */
public record Client(
        ClientId id,
        int version,
        String name,
        Locale defaultLanguage,
        ZoneId timeZone,
        Currency currency,
        Sight newOwnerSees) {

    public ClientData data() {
        return new ClientData(name, defaultLanguage, timeZone, currency, newOwnerSees);
    }
}
