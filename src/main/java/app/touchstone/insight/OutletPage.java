package app.touchstone.insight;

import app.touchstone.clients.Client;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.LocalizedText;
import app.touchstone.review.ReleasedReports.ReleasedVisit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's results over the last 24 months.
 *
 * @param map absent where no visit was released yet
 * @param journeys all that visits to the outlet have measured, the one visited last first
 * @param by the yardstick of all figures; absent where no visit counts
 * @param measured all yardsticks of visits to the outlet, the newest first
 * @param visits how many visits count
 * @param score mean classic score over those that the newest method scored
 * @param otherMethods the means of visits that earlier methods scored
 * @param networkScore the same over the whole network
 * @param rank place in the whole network, by closed waves; absent with few visits
 * @param marks days within the trend on which another version of the journey began to hold
 * @param lossChange of losses since the wave before; absent without two waves that compare
 * @param pains the pain of each wave by this yardstick, in the order of their windows
 * @param released the reports, newest first, older ones too
 * @param losing the questions that lose most at the worst touchpoint of the map, most first
 * @param lossesSince since when losses are by the current method; absent where they never were by another
 */
public record OutletPage(
        Client client,
        Outlet outlet,
        LocalDate from,
        LocalDate today,
        @Nullable JourneyMapResult map,
        List<JourneyChoice> journeys,
        @Nullable MeasuredBy by,
        List<MeasuredBy> measured,
        int visits,
        @Nullable BigDecimal score,
        List<OtherMean> otherMethods,
        @Nullable BigDecimal networkScore,
        @Nullable OutletChange change,
        @Nullable Rank rank,
        List<TrendLine> trend,
        List<TrendMark> marks,
        @Nullable OutletLossChange lossChange,
        List<WavePain> pains,
        List<ReleasedVisit> released,
        List<LocalizedText> losing,
        @Nullable LocalDate lossesSince) {

    public OutletPage {
        journeys = List.copyOf(journeys);
        measured = List.copyOf(measured);
        otherMethods = List.copyOf(otherMethods);
        trend = List.copyOf(trend);
        marks = List.copyOf(marks);
        pains = List.copyOf(pains);
        released = List.copyOf(released);
        losing = List.copyOf(losing);
    }

    public boolean hasFewVisits() {
        return visits < OutletLine.FEW_VISITS;
    }
}
