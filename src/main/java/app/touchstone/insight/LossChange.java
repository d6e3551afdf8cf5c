package app.touchstone.insight;

import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.PairedChange.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the losses of many outlets moved since the wave before, like for like and unpulled: less is better. What was lost
 * in the two waves stands beside it and is never subtracted: it is of different outlets.
 *
 * @param later the newest wave, which may still run
 * @param earlier the closed wave before it; absent where there is none that compares
 * @param pain in points of 100, over the touchpoints that each outlet was measured at both times; absent together with
 *     the earlier wave
 * @param touchpoints those measured both times at one outlet at least, in the journey's order
 * @param weighedBy number of the journey's version by which both waves are weighed, the newer wave's; absent where the
 *     earlier wave had the same
 */
public record LossChange(
        WavePain later,
        @Nullable WavePain earlier,
        @Nullable PairedChange pain,
        List<TouchpointChange> touchpoints,
        @Nullable Integer weighedBy) {

    public LossChange {
        touchpoints = List.copyOf(touchpoints);
    }

    /**
     * One touchpoint's change, in points of 100 that its standard is.
     *
     * @param direction what may be said among all touchpoints of the wave together; absent where it is too early
     */
    public record TouchpointChange(
            TouchpointName touchpoint,
            PairedChange change,
            @Nullable Direction direction) {}
}
