package app.touchstone.insight;

import app.touchstone.scoring.LossSample;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Adds up the losses of one touchpoint of one outlet while rows stream by. */
final class LossTally {

    private int visits;
    private double losses;
    private double squaredLosses;
    private double weights;
    private double weightedLosses;
    private double squaredWeights;
    private boolean critical;
    private final Set<UUID> shoppers = new HashSet<>();

    void add(UUID shopper, double decay, double loss, boolean failedCritically) {
        visits++;
        losses += loss;
        squaredLosses += loss * loss;
        weights += decay;
        weightedLosses += decay * loss;
        squaredWeights += decay * decay;
        critical |= failedCritically;
        shoppers.add(shopper);
    }

    LossSample sample() {
        return new LossSample(
                visits, losses, squaredLosses, weights, weightedLosses, squaredWeights, shoppers.size(), critical);
    }
}
