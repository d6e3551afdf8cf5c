package app.touchstone.insight;

import java.util.List;

/**
 * The waves that compare: of one yardstick, scored by one method. Two lines never join.
 *
 * @param method version of the method of scoring
 * @param points in the order of the waves' windows
 */
public record TrendLine(MeasuredBy by, String method, List<TrendPoint> points) {

    public TrendLine {
        points = List.copyOf(points);
    }
}
