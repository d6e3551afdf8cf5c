package app.touchstone.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Adjusts p-values of many comparisons so that a bound on them bounds the share of false discoveries. */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The adjusted p-values, in the order given. */
    public static double[] adjust(double... probabilities) {
        int count = probabilities.length;
        List<Integer> largestFirst = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> probabilities[index])
                        .reversed())
                .toList();
        double[] adjusted = new double[count];
        double least = 1;
        for (int position = 0; position < count; position++) {
            int index = largestFirst.get(position);
            least = Math.min(least, probabilities[index] * count / (count - position));
            adjusted[index] = least;
        }
        return adjusted;
    }
}
