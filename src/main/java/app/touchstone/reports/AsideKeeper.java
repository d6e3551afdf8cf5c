package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Steps;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Reports.Opened;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceParcel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets aside what a visit cannot take, with its photos, so that nothing a shopper has written is ever dropped. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AsideKeeper {

    private final Asides asides;
    private final Reports reports;
    private final Enclosures enclosures;
    private final VisitService visits;
    private final Steps steps;
    private final JsonMapper json;
    private final Clock clock;

    AsideKeeper(
            Asides asides,
            Reports reports,
            Enclosures enclosures,
            VisitService visits,
            Steps steps,
            JsonMapper json,
            Clock clock) {
        this.asides = asides;
        this.reports = reports;
        this.enclosures = enclosures;
        this.visits = visits;
        this.steps = steps;
        this.json = json;
        this.clock = clock;
    }

    /** Why the visit takes nothing from the shopper, who has once opened its report; else there is no such visit. */
    AsideReason reasonFor(Actor actor, VisitId id) {
        actor.require(Permission.REPORT_VISITS);
        ShopperId shopper = actor.requireShopper();
        if (!asides.isReporter(id, shopper)) {
            throw new NotFound();
        }
        Visit visit = visits.get(Actor.of(SystemJob.SET_ASIDE), id);
        if (visit.isOf(shopper)) {
            throw new NotFound();
        }
        return visit.state() == VisitState.CANCELLED ? AsideReason.CANCELLED : AsideReason.REASSIGNED;
    }

    /** Keeps the report beside the visit's own, once however often it comes. */
    Aside keep(Actor actor, VisitId id, UUID submission, AsideReason reason, String content) {
        ShopperId shopper = actor.requireShopper();
        reports.lock(id);
        String sha256 = Sha256.of(content);
        Optional<Aside> before = asides.find(submission, sha256);
        if (before.isPresent()) {
            return before.filter(one -> one.visit().equals(id) && one.shopper().equals(shopper))
                    .orElseThrow(NotFound::new);
        }
        requireRoom(id, shopper, content.length());
        Aside aside = made(id, submission, shopper, asides.nameOf(id, shopper), reason, content);
        asides.insert(aside, content, sha256);
        tell(actor, aside);
        return aside;
    }

    /** What comes when there is no room is refused, and stays where it was. */
    private void requireRoom(VisitId id, ShopperId shopper, int size) {
        if (size > Aside.LARGEST) {
            throw new Refused("reports.refusal.aside-large");
        }
        List<Integer> kept = asides.sizes(id, shopper);
        long characters = kept.stream().mapToLong(Integer::longValue).sum() + size;
        if (kept.size() >= Aside.MOST || characters > Aside.MOST_CHARACTERS) {
            throw new Refused("reports.refusal.aside-full", Aside.MOST);
        }
    }

    private Aside made(
            VisitId visit, UUID submission, ShopperId shopper, String name, AsideReason reason, String content) {
        JsonNode report = json.readTree(content);
        return new Aside(
                Identifiers.next(),
                submission,
                visit,
                shopper,
                name,
                reason,
                content.length(),
                report.path("answers").size(),
                report.path("photos").size(),
                clock.instant(),
                null,
                null);
    }

    private void tell(Actor actor, Aside aside) {
        Visit visit = visits.get(Actor.of(SystemJob.SET_ASIDE), aside.visit());
        steps.taken(
                actor,
                ReportsAct.SET_ASIDE,
                visit.id().value(),
                visit.number(),
                visit.plan().client());
    }

    /** The visit has another shopper now, who begins with an empty report; what the one before had sent is set aside. */
    void succeed(Actor successor, Opened report) {
        VisitId id = report.visit();
        List<Evidence> photos = enclosures.evidence(id);
        if (photos.isEmpty() && reports.answers(id).isEmpty()) {
            return;
        }
        String content =
                json.writeValueAsString(SentReport.of(reports.answers(id).values(), photos));
        Aside aside = made(
                id,
                Identifiers.next(),
                report.shopper(),
                asides.nameOf(id, report.shopper()),
                AsideReason.REASSIGNED,
                content);
        asides.insert(aside, content, Sha256.of(content));
        photos.forEach(photo -> {
            asides.insert(aside.id(), photo, clock.instant());
            enclosures.remove(photo.id(), clock.instant());
        });
        reports.forgetAnswers(id);
        tell(successor, aside);
    }

    /** The photos that the report names and that are nowhere yet. */
    List<UUID> missing(Aside aside) {
        Set<EvidenceId> there = Stream.concat(
                        asides.photos(aside.id()).stream(), enclosures.evidence(aside.visit()).stream())
                .map(Evidence::id)
                .collect(Collectors.toSet());
        return listed(aside)
                .map(photo -> Identifiers.parse(photo.path("id").asString()))
                .filter(photo -> !there.contains(new EvidenceId(photo)))
                .toList();
    }

    /** The photo where it is kept already; refused as unknown where no report that was set aside names it. */
    Optional<Evidence> admit(Actor actor, VisitId visit, EvidenceParcel parcel) {
        return asides.photo(asideOf(actor, visit, parcel).id(), parcel.id());
    }

    Evidence keep(Actor actor, VisitId visit, EvidenceParcel parcel, Evidence photo) {
        Aside aside = asideOf(actor, visit, parcel);
        asides.lock(aside.id());
        Optional<Evidence> before = asides.photo(aside.id(), photo.id());
        if (before.isEmpty()) {
            asides.insert(aside.id(), photo, clock.instant());
        }
        return before.orElse(photo);
    }

    private Aside asideOf(Actor actor, VisitId visit, EvidenceParcel parcel) {
        actor.require(Permission.REPORT_VISITS);
        UUID submission = Optional.ofNullable(parcel.setAside()).orElseThrow(NotFound::new);
        return asides.of(visit, actor.requireShopper(), submission).stream()
                .filter(aside -> listed(aside).anyMatch(photo -> isSame(photo, parcel)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean isSame(JsonNode photo, EvidenceParcel parcel) {
        return photo.path("id").asString().equals(parcel.id().toString())
                && photo.path("sha256").asString().equals(parcel.sha256())
                && photo.path("question").asString().equals(parcel.question());
    }

    private Stream<JsonNode> listed(Aside aside) {
        return json.readTree(asides.content(aside.id())).path("photos").valueStream();
    }
}
