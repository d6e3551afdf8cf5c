package app.touchstone.insight;

import app.touchstone.scoring.PairedChange;
import org.jspecify.annotations.Nullable;

/**
 * How the classic score of many outlets moved since the wave before, like for like. The means of the two waves stand
 * beside it and are never subtracted: they are of different outlets.
 *
 * @param later the newest wave, which may still run
 * @param earlier the closed wave before it; absent where there is none that compares
 * @param change absent together with the earlier wave
 */
public record ScoreChange(
        TrendPoint later,
        @Nullable TrendPoint earlier,
        @Nullable PairedChange change) {}
