package app.touchstone.insight;

import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One wave's classic score.
 *
 * @param from first day of the wave's window
 * @param to its last day
 * @param score mean over the wave's scored visits
 * @param visits how many they are
 * @param planned how many visits were ordered, of what is seen
 * @param provisional whether the wave still runs
 */
public record TrendPoint(
        WaveId wave,
        String name,
        LocalDate from,
        LocalDate to,
        BigDecimal score,
        int visits,
        int planned,
        boolean provisional) {}
