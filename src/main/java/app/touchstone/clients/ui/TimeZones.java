package app.touchstone.clients.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.List;

/** The places whose clocks somebody can choose. */
final class TimeZones {

    private static final List<ZoneId> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private TimeZones() {}

    static ComboBox<ZoneId> field(String label) {
        ComboBox<ZoneId> field = new ComboBox<>(label);
        field.setItems(PLACES);
        field.setItemLabelGenerator(ZoneId::getId);
        return field;
    }
}
