package app.touchstone.clients;

import app.touchstone.platform.Refused;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** What a form says of a client: the name is there and fits. */
public record ClientData(String name, Locale defaultLanguage, ZoneId timeZone, Currency currency, Sight newOwnerSees) {

    static final int NAME_LENGTH = 200;

    /** With the careful rule: a new owner sees nothing of the time before. */
    public ClientData(String name, Locale defaultLanguage, ZoneId timeZone, Currency currency) {
        this(name, defaultLanguage, timeZone, currency, Sight.NOTHING);
    }

    public ClientData {
        name = CellText.clean(name);
        if (name.isEmpty()) {
            throw new Refused("clients.refusal.name-missing");
        }
        if (name.length() > NAME_LENGTH) {
            throw new Refused("clients.refusal.name-long", NAME_LENGTH);
        }
    }
}
