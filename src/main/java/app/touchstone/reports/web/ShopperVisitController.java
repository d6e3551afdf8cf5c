package app.touchstone.reports.web;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.clients.ClientDirectory;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.reports.ReportService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's own visits: the list, the brief, yes and no, and the form. */
@RestController
@RequestMapping("/phone/v1/visits")
class ShopperVisitController {

    private final CurrentActor currentActor;
    private final VisitService visits;
    private final ReportService reports;
    private final ReportDirectory directory;
    private final ChecklistDirectory checklists;
    private final OutletDirectory outlets;
    private final ClientDirectory clients;
    private final ProgrammeDirectory programmes;

    ShopperVisitController(
            CurrentActor currentActor,
            VisitService visits,
            ReportService reports,
            ReportDirectory directory,
            ChecklistDirectory checklists,
            OutletDirectory outlets,
            ClientDirectory clients,
            ProgrammeDirectory programmes) {
        this.currentActor = currentActor;
        this.visits = visits;
        this.reports = reports;
        this.directory = directory;
        this.checklists = checklists;
        this.outlets = outlets;
        this.clients = clients;
        this.programmes = programmes;
    }

    @GetMapping
    Mine mine() {
        List<Visit> mine = visits.mine(currentActor.get());
        Map<OutletId, Outlet> offered = outlets
                .all(mine.stream()
                        .filter(visit -> !VisitPapers.tellsWhere(visit))
                        .map(visit -> visit.plan().place().outlet())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Outlet::id, Function.identity()));
        return new Mine(mine.stream()
                .map(visit ->
                        VisitPapers.card(visit, offered.get(visit.plan().place().outlet())))
                .toList());
    }

    @GetMapping("/{id}")
    VisitPapers.Brief brief(@PathVariable String id) {
        return brief(currentActor.get(), VisitId.of(id));
    }

    @PostMapping("/{id}/acceptance")
    VisitPapers.Brief accept(@PathVariable String id, @RequestBody Acceptance acceptance) {
        Actor actor = currentActor.get();
        visits.accept(actor, VisitId.of(id), acceptance.noConflictOfInterest());
        return brief(actor, VisitId.of(id));
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String id, @RequestBody Reason reason) {
        visits.decline(currentActor.get(), VisitId.of(id), reason.reason());
    }

    @GetMapping("/{id}/form")
    PhoneForm form(@PathVariable String id) {
        Actor actor = currentActor.get();
        Visit visit = visits.get(actor, VisitId.of(id));
        String currency = clients.get(visit.plan().client()).currency().getCurrencyCode();
        return PhoneForm.of(
                visit,
                currency,
                reports.open(actor, visit.id()),
                reports.isEditable(actor, visit.id()),
                programmes.recordingConsent(visit.plan().order()).orElse(null));
    }

    private VisitPapers.Brief brief(Actor actor, VisitId id) {
        Visit visit = visits.get(actor, id);
        ShopperId shopper = actor.requireShopper();
        Outlet outlet = outlets.forVisit(visit.plan().place().outlet());
        ChecklistDefinition definition = checklists
                .get(visit.plan().checklistVersion())
                .definition()
                .forOutlet(outlet.code(), outlet.features());
        return VisitPapers.brief(
                visit,
                outlet,
                definition,
                VisitPapers.tellsWhere(visit) ? directory.find(id) : Optional.empty(),
                directory.preparation(visit, shopper, definition.quiz()),
                programmes.recordingConsent(visit.plan().order()).orElse(null));
    }

    record Mine(List<VisitPapers.Card> visits) {}

    record Acceptance(boolean noConflictOfInterest) {}

    record Reason(String reason) {}
}
