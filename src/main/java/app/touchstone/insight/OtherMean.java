package app.touchstone.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The mean classic score of visits that an earlier method scored: it stands beside the newer method's and enters no mean
 * with it.
 *
 * @param method the method's version
 * @param visits how many scored visits
 */
public record OtherMean(String method, BigDecimal score, int visits) {

    /** Of all but the newest method. */
    static List<OtherMean> of(SortedMap<String, Scores> methods) {
        List<OtherMean> others = new ArrayList<>();
        methods.entrySet().stream().skip(1).forEach(method -> {
            BigDecimal mean = method.getValue().mean();
            if (mean != null) {
                others.add(
                        new OtherMean(method.getKey(), mean, method.getValue().scored()));
            }
        });
        return List.copyOf(others);
    }
}
