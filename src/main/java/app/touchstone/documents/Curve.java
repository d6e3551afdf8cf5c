package app.touchstone.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A monotone cubic through spots: between two of them it never leaves their heights, so it invents no peaks. */
final class Curve {

    private static final double STEEPEST = 3;

    private Curve() {}

    record Spot(double x, double y) {}

    /** One path for each two neighbours, so that each can be drawn in its own way. */
    static List<String> pieces(List<Spot> spots) {
        double[] tangents = tangents(spots);
        List<String> pieces = new ArrayList<>();
        for (int index = 0; index + 1 < spots.size(); index++) {
            Spot from = spots.get(index);
            Spot to = spots.get(index + 1);
            double third = (to.x() - from.x()) / 3;
            pieces.add(String.format(
                    Locale.ROOT,
                    "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                    from.x(),
                    from.y(),
                    from.x() + third,
                    from.y() + tangents[index] * third,
                    to.x() - third,
                    to.y() - tangents[index + 1] * third,
                    to.x(),
                    to.y()));
        }
        return pieces;
    }

    private static double[] tangents(List<Spot> spots) {
        double[] tangents = new double[spots.size()];
        for (int index = 0; index < spots.size(); index++) {
            boolean first = index == 0;
            boolean last = index == spots.size() - 1;
            double left = first ? 0 : slope(spots, index - 1);
            double right = last ? 0 : slope(spots, index);
            if (first || last) {
                tangents[index] = left + right;
            } else {
                tangents[index] = left * right <= 0 ? 0 : (left + right) / 2;
            }
        }
        for (int index = 0; index + 1 < spots.size(); index++) {
            double most = STEEPEST * Math.abs(slope(spots, index));
            tangents[index] = Math.clamp(tangents[index], -most, most);
            tangents[index + 1] = Math.clamp(tangents[index + 1], -most, most);
        }
        return tangents;
    }

    private static double slope(List<Spot> spots, int index) {
        Spot from = spots.get(index);
        Spot to = spots.get(index + 1);
        return (to.y() - from.y()) / (to.x() - from.x());
    }
}
