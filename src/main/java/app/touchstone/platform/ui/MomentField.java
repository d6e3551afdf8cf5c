package app.touchstone.platform.ui;

import app.touchstone.platform.Zones;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Day and time by the clock of a place, which is named beside. A time that the clock there skips is refused; of one that
 * it shows twice the later is meant, for whoever has until then (decision 0023).
 */
public final class MomentField extends CustomField<LocalDateTime> {

    private final DateField day;
    private final TimeField time;
    private final transient ZoneId place;

    public MomentField(String label, ZoneId place, Instant first) {
        this.place = place;
        setLabel(label);
        day = new DateField("");
        day.setAriaLabel(getTranslation("platform.moment.day", label));
        time = new TimeField("");
        time.setAriaLabel(getTranslation("platform.moment.time", label));
        Div both = new Div(day, time);
        both.addClassName("moment");
        add(both);
        setPresentationValue(LocalDateTime.ofInstant(first, place));
        day.addValueChangeListener(change -> tell());
        time.addValueChangeListener(change -> tell());
        tell();
    }

    /** The instant that is meant; nothing, and said at the field, where there is none. */
    public Optional<Instant> instant() {
        LocalDateTime chosen = generateModelValue();
        if (chosen == null) {
            return refuse("platform.moment.missing");
        }
        Optional<Instant> meant = Zones.meant(chosen, place);
        if (meant.isEmpty()) {
            return refuse("platform.moment.skipped");
        }
        setInvalid(false);
        return meant;
    }

    private Optional<Instant> refuse(String key) {
        setErrorMessage(getTranslation(key));
        setInvalid(true);
        return Optional.empty();
    }

    /** Names the place as its clock stands on the chosen day. */
    private void tell() {
        setInvalid(false);
        LocalDateTime chosen = generateModelValue();
        if (chosen != null) {
            Zones.meant(chosen, place).ifPresent(instant -> setHelperText(Zones.name(place, instant, getLocale())));
        }
    }

    @Override
    protected @Nullable LocalDateTime generateModelValue() {
        LocalDate date = day.getValue();
        LocalTime hour = time.getValue();
        return date == null || hour == null ? null : date.atTime(hour);
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDateTime shown) {
        day.setValue(shown == null ? null : shown.toLocalDate());
        time.setValue(shown == null ? null : shown.toLocalTime());
    }
}
