package app.touchstone.insight;

import app.touchstone.journeys.JourneyTemplate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The day on which another version of the journey began to hold: pain before and after is computed by different
 * importances, while scores of visits depend on none (decision 0022).
 *
 * @param version its number; of several from one day the last, which alone holds
 */
public record TrendMark(int version, LocalDate day) {

    /** The changes within the waves shown. One whose day has not come is none yet. */
    static List<TrendMark> of(JourneyTemplate journey, List<TrendLine> lines, LocalDate today) {
        List<TrendPoint> points =
                lines.stream().flatMap(line -> line.points().stream()).toList();
        if (points.isEmpty()) {
            return List.of();
        }
        LocalDate first = points.stream()
                .map(TrendPoint::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = points.stream()
                .map(TrendPoint::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        TreeMap<LocalDate, TrendMark> marks = new TreeMap<>();
        journey.changes(first, last.isBefore(today) ? last : today).forEach(version -> {
            if (version.validFrom() != null) {
                marks.put(version.validFrom(), new TrendMark(version.number(), version.validFrom()));
            }
        });
        return List.copyOf(marks.values());
    }
}
