package app.touchstone.insight;

import app.touchstone.scoring.LossSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjDoubleConsumer;

/**
 * Gathers the losses of one touchpoint of one outlet while rows stream by. The same rows give the same sample to the
 * last bit, whatever order a database hands them over in.
 */
final class LossTally {

    private static final Comparator<Loss> ORDER =
            Comparator.comparingDouble(Loss::decay).thenComparingDouble(Loss::loss);

    private static final Comparator<Part> PART_ORDER =
            Comparator.comparingDouble(Part::weight).thenComparingDouble(Part::loss);

    private final List<Loss> losses = new ArrayList<>();
    private final Set<UUID> shoppers = new HashSet<>();
    private boolean critical;

    private final Map<UUID, List<Part>> parts = new HashMap<>();

    private record Loss(UUID visit, double decay, double loss) {}

    private record Part(UUID shopper, double decay, double loss, double weight, boolean critical) {}

    void add(UUID visit, UUID shopper, double decay, double loss, boolean failedCritically) {
        losses.add(new Loss(visit, decay, loss));
        shoppers.add(shopper);
        critical |= failedCritically;
    }

    /** Adds one part of a visit's loss here; the parts of one visit become one loss, weighted as they are. */
    void addPart(UUID visit, UUID shopper, double decay, double baseLoss, double weight, boolean failedCritically) {
        parts.computeIfAbsent(visit, _ -> new ArrayList<>())
                .add(new Part(shopper, decay, baseLoss, weight, failedCritically));
    }

    private void gatherParts() {
        parts.forEach((visit, of) -> {
            of.sort(PART_ORDER);
            boolean failed = of.stream().anyMatch(Part::critical);
            double weight = of.stream().mapToDouble(Part::weight).sum();
            double loss =
                    of.stream().mapToDouble(part -> part.weight() * part.loss()).sum();
            if (failed || weight > 0) {
                add(
                        visit,
                        of.getFirst().shopper(),
                        of.getFirst().decay(),
                        failed ? 1 : Math.min(1, loss / weight),
                        failed);
            }
        });
        parts.clear();
    }

    LossSample sample() {
        gatherParts();
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

    /** Tells what each visit lost. */
    void eachVisit(ObjDoubleConsumer<UUID> told) {
        gatherParts();
        losses.forEach(each -> told.accept(each.visit(), each.loss()));
    }
}
