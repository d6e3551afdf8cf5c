package app.touchstone.programmes;

import app.touchstone.clients.Client;
import java.util.List;
import java.util.Optional;

/**
 * An order with all that stands around it.
 *
 * @param checklist the checklist's name
 * @param steps the states that it has come through, first things first
 * @param disclosure there once it is confirmed
 * @param wave there once it is confirmed
 */
public record OrderDetails(
        Order order,
        Client client,
        String checklist,
        List<OrderStep> steps,
        Optional<Disclosure> disclosure,
        Optional<Wave> wave) {

    public OrderDetails {
        steps = List.copyOf(steps);
    }
}
