package app.touchstone.programmes;

import app.touchstone.clients.Client;
import app.touchstone.platform.OutletId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order with all that stands around it.
 *
 * @param checklist the checklist's name
 * @param steps the states that it has come through, first things first
 * @param disclosure there once it is confirmed
 * @param wave there once it is confirmed
 * @param leftOut the outlets that it named and does not reach, by why
 */
public record OrderDetails(
        Order order,
        Client client,
        String checklist,
        List<OrderStep> steps,
        Optional<Disclosure> disclosure,
        Optional<Wave> wave,
        Map<LeftOut, List<OutletId>> leftOut) {

    public OrderDetails {
        steps = List.copyOf(steps);
        leftOut = Map.copyOf(leftOut);
    }
}
