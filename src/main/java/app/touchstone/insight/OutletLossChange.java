package app.touchstone.insight;

import app.touchstone.insight.OutletChange.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the losses of one outlet moved since the wave before, as far as so few visits can tell. No difference is named:
 * only whether it is all but certain in which wave less was lost.
 *
 * @param later the newest wave, which may still run
 * @param earlier the closed wave before it
 * @param pain over the touchpoints measured in both waves
 * @param touchpoints those measured in both, in the journey's order
 * @param weighedBy number of the journey's version by which both waves are weighed, the newer wave's; absent where the
 *     earlier wave had the same
 */
public record OutletLossChange(
        WavePain later,
        WavePain earlier,
        Verdict pain,
        List<TouchpointVerdict> touchpoints,
        @Nullable Integer weighedBy) {

    public OutletLossChange {
        touchpoints = List.copyOf(touchpoints);
    }

    /** What the visits of both waves say of one touchpoint. */
    public record TouchpointVerdict(TouchpointName touchpoint, Verdict verdict) {}
}
