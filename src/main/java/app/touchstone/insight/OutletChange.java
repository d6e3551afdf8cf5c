package app.touchstone.insight;

/**
 * How the classic score of one outlet moved since the wave before, as far as so few visits can tell. No difference is
 * named: only whether it is all but certain which wave was better.
 *
 * @param later the newest wave, which may still run
 * @param earlier the closed wave before it
 */
public record OutletChange(TrendPoint later, TrendPoint earlier, Verdict verdict) {

    /** What the visits of both waves say. */
    public enum Verdict {
        BETTER,
        WORSE,
        TOO_EARLY
    }
}
