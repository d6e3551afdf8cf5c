package app.touchstone.reports;

import static java.util.Objects.requireNonNull;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Steps;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.SentReport.SentNote;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was set aside, for staff: nobody else hears of it. */
@Service
@Transactional
public class AsideService {

    private static final Logger log = LoggerFactory.getLogger(AsideService.class);

    private final Asides asides;
    private final Enclosures enclosures;
    private final ReportDirectory directory;
    private final EvidenceStore store;
    private final VisitService visits;
    private final Steps steps;
    private final JsonMapper json;
    private final Clock clock;

    AsideService(
            Asides asides,
            Enclosures enclosures,
            ReportDirectory directory,
            EvidenceStore store,
            VisitService visits,
            Steps steps,
            JsonMapper json,
            Clock clock) {
        this.asides = asides;
        this.enclosures = enclosures;
        this.directory = directory;
        this.store = store;
        this.visits = visits;
        this.steps = steps;
        this.json = json;
        this.clock = clock;
    }

    /** What was set aside of a visit, oldest first: so many of it, from a place on. */
    @Transactional(readOnly = true)
    public List<Aside> of(Actor actor, VisitId visit, int first, int most) {
        requireStaff(actor);
        return asides.of(visit, first, most);
    }

    /** How many nobody has seen to yet. */
    @Transactional(readOnly = true)
    public int countUnsettled(Actor actor) {
        requireStaff(actor);
        return asides.countUnsettled();
    }

    /**
     * What nobody has seen to yet, with its visit, oldest first: no more of it than asked for, from one on. What others
     * see to meanwhile moves nothing out of the sight of who reads on.
     */
    @Transactional(readOnly = true)
    public Map<Aside, Visit> unsettled(Actor actor, @Nullable Aside after, int most) {
        requireStaff(actor);
        List<Aside> found = asides.unsettled(after, most);
        Map<VisitId, Visit> known =
                visits.list(actor, found.stream().map(Aside::visit).collect(Collectors.toSet()));
        Map<Aside, Visit> waiting = new LinkedHashMap<>();
        found.forEach(aside -> waiting.put(aside, requireNonNull(known.get(aside.visit()))));
        return waiting;
    }

    /** The questions that the report answers. */
    @Transactional(readOnly = true)
    public ChecklistDefinition questions(Actor actor, Aside aside) {
        requireStaff(actor);
        return directory.get(aside.visit()).definition();
    }

    /** What is in it; nothing where it is too large to be shown or was written by no phone, and only a file tells it. */
    @Transactional(readOnly = true)
    public Optional<SentReport> read(Actor actor, Aside aside) {
        requireStaff(actor);
        if (!aside.isReadable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(asides.content(aside.id()), SentReport.class));
        } catch (JacksonException unreadable) {
            log.warn(
                    "What was set aside ({}) is unreadable: {}",
                    aside.id(),
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** How the shopper who sent the report prepared and began the visit. */
    @Transactional(readOnly = true)
    public Preparation preparation(Actor actor, Aside aside) {
        requireStaff(actor);
        return directory.preparation(
                visits.get(actor, aside.visit()),
                aside.shopper(),
                questions(actor, aside).quiz());
    }

    /**
     * Every word of it as a file: the report as the phone sent it, with its shopper's notes beside it. It is not read for
     * that, however large it is.
     */
    @Transactional(readOnly = true)
    public String file(Actor actor, Aside aside) {
        requireStaff(actor);
        String report = asides.content(aside.id()).strip();
        List<SentNote> sent = enclosures.notes(aside.visit(), aside.shopper()).stream()
                .map(SentNote::of)
                .toList();
        String open = report.substring(0, report.length() - 1);
        return open + (open.strip().length() > 1 ? "," : "") + "\"notes\":" + json.writeValueAsString(sent) + "}";
    }

    /** The photos that belong to the report and have arrived. */
    @Transactional(readOnly = true)
    public List<Evidence> photos(Actor actor, Aside aside) {
        requireStaff(actor);
        Set<UUID> named = read(actor, aside).map(SentReport::photos).orElse(List.of()).stream()
                .map(SentReport.SentPhoto::id)
                .collect(Collectors.toSet());
        return Stream.concat(asides.photos(aside.id()).stream(), enclosures.evidence(aside.visit()).stream())
                .filter(photo -> named.contains(photo.id().value()))
                .toList();
    }

    /** The bytes of one of these photos. */
    @Transactional(readOnly = true)
    public byte[] photo(Actor actor, Aside aside, EvidenceId photo) {
        Optional<Evidence> found = photos(actor, aside).stream()
                .filter(one -> one.id().equals(photo))
                .findFirst();
        return found.flatMap(one -> store.get(one.storedSha256())).orElseThrow(NotFound::new);
    }

    /** A coordinator has seen to it; it stays to be read. */
    public void settle(Actor actor, UUID id) {
        actor.require(Permission.ASSIGN_VISITS);
        Aside aside = asides.find(id).orElseThrow(NotFound::new);
        Visit visit = visits.get(actor, aside.visit());
        asides.settle(id, actor.name(), clock.instant());
        steps.taken(
                actor,
                ReportsAct.SET_ASIDE_SETTLED,
                visit.id().value(),
                visit.number(),
                visit.plan().client());
    }

    private static void requireStaff(Actor actor) {
        actor.require(Permission.SEE_VISITS);
        if (!actor.isStaff()) {
            throw new NotFound();
        }
    }
}
