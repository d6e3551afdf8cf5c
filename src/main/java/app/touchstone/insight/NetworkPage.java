package app.touchstone.insight;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.OutletId;
import app.touchstone.scoring.PainList;
import app.touchstone.scoring.TouchpointPain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The part of a client's network that somebody sees, with the figures of the last 24 months.
 *
 * @param journey absent where no visit was released yet
 * @param journeys all that visits have measured, the one visited last first
 * @param by the yardstick of all figures; absent where no visit counts
 * @param measured all yardsticks of visits to the outlets seen, the newest first
 * @param trend all waves of these outlets, by whatever yardstick; two lines never join
 * @param outlets by code; active ones, and those that were visited
 * @param touchpoints most pain first
 * @param painPoints those that may be named together, most pain first
 * @param marks days within the trend on which another version of the journey began to hold
 * @param lossChange of losses at outlets seen in both waves; absent where no loss was measured
 * @param pains the pain of each wave by this yardstick, in the order of their windows
 * @param lossesSince since when losses are by the current method; absent where they never were by another
 * @param partOfMoves whether outlets came to this part of the network, or went from it
 */
public record NetworkPage(
        ClientId client,
        String clientName,
        @Nullable JourneyChoice journey,
        List<JourneyChoice> journeys,
        @Nullable MeasuredBy by,
        List<MeasuredBy> measured,
        LocalDate from,
        LocalDate today,
        Totals totals,
        List<OutletLine> outlets,
        List<TouchpointTotal> touchpoints,
        PainList<PainPlace> painPoints,
        List<TrendLine> trend,
        List<TrendMark> marks,
        @Nullable LossChange lossChange,
        List<WavePain> pains,
        @Nullable LocalDate lossesSince,
        boolean partOfMoves) {

    NetworkPage movedThrough(boolean moved) {
        return new NetworkPage(
                client,
                clientName,
                journey,
                journeys,
                by,
                measured,
                from,
                today,
                totals,
                outlets,
                touchpoints,
                painPoints,
                trend,
                marks,
                lossChange,
                pains,
                lossesSince,
                moved);
    }

    public NetworkPage {
        journeys = List.copyOf(journeys);
        measured = List.copyOf(measured);
        outlets = List.copyOf(outlets);
        touchpoints = List.copyOf(touchpoints);
        trend = List.copyOf(trend);
        marks = List.copyOf(marks);
        pains = List.copyOf(pains);
    }

    /**
     * All outlets seen, together.
     *
     * @param visited how many of them have a visit that counts
     * @param score mean over their visits that the newest method scored
     * @param scored how many these are
     * @param otherMethods the means of visits that earlier methods scored
     * @param change of outlets seen in both waves
     * @param pain mean over the outlets that have one
     * @param coverage mean over the outlets visited, 0 without any
     * @param critical at how many outlets a critical failure is open, visited within the window or not
     * @param criticalPassed at how many other outlets one passed within the last 24 months
     */
    public record Totals(
            int outlets,
            int visited,
            int visits,
            @Nullable BigDecimal score,
            int scored,
            List<OtherMean> otherMethods,
            @Nullable ScoreChange change,
            OptionalDouble pain,
            double coverage,
            int critical,
            int criticalPassed) {

        public Totals {
            otherMethods = List.copyOf(otherMethods);
        }
    }

    /**
     * One touchpoint over the outlets where it was measured.
     *
     * @param painPoints mean pain points
     * @param theta mean believed loss
     * @param outlets how many outlets
     * @param confirmed at how many of them the pain point is confirmed
     */
    public record TouchpointTotal(
            TouchpointName touchpoint, double painPoints, double theta, int outlets, int confirmed) {}

    /** A pain point and where it is. */
    public record PainPlace(
            OutletId outlet, String outletCode, String outletName, TouchpointName touchpoint, TouchpointPain pain) {}
}
