package app.touchstone.platform.ui;

import app.touchstone.platform.Zones;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Chooses by whose clocks something goes, from cities with how far their clocks are from UTC now. */
public final class ZoneField extends ComboBox<ZoneId> {

    public ZoneField(String label, Instant now) {
        super(label);
        Locale locale = getLocale();
        setItems(
                (zone, typed) -> matches(Zones.name(zone, now, locale), typed) || matches(zone.getId(), typed),
                Zones.places(now, locale));
        setItemLabelGenerator(zone -> Zones.name(zone, now, locale));
    }

    private static boolean matches(String name, String typed) {
        return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
