package app.touchstone.review;

import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReleasedReport.Recording;
import app.touchstone.scoring.ScoreSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a report, frozen.
 *
 * @param outletName as it was called then
 * @param place where the outlet stood on the day of the visit
 */
record Release(
        Head head,
        ClientId client,
        ChecklistVersionId checklistVersion,
        String outletName,
        Place place,
        ScoreSheet sheet,
        Map<String, FinalAnswer> answers,
        List<Photo> photos,
        List<Recording> recordings,
        @Nullable Instant submittedAt) {

    /**
     * What lists show of it.
     *
     * @param timeZone the outlet's as it was then: a later change moves no day that has been
     */
    record Head(
            VisitId visit,
            String number,
            OutletId outlet,
            Edition edition,
            Instant visitedAt,
            ZoneId timeZone,
            @Nullable BigDecimal score,
            boolean inReporting) {

        /** The day of the visit at the outlet, by the zone that it had then. */
        LocalDate day() {
            return LocalDate.ofInstant(visitedAt, timeZone);
        }

        boolean counts() {
            return inReporting && edition.counts();
        }
    }

    /** A place in the client's tree. */
    record Place(NodeId node, String path, boolean assumed) {}
}
