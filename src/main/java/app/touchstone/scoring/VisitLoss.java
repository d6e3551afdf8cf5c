package app.touchstone.scoring;

import app.touchstone.platform.ShopperId;
import java.time.LocalDate;

/** One released visit's loss at the touchpoint in question. */
public record VisitLoss(LocalDate visitedOn, ShopperId shopper, double loss, boolean critical) {

    public VisitLoss {
        if (!(loss >= 0 && loss <= 1)) {
            throw new IllegalArgumentException("A loss is not within 0 to 1: (%s)".formatted(loss));
        }
    }
}
