package app.touchstone.assignments;

import app.touchstone.platform.Actor;
import app.touchstone.platform.SystemJob;
import app.touchstone.programmes.OrderService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an order when its field work begins and when nothing of it remains; under no shopper's name, as clients see it. */
@Component
class OrderProgress {

    private final OrderService orders;

    OrderProgress(OrderService orders) {
        this.orders = orders;
    }

    @EventListener
    void on(VisitMoved moved) {
        if (moved.lastOfOrder()) {
            orders.fieldWorkEnded(Actor.of(SystemJob.ORDERS), moved.order());
        } else if (moved.changesState() && moved.to() == VisitState.ACCEPTED) {
            orders.fieldWorkBegan(Actor.of(SystemJob.ORDERS), moved.order());
        }
    }
}
