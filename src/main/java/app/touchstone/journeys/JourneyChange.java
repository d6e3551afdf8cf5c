package app.touchstone.journeys;

import app.touchstone.platform.LocalizedText;

/**
 * One difference between two drawings of a journey.
 *
 * @param code of the touchpoint or stage that it is at, else empty
 * @param subject the words of that touchpoint or stage
 * @param before what it was, perhaps nothing
 * @param after what it is, perhaps nothing
 */
public record JourneyChange(
        Difference kind, String code, LocalizedText subject, LocalizedText before, LocalizedText after) {

    /** What may differ; only some of it changes figures. */
    public enum Difference {
        TOUCHPOINT_ADDED(true),
        TOUCHPOINT_REMOVED(true),
        TOUCHPOINT_RETIRED(true),
        TOUCHPOINT_REPLACED(true),
        IMPORTANCE(true),
        REACH(true),
        TOLERANCE(true),
        TOUCHPOINT_MOVED(true),
        TOUCHPOINT_ORDER(true),
        STAGE_ADDED(true),
        STAGE_REMOVED(true),
        STAGE_ORDER(true),
        STAGE_DRIVER(true),
        STAGE_LOOPS(true),
        ASSUMED_LOSS(true),
        ASSUMED_VISITS(true),
        NAME(false),
        TOUCHPOINT_TITLE(false),
        STAGE_TITLE(false),
        PERSONA(false),
        JOB(false);

        private final boolean counts;

        Difference(boolean counts) {
            this.counts = counts;
        }
    }

    /** Whether figures or the order of the map hang on it; else words are mended and nothing more. */
    public boolean counts() {
        return kind.counts;
    }
}
