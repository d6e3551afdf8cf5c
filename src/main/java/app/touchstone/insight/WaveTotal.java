package app.touchstone.insight;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The scored visits of one wave. */
record WaveTotal(WaveId wave, String name, LocalDate first, LocalDate last, int visits, BigDecimal sum) {

    private static final int DIGITS = 4;

    static WaveTotal of(VisitScore visit, BigDecimal score) {
        return new WaveTotal(visit.wave(), visit.waveName(), visit.visitedOn(), visit.visitedOn(), 1, score);
    }

    WaveTotal plus(WaveTotal other) {
        return new WaveTotal(
                wave,
                name,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                visits + other.visits,
                sum.add(other.sum));
    }

    BigDecimal mean() {
        return mean(sum, visits);
    }

    static BigDecimal mean(BigDecimal sum, int visits) {
        return sum.divide(BigDecimal.valueOf(visits), DIGITS, RoundingMode.HALF_UP);
    }
}
