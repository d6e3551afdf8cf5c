package app.touchstone.insight;

import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.WavePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The scored visits of one wave.
 *
 * @param scores by outlet
 */
record WaveTotal(WaveId wave, boolean provisional, int visits, BigDecimal sum, Map<OutletId, List<Double>> scores) {

    private static final int DIGITS = 4;

    BigDecimal mean() {
        return mean(sum, visits);
    }

    TrendPoint point(WavePlan plan, Collection<OutletId> seen) {
        return new TrendPoint(
                wave,
                plan.wave().name(),
                plan.wave().from(),
                plan.wave().to(),
                mean(),
                visits,
                plan.visits(seen),
                provisional);
    }

    static BigDecimal mean(BigDecimal sum, int visits) {
        return sum.divide(BigDecimal.valueOf(visits), DIGITS, RoundingMode.HALF_UP);
    }
}
