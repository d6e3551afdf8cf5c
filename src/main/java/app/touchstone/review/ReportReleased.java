package app.touchstone.review;

import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A report was released. Who listens reads the frozen report by the visit.
 *
 * @param visitedOn the day of the visit at the outlet
 * @param inReporting whether it counts in the client's figures
 */
public record ReportReleased(
        VisitId visit,
        String number,
        ClientId client,
        OutletId outlet,
        ChecklistVersionId checklistVersion,
        WaveId wave,
        String waveName,
        ShopperId shopper,
        LocalDate visitedOn,
        Instant releasedAt,
        boolean inReporting) {}
