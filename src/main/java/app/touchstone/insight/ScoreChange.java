package app.touchstone.insight;

import java.math.BigDecimal;

/**
 * How the classic score moved: the mean over the visits of the latest wave minus the mean over those of the wave before,
 * in points. Waves stand in the order of their last visits. Absent where there is only one wave, and where the two were
 * scored by different major versions of the checklist, which do not compare.
 *
 * @param visits how many visits of the latest wave have a score
 * @param earlierVisits the same of the wave before
 */
public record ScoreChange(BigDecimal points, String wave, int visits, String earlierWave, int earlierVisits) {}
