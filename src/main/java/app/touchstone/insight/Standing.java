package app.touchstone.insight;

import app.touchstone.clients.NetworkSight;
import app.touchstone.clients.Sight;
import app.touchstone.platform.OutletId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Which visits count in the figures of a part of a network: those whose scores the viewer sees, while their outlet stood
 * in the part, or because it stands there today.
 *
 * @param part when outlets stood in the part looked at
 */
record Standing(NetworkSight sight, NetworkSight part, CountedBy by) {

    boolean counts(OutletId outlet, LocalDate day) {
        return sight.at(outlet).filter(own -> own.on(day).covers(Sight.SCORES)).isPresent()
                && part.at(outlet)
                        .filter(placed -> switch (by) {
                            case AS_IT_WAS -> placed.stoodThere(day);
                            case AS_IT_IS -> placed.now();
                        })
                        .isPresent();
    }

    /** The outlets whose visits differ in whether they count. */
    Set<OutletId> parted() {
        Set<OutletId> parted = new HashSet<>(sight.parted());
        parted.addAll(part.parted());
        return parted;
    }
}
