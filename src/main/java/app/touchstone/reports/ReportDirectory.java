package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Enclosures.Kept;
import app.touchstone.reports.Reports.Opened;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceStore;
import app.touchstone.reports.evidence.KeptEvidence;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports for other modules, which have checked who asks. */
@Component
@Transactional(readOnly = true)
public class ReportDirectory {

    private final Reports reports;
    private final ChecklistDirectory checklists;
    private final EvidenceStore store;
    private final Enclosures enclosures;
    private final OutletDirectory outlets;
    private final Clock clock;

    ReportDirectory(
            Reports reports,
            ChecklistDirectory checklists,
            EvidenceStore store,
            Enclosures enclosures,
            OutletDirectory outlets,
            Clock clock) {
        this.reports = reports;
        this.checklists = checklists;
        this.store = store;
        this.enclosures = enclosures;
        this.outlets = outlets;
        this.clock = clock;
    }

    public Report get(VisitId visit) {
        return find(visit).orElseThrow(NotFound::new);
    }

    public Optional<Report> find(VisitId visit) {
        return reports.find(visit).map(this::read);
    }

    /** The questions of the visit's report at its outlet, without reading what was answered. */
    public Optional<ChecklistDefinition> definition(VisitId visit) {
        return reports.find(visit).map(this::definition);
    }

    /** The same for many visits by one statement; what two reports ask alike is made once. */
    public Map<VisitId, ChecklistDefinition> definitions(Collection<VisitId> visits) {
        Map<Asked, ChecklistDefinition> made = new HashMap<>();
        return reports.find(visits).stream()
                .collect(Collectors.toMap(
                        Opened::visit, opened -> made.computeIfAbsent(Asked.of(opened), _ -> definition(opened))));
    }

    /** What decides of what a report asks. */
    private record Asked(ChecklistVersionId version, String outletCode, Set<String> features) {

        static Asked of(Opened opened) {
            return new Asked(opened.checklistVersion(), opened.outletCode(), opened.features());
        }
    }

    /** What was kept under an id of this visit; what was removed is not there. */
    KeptEvidence kept(VisitId visit, EvidenceId id) {
        return kept(evidence(visit, id));
    }

    /** The bytes of a picture of this visit, a JPEG that this server encoded; one that was removed is not there. */
    public byte[] picture(VisitId visit, EvidenceId id) {
        return store.get(evidence(visit, id, Evidence.Kind.PHOTO).storedSha256())
                .orElseThrow(NotFound::new);
    }

    /** Where the sound of this visit lies, a WAV that this server wrote; one that was removed is not there. */
    public Path recording(VisitId visit, EvidenceId id) {
        return kept(evidence(visit, id, Evidence.Kind.AUDIO)).path();
    }

    private KeptEvidence kept(Evidence evidence) {
        return new KeptEvidence(evidence, store.find(evidence.storedSha256()).orElseThrow(NotFound::new));
    }

    private Evidence evidence(VisitId visit, EvidenceId id, Evidence.Kind kind) {
        Evidence evidence = evidence(visit, id);
        if (evidence.kind() != kind) {
            throw new NotFound();
        }
        return evidence;
    }

    private Evidence evidence(VisitId visit, EvidenceId id) {
        return enclosures
                .evidence(id)
                .filter(kept -> kept.isIn(visit))
                .map(Kept::evidence)
                .orElseThrow(NotFound::new);
    }

    /** How the shopper who has the visit prepared and began it. */
    public Preparation preparation(Visit visit, ShopperId shopper, List<QuizQuestion> quiz) {
        return Preparation.of(
                enclosures.notes(visit.id(), shopper),
                quiz,
                outlets.forVisit(visit.plan().place().outlet()),
                Receipt.clockAhead(enclosures.receipts(visit.id())));
    }

    /** Whether the shopper has still to pass a quiz before the report is handed in; one that came back was handed in. */
    boolean owesQuiz(Visit visit, Report report) {
        List<QuizQuestion> quiz = report.definition().quiz();
        return visit.state() != VisitState.RETURNED
                && !quiz.isEmpty()
                && !preparation(visit, report.shopper(), quiz).passed();
    }

    /** Asks the shopper to look at questions again, each with a word why; in the caller's transaction. */
    @Transactional
    public void askAgain(VisitId visit, Map<String, String> messages, PersonId by) {
        reports.askAgain(visit, messages, by, clock.instant());
    }

    Report read(Opened opened) {
        VisitId visit = opened.visit();
        return new Report(
                visit,
                opened.client(),
                opened.shopper(),
                opened.checklistVersion(),
                definition(opened),
                opened.at(),
                reports.answers(visit),
                enclosures.evidence(visit),
                enclosures.receipts(visit),
                reports.returned(visit));
    }

    private ChecklistDefinition definition(Opened opened) {
        return checklists.get(opened.checklistVersion()).definition().forOutlet(opened.outletCode(), opened.features());
    }
}
