package app.touchstone.insight;

import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.ScoreSheet;
import app.touchstone.scoring.VisitLosses;
import java.time.Instant;

/** All that one released visit adds to the facts. */
record VisitFacts(
        ReportReleased release,
        JourneyTemplateId template,
        Yardstick yardstick,
        ScoreSheet sheet,
        VisitLosses losses,
        Instant submittedAt) {}
