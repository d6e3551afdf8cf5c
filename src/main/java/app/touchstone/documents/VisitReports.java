package app.touchstone.documents;

import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.ClientDirectory;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.pictures.PictureDecoder;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReleasedReports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the paper of a visit says, as far as the actor may read the report. */
@Component
class VisitReports {

    private static final Logger log = LoggerFactory.getLogger(VisitReports.class);

    private final ReleasedReports reports;
    private final OutletDirectory outlets;
    private final ClientDirectory clients;
    private final ChecklistDirectory versions;
    private final ChecklistService checklists;
    private final JourneyDirectory journeys;
    private final PictureDecoder decoder;

    VisitReports(
            ReleasedReports reports,
            OutletDirectory outlets,
            ClientDirectory clients,
            ChecklistDirectory versions,
            ChecklistService checklists,
            JourneyDirectory journeys,
            PictureDecoder decoder) {
        this.reports = reports;
        this.outlets = outlets;
        this.clients = clients;
        this.versions = versions;
        this.checklists = checklists;
        this.journeys = journeys;
        this.decoder = decoder;
    }

    @Transactional(readOnly = true)
    public VisitReport get(Actor actor, VisitId id) {
        ReleasedReport report = reports.get(actor, id);
        ChecklistVersion version = versions.get(report.checklistVersion());
        return new VisitReport(
                report, clients.get(report.client()), outlets.forVisit(report.outlet()), version, touchpoints(version));
    }

    /** By their codes. The report's reader may not see checklists, but may see what their touchpoints are called. */
    private Map<String, LocalizedText> touchpoints(ChecklistVersion version) {
        return journeys.get(checklists
                        .get(Actor.of(SystemJob.PAPERS), version.checklist())
                        .template())
                .definition()
                .touchpoints()
                .collect(Collectors.toMap(Touchpoint::code, Touchpoint::title));
    }

    /** The report's photos, made small; one that is lost or broken is left out. */
    Map<UUID, byte[]> prints(Actor actor, VisitReport visit) {
        List<Photo> photos = visit.photos();
        Map<UUID, byte[]> prints = new HashMap<>();
        for (Photo photo : photos) {
            picture(actor, visit.report().visit(), photo)
                    .flatMap(jpeg -> PhotoPrints.of(jpeg, photos.size(), decoder))
                    .ifPresent(print -> prints.put(photo.id(), print));
        }
        return prints;
    }

    private Optional<byte[]> picture(Actor actor, VisitId visit, Photo photo) {
        try {
            return Optional.of(reports.picture(actor, visit, new EvidenceId(photo.id())));
        } catch (NotFound lost) {
            log.warn("A photo of visit ({}) is lost: ({})", visit.value(), photo.id());
            return Optional.empty();
        }
    }
}
