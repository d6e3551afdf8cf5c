package app.touchstone.insight;

import app.touchstone.platform.WaveId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One wave's classic score.
 *
 * @param from the day of the wave's first visit
 * @param to the day of its last
 * @param score mean over the wave's visits
 * @param breaks whether the checklist's scoring changed since the point before, so that the two do not compare
 */
public record TrendPoint(
        WaveId wave, String name, LocalDate from, LocalDate to, BigDecimal score, int visits, boolean breaks) {}
