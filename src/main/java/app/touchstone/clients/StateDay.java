package app.touchstone.clients;

import app.touchstone.platform.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Since when an outlet is open or closed: no day to come, and none before the state that ends with it. */
public final class StateDay {

    private StateDay() {}

    /**
     * The day that is kept with the state; refused where it cannot be.
     *
     * @param before the outlet as it stands; nothing for a new one
     * @param said the day that was named, if one was
     */
    public static @Nullable LocalDate of(
            @Nullable OutletData before, boolean active, @Nullable LocalDate said, LocalDate today) {
        if (said != null && said.isAfter(today)) {
            throw new Refused("clients.refusal.state-ahead", said);
        }
        if (before == null || before.active() == active) {
            return said == null && before != null ? before.stateSince() : said;
        }
        if (said == null) {
            return today;
        }
        LocalDate last = before.stateSince();
        boolean sameDay = said.equals(last) && said.equals(today);
        if (last != null && !said.isAfter(last) && !sameDay) {
            throw new Refused("clients.refusal.state-before", OutletState.of(before.active()), last);
        }
        return said;
    }
}
