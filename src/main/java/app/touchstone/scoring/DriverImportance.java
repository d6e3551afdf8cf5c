package app.touchstone.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * What share of an outcome's variance each driver explains, averaged over every order in which the drivers may enter
 * (Shapley value, LMG). The shares sum to the coefficient of determination. A report, never a default.
 *
 * @param shares by driver
 * @param determination R squared of all drivers together
 */
public record DriverImportance(Map<String, Double> shares, double determination) {

    /** Fewer visits per driver say nothing that would hold in the next quarter. */
    public static final int VISITS_PER_DRIVER = 10;

    /** Subsets double with each driver. */
    private static final int MOST_DRIVERS = 16;

    public DriverImportance {
        shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    public static boolean enough(int visits, int drivers) {
        return visits >= VISITS_PER_DRIVER * drivers;
    }

    /**
     * The importances of drivers that differ: none may be constant or follow from the others.
     *
     * @param values a row per visit, a column per driver
     * @param outcome one value per visit
     */
    public static DriverImportance of(List<String> drivers, double[][] values, double[] outcome) {
        int count = drivers.size();
        if (count < 1 || count > MOST_DRIVERS || values.length != outcome.length || values.length <= count + 1) {
            throw new IllegalArgumentException("Cannot weigh drivers (%d) by rows (%d) and outcomes (%d)"
                    .formatted(count, values.length, outcome.length));
        }
        double[] explained = explained(correlations(values, outcome), count);
        double[] weights = orderWeights(count);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int driver = 0; driver < count; driver++) {
            double share = 0;
            for (int subset = 0; subset < explained.length; subset++) {
                if ((subset & 1 << driver) == 0) {
                    share += weights[Integer.bitCount(subset)] * (explained[subset | 1 << driver] - explained[subset]);
                }
            }
            shares.put(drivers.get(driver), share);
        }
        return new DriverImportance(shares, explained[explained.length - 1]);
    }

    /** Correlations of the drivers, the outcome being the last column. */
    private static RealMatrix correlations(double[][] values, double[] outcome) {
        double[][] rows = new double[values.length][];
        for (int row = 0; row < values.length; row++) {
            rows[row] = java.util.Arrays.copyOf(values[row], values[row].length + 1);
            rows[row][values[row].length] = outcome[row];
        }
        return new PearsonsCorrelation(rows).getCorrelationMatrix();
    }

    /** R squared by subset of drivers, a bit per driver. */
    private static double[] explained(RealMatrix correlations, int count) {
        double[] explained = new double[1 << count];
        for (int subset = 1; subset < explained.length; subset++) {
            List<Integer> members = new ArrayList<>();
            for (int driver = 0; driver < count; driver++) {
                if ((subset & 1 << driver) != 0) {
                    members.add(driver);
                }
            }
            int[] indices = members.stream().mapToInt(Integer::intValue).toArray();
            var withOutcome =
                    correlations.getSubMatrix(indices, new int[] {count}).getColumnVector(0);
            var solver = new CholeskyDecomposition(correlations.getSubMatrix(indices, indices)).getSolver();
            explained[subset] = withOutcome.dotProduct(solver.solve(withOutcome));
        }
        return explained;
    }

    /** The share of all orders in which a driver enters after so many others of a given set. */
    private static double[] orderWeights(int count) {
        double[] weights = new double[count];
        weights[0] = 1.0 / count;
        for (int before = 1; before < count; before++) {
            weights[before] = weights[before - 1] * before / (count - before);
        }
        return weights;
    }
}
