package app.touchstone.insight;

import app.touchstone.scoring.LossSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gathers the losses of one touchpoint of one outlet while rows stream by. The same rows give the same sample to the
 * last bit, whatever order a database hands them over in.
 */
final class LossTally {

    private static final Comparator<Loss> ORDER =
            Comparator.comparingDouble(Loss::decay).thenComparingDouble(Loss::loss);

    private final List<Loss> losses = new ArrayList<>();
    private final Set<UUID> shoppers = new HashSet<>();
    private boolean critical;

    private record Loss(double decay, double loss) {}

    void add(UUID shopper, double decay, double loss, boolean failedCritically) {
        losses.add(new Loss(decay, loss));
        shoppers.add(shopper);
        critical |= failedCritically;
    }

    LossSample sample() {
        losses.sort(ORDER);
        return new LossSample(
                losses.size(),
                losses.stream().mapToDouble(Loss::loss).sum(),
                losses.stream().mapToDouble(each -> each.loss() * each.loss()).sum(),
                losses.stream().mapToDouble(Loss::decay).sum(),
                losses.stream().mapToDouble(each -> each.decay() * each.loss()).sum(),
                losses.stream().mapToDouble(each -> each.decay() * each.decay()).sum(),
                shoppers.size(),
                critical);
    }
}
