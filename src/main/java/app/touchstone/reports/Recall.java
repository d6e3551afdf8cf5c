package app.touchstone.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long after the visit its answers were written down, as far as the phone's clock could be corrected: the later, the
 * more memory has put into them. An answer that was changed counts as written when it was changed last.
 *
 * @param half within this time half of the answers were there; never negative
 * @param last the last of them; never less than {@code half}
 */
public record Recall(Duration half, Duration last) {

    /** Nothing where there are no answers. */
    public static Optional<Recall> of(Report report, Instant visitedAt) {
        List<Duration> delays = report.answers().values().stream()
                .map(answer -> Duration.between(visitedAt, report.captured(answer.capturedAt())))
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay)
                .sorted()
                .toList();
        return delays.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recall(delays.get((delays.size() - 1) / 2), delays.getLast()));
    }
}
