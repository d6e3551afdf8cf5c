package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Codes;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes checklists within the actor's boundary: staff see everything, a client's person who may see
 * checklists sees those of the own client once they are published. A published version never changes, whoever asks.
 */
@Service
@Transactional
public class ChecklistService {

    private static final int NAME_LENGTH = 200;
    private static final Comparator<VersionSummary> BY_NUMBER =
            Comparator.comparingInt(VersionSummary::major).thenComparingInt(VersionSummary::minor);

    private final Checklists checklists;
    private final ChecklistVersions versions;
    private final PublicationDesk publications;
    private final DraftTellings tellings;
    private final Steps steps;
    private final Clock clock;

    ChecklistService(
            Checklists checklists,
            ChecklistVersions versions,
            PublicationDesk publications,
            DraftTellings tellings,
            Steps steps,
            Clock clock) {
        this.checklists = checklists;
        this.versions = versions;
        this.publications = publications;
        this.tellings = tellings;
        this.steps = steps;
        this.clock = clock;
    }

    /** The checklists of one client, or of all that the actor sees. */
    @Transactional(readOnly = true)
    public List<ChecklistSummary> list(Actor actor, @Nullable ClientId client) {
        ClientId scope = scope(actor, client);
        Map<ChecklistId, List<VersionSummary>> numbered = versions.of(scope, statesSeenBy(actor)).stream()
                .collect(Collectors.groupingBy(VersionSummary::checklist));
        return checklists.of(scope).stream()
                .filter(checklist -> numbered.containsKey(checklist.id()))
                .map(checklist -> summary(checklist, numbered.getOrDefault(checklist.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Checklist get(Actor actor, ChecklistId id) {
        actor.require(Permission.SEE_CHECKLISTS);
        Checklist checklist = checklists.find(id).orElseThrow(NotFound::new);
        actor.requireClient(checklist.client());
        if (!actor.isStaff() && seen(actor, checklist).isEmpty()) {
            throw new NotFound();
        }
        return checklist;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<VersionSummary> versions(Actor actor, ChecklistId id) {
        return seen(actor, get(actor, id));
    }

    @Transactional(readOnly = true)
    public ChecklistVersion version(Actor actor, ChecklistVersionId id) {
        actor.require(Permission.SEE_CHECKLISTS);
        ChecklistVersion version = versions.find(id).orElseThrow(NotFound::new);
        actor.requireClient(version.client());
        if (!statesSeenBy(actor).contains(version.state())) {
            throw new NotFound();
        }
        return version;
    }

    /** The client's checklists that visits can be ordered by, each with its newest published version. */
    @Transactional(readOnly = true)
    public List<PublishedChecklist> published(Actor actor, ClientId client) {
        return list(actor, client).stream()
                .<PublishedChecklist>mapMulti((summary, sink) -> {
                    if (summary.published() != null) {
                        sink.accept(new PublishedChecklist(summary.checklist(), summary.published()));
                    }
                })
                .toList();
    }

    /** The newest published version, to which new visits are bound. */
    @Transactional(readOnly = true)
    public Optional<ChecklistVersion> currentPublished(Actor actor, ChecklistId id) {
        return versions(actor, id).stream()
                .filter(version -> version.state() == VersionState.PUBLISHED)
                .max(BY_NUMBER)
                .flatMap(version -> versions.find(version.id()));
    }

    /** What speaks against publishing the version, errors first; nothing does once it is published. */
    @Transactional(readOnly = true)
    public List<Problem> problems(Actor actor, ChecklistVersionId id) {
        ChecklistVersion version = version(actor, id);
        return version.state() == VersionState.DRAFT ? publications.problems(checklistOf(version), version) : List.of();
    }

    /** Makes a checklist with the draft of its version 1.0. */
    public ChecklistVersion create(
            Actor actor,
            ClientId client,
            String code,
            String name,
            JourneyTemplateId template,
            ChecklistDefinition definition) {
        actor.require(Permission.MANAGE_CHECKLISTS);
        actor.requireClient(client);
        publications.requireJourney(client, template);
        if (code.isBlank() || name.isBlank()) {
            throw new Refused("checklists.refusal.nameless");
        }
        if (!Codes.isWellFormed(code.strip())) {
            throw new Refused("checklists.refusal.code", code.strip());
        }
        if (name.strip().length() > NAME_LENGTH) {
            throw new Refused("checklists.refusal.name-long", NAME_LENGTH);
        }
        Checklist checklist = checklists.add(
                new ChecklistId(Identifiers.next()), client, code.strip(), name.strip(), template, now());
        ChecklistVersion first = versions.add(actor, draft(checklist, 1, 0, definition));
        taken(actor, ChecklistsAct.CREATED, checklist, first);
        return first;
    }

    /** Replaces a draft's definition; {@code version} is the row version of the draft that the change began from. */
    public ChecklistVersion saveDraft(Actor actor, ChecklistVersionId id, int version, ChecklistDefinition definition) {
        ChecklistVersion draft = changeable(actor, id).redefine(definition);
        ChecklistVersion saved = versions.change(actor, draft.asReadAt(version));
        if (tellings.isDue(actor, id)) {
            taken(actor, ChecklistsAct.DRAFT_SAVED, checklistOf(saved), saved);
        }
        return saved;
    }

    /** Makes a draft with the next number: a major one where scoring changes, a minor one where only words do. */
    public ChecklistVersion newVersion(Actor actor, ChecklistId id, boolean major, ChecklistDefinition definition) {
        actor.require(Permission.MANAGE_CHECKLISTS);
        Checklist checklist = checklists.hold(id).orElseThrow(NotFound::new);
        actor.requireClient(checklist.client());
        VersionSummary latest = versions.of(id).stream().max(BY_NUMBER).orElseThrow(NotFound::new);
        ChecklistVersion next = versions.add(
                actor,
                major
                        ? draft(checklist, latest.major() + 1, 0, definition)
                        : draft(checklist, latest.major(), latest.minor() + 1, definition));
        taken(actor, ChecklistsAct.VERSION_BEGUN, checklist, next);
        return next;
    }

    /**
     * Publishes a draft for good, as it was read at the row version {@code version}: nobody publishes what somebody else
     * has just changed. Refuses with every error that it has.
     */
    public ChecklistVersion publish(Actor actor, ChecklistVersionId id, int version) {
        ChecklistVersion published = changeable(actor, id).asReadAt(version).publish(now());
        Checklist checklist = checklistOf(published);
        publications.refuseErrors(actor, checklist, published);
        ChecklistVersion kept = versions.change(actor, published);
        taken(actor, ChecklistsAct.PUBLISHED, checklist, kept);
        return kept;
    }

    /** Binds no new visits to a version; visits that have it keep it. */
    public ChecklistVersion retire(Actor actor, ChecklistVersionId id) {
        ChecklistVersion retired = versions.change(actor, changeable(actor, id).retire());
        taken(actor, ChecklistsAct.RETIRED, checklistOf(retired), retired);
        return retired;
    }

    /**
     * Throws a draft away for good, and the checklist with it where it has no other version: nobody has worked by it yet.
     *
     * @return whether the checklist is still there
     */
    public boolean discard(Actor actor, ChecklistVersionId id) {
        ChecklistVersion draft = changeable(actor, id);
        draft.requireDraft();
        Checklist checklist = checklists.hold(draft.checklist()).orElseThrow(NotFound::new);
        boolean stays = versions.of(checklist.id()).size() > 1;
        versions.removeDraft(id);
        if (!stays) {
            checklists.remove(checklist);
        }
        taken(actor, stays ? ChecklistsAct.DRAFT_DISCARDED : ChecklistsAct.DISCARDED, checklist, draft);
        return stays;
    }

    private ChecklistVersion changeable(Actor actor, ChecklistVersionId id) {
        actor.require(Permission.MANAGE_CHECKLISTS);
        return version(actor, id);
    }

    private ChecklistVersion draft(Checklist checklist, int major, int minor, ChecklistDefinition definition) {
        return new ChecklistVersion(
                new ChecklistVersionId(Identifiers.next()),
                0,
                checklist.id(),
                checklist.client(),
                major,
                minor,
                VersionState.DRAFT,
                definition,
                now(),
                null);
    }

    private Checklist checklistOf(ChecklistVersion version) {
        return checklists.find(version.checklist()).orElseThrow(NotFound::new);
    }

    private List<VersionSummary> seen(Actor actor, Checklist checklist) {
        Set<VersionState> states = statesSeenBy(actor);
        return versions.of(checklist.id()).stream()
                .filter(version -> states.contains(version.state()))
                .toList();
    }

    private static Set<VersionState> statesSeenBy(Actor actor) {
        return actor.isStaff()
                ? EnumSet.allOf(VersionState.class)
                : EnumSet.of(VersionState.PUBLISHED, VersionState.RETIRED);
    }

    private static @Nullable ClientId scope(Actor actor, @Nullable ClientId client) {
        actor.require(Permission.SEE_CHECKLISTS);
        if (client != null) {
            actor.requireClient(client);
            return client;
        }
        return switch (actor.boundary()) {
            case Boundary.Agency() -> null;
            case Boundary.Client(ClientId own, var _, var _, var _) -> own;
            case Boundary.Shopper _ -> throw new NotFound();
        };
    }

    private static ChecklistSummary summary(Checklist checklist, List<VersionSummary> numbered) {
        return new ChecklistSummary(
                checklist,
                numbered.stream().max(BY_NUMBER).orElseThrow(),
                numbered.stream()
                        .filter(version -> version.state() == VersionState.PUBLISHED)
                        .max(BY_NUMBER)
                        .orElse(null));
    }

    /** Now, as exactly as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void taken(Actor actor, ChecklistsAct act, Checklist checklist, ChecklistVersion version) {
        steps.taken(
                actor,
                act,
                checklist.id().value(),
                checklist.name(),
                checklist.client(),
                Map.of(ActDetail.VERSION, version.number()));
    }
}
