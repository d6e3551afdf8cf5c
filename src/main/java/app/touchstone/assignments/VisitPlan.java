package app.touchstone.assignments;

import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a visit was planned to be: for whom, where, by which version of a checklist, in which days, for which fee. Names
 * stand here as they were at planning, so that a list of visits asks no other module.
 */
public record VisitPlan(
        ClientId client,
        String clientName,
        OrderId order,
        WaveId wave,
        String waveName,
        ProgrammeId programme,
        ChecklistVersionId checklistVersion,
        Place place,
        Window window,
        @Nullable Money fee,
        @Nullable VisitId revisitOf) {

    /** The outlet as it was known when the visit was planned. */
    public record Place(OutletId outlet, String code, String name, String region, ZoneId timeZone) {}

    /** The days in which the visit is made, both included. */
    public record Window(LocalDate from, LocalDate to) {

        public Window {
            if (to.isBefore(from)) {
                throw new Refused("assignments.refusal.window", from, to);
            }
        }

        /** The last second of the last day at the outlet. */
        public Instant closesAt(ZoneId zone) {
            return to.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
        }
    }

    /** When a visit made to this plan is due. */
    public Instant dueAt() {
        return window.closesAt(place.timeZone());
    }

    VisitPlan until(LocalDate lastDay) {
        return in(new Window(window.from(), lastDay), revisitOf);
    }

    /** The same visit once more, in other days. */
    VisitPlan again(VisitId first, Window days) {
        return in(days, first);
    }

    VisitPlan at(ZoneId zone) {
        return of(new Place(place.outlet(), place.code(), place.name(), place.region(), zone), window, revisitOf);
    }

    private VisitPlan in(Window days, @Nullable VisitId first) {
        return of(place, days, first);
    }

    private VisitPlan of(Place at, Window days, @Nullable VisitId first) {
        return new VisitPlan(
                client, clientName, order, wave, waveName, programme, checklistVersion, at, days, fee, first);
    }
}
