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
 * An edition of a report was released. Who listens reads the frozen report by the visit: a later edition may be there by
 * then, and is told of too.
 *
 * @param edition its number; 1 for the first
 * @param visitedOn the day of the visit at the outlet
 * @param inReporting whether this edition counts in the client's figures
 */
public record ReportReleased(
        VisitId visit,
        int edition,
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
