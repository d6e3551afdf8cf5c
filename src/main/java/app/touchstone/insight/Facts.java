package app.touchstone.insight;

import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.NetworkChanged;
import app.touchstone.platform.Actor;
import app.touchstone.platform.SystemJob;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.VisitLosses;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Turns every release into facts. What is told twice changes nothing, because the frozen report is read anew and its
 * rows replace those of the same visit; an older edition that is told of late is passed over for the newest.
 */
@Component
class Facts {

    private final ReleasedReports reports;
    private final ChecklistDirectory versions;
    private final ChecklistService checklists;
    private final FactTables tables;

    Facts(ReleasedReports reports, ChecklistDirectory versions, ChecklistService checklists, FactTables tables) {
        this.reports = reports;
        this.versions = versions;
        this.checklists = checklists;
        this.tables = tables;
    }

    @ApplicationModuleListener
    void on(ReportReleased release) {
        ReleasedReport report = reports.forResults(release.visit());
        if (report.edition().number() != release.edition()) {
            return;
        }
        tables.remove(release.visit());
        if (report.counts()) {
            ChecklistVersion version = versions.get(release.checklistVersion());
            tables.add(new VisitFacts(
                    release,
                    checklists
                            .get(Actor.of(SystemJob.FIGURES), version.checklist())
                            .template(),
                    new Yardstick(version.checklist(), version.major()),
                    report.sheet(),
                    VisitLosses.of(report.definition(), report.sheet()),
                    report.submittedAt()));
        }
        tables.countChange(release.client(), release.outlet());
    }

    /** Regions are learnt from the tree. A client without facts has no pictures to make anew. */
    @EventListener
    void on(NetworkChanged change) {
        tables.countChange(change.client());
    }
}
