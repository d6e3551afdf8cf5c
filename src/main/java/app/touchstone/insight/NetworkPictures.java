package app.touchstone.insight;

import app.touchstone.assignments.FieldWorkDirectory;
import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.clients.Client;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.MeasuredJourney.Material;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.scoring.VisitLosses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the journeys looked at last with their pictures, each until its facts, its journey or the day change. After a
 * release only the facts of its outlet are read anew; the day's first picture reads all of them. Moves of
 * outlets and changes of the tree make a picture anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NetworkPictures {

    static final int KEPT = 20;

    private final FactQueries facts;
    private final LossQueries losses;
    private final CriticalFacts criticals;
    private final OutletDirectory outlets;
    private final ChecklistDirectory checklists;
    private final ProgrammeDirectory programmes;
    private final FieldWorkDirectory field;
    private final Clock clock;
    private final Map<JourneyTemplateId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JourneyTemplateId, Kept> eldest) {
            return size() > KEPT;
        }
    };

    NetworkPictures(
            FactQueries facts,
            LossQueries losses,
            CriticalFacts criticals,
            OutletDirectory outlets,
            ChecklistDirectory checklists,
            ProgrammeDirectory programmes,
            FieldWorkDirectory field,
            Clock clock) {
        this.facts = facts;
        this.losses = losses;
        this.criticals = criticals;
        this.outlets = outlets;
        this.checklists = checklists;
        this.programmes = programmes;
        this.field = field;
        this.clock = clock;
    }

    /** What a journey's pictures were made of. */
    private record Origin(long revision, int templateVersion, LocalDate today) {

        /** Whether the same facts count, and at the same touchpoints. */
        private boolean countsLike(Origin other) {
            return today.equals(other.today) && templateVersion == other.templateVersion;
        }
    }

    /** A journey with what it was made of, from which the next one is made after a change at some outlets. */
    private record Kept(Origin origin, Material material, MeasuredJourney journey) {}

    Window window(Client client) {
        return Window.until(LocalDate.now(clock.withZone(client.timeZone())));
    }

    MeasuredJourney of(Client client, JourneyTemplate template) {
        Window window = window(client);
        Origin origin = new Origin(facts.revision(client.id()), template.version(), window.today());
        Kept before = known(template.id());
        if (before != null && before.origin().equals(origin)) {
            return inField(template.id(), before, window);
        }
        Material material = material(client.id(), template, window, origin, before);
        MeasuredJourney journey = journey(client.id(), template, window, material);
        keep(template.id(), new Kept(origin, material, journey));
        return journey;
    }

    /** The same for somebody who sees only some visits to these outlets. */
    MeasuredJourney of(
            Client client, JourneyTemplate template, Set<OutletId> parted, BiPredicate<OutletId, LocalDate> seen) {
        MeasuredJourney whole = of(client, template);
        if (parted.isEmpty()) {
            return whole;
        }
        Window window = window(client);
        Successions successions = new Successions(template.on(window.today()).definition());
        return whole.seen(
                parted,
                new Material(
                        facts.scores(client.id(), template.id(), window.from(), parted).stream()
                                .filter(visit -> seen.test(visit.outlet(), visit.visitedOn()))
                                .collect(Collectors.groupingBy(VisitScore::outlet)),
                        losses.outlets(client.id(), template.id(), window, parted, successions, seen),
                        criticals.flags(client.id(), template.id(), window.today(), parted, successions, seen)),
                seen);
    }

    /** Waves open and close without a release. */
    private MeasuredJourney inField(JourneyTemplateId template, Kept before, Window window) {
        Waves known = before.journey().waves();
        Waves now = new Waves(known.plans(), field.unfinished(known.plans().keySet()), window.today());
        if (now.equals(known)) {
            return before.journey();
        }
        MeasuredJourney journey = before.journey().with(now);
        keep(template, new Kept(before.origin(), before.material(), journey));
        return journey;
    }

    private void keep(JourneyTemplateId template, Kept made) {
        synchronized (kept) {
            kept.put(template, made);
        }
    }

    private @Nullable Kept known(JourneyTemplateId template) {
        synchronized (kept) {
            return kept.get(template);
        }
    }

    /** What was known before, with the outlets read anew at which something changed; everything where that is unknown. */
    private Material material(
            ClientId client, JourneyTemplate template, Window window, Origin origin, @Nullable Kept before) {
        Optional<Set<OutletId>> changed = before == null || !before.origin().countsLike(origin)
                ? Optional.empty()
                : facts.changed(client, before.origin().revision(), origin.revision());
        return before == null || changed.isEmpty()
                ? read(client, template, window, null)
                : before.material().with(changed.get(), read(client, template, window, changed.get()));
    }

    private Material read(ClientId client, JourneyTemplate template, Window window, @Nullable Set<OutletId> at) {
        Successions successions = new Successions(template.on(window.today()).definition());
        return new Material(
                facts.scores(client, template.id(), window.from(), at).stream()
                        .collect(Collectors.groupingBy(VisitScore::outlet)),
                losses.outlets(client, template.id(), window, at, successions, (_, _) -> true),
                criticals.flags(client, template.id(), window.today(), at, successions));
    }

    private MeasuredJourney journey(ClientId client, JourneyTemplate template, Window window, Material material) {
        Regions regions = new Regions(outlets.nodes(client));
        Map<OutletId, String> regionOf = HashMap.newHashMap(material.visits().size());
        for (Outlet outlet : outlets.all(material.visits().keySet())) {
            regionOf.put(outlet.id(), regions.of(outlet));
        }
        Set<Yardstick> yardsticks = material.yardsticks();
        return new MeasuredJourney(
                template,
                window,
                material,
                regionOf,
                yardsticks.stream()
                        .collect(Collectors.toMap(Function.identity(), yardstick -> notScored(yardstick, material))),
                yardsticks.stream()
                        .map(Yardstick::checklist)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                checklist -> checklists.checklist(checklist).name())),
                new Waves(programmes.plans(material.waves()), field.unfinished(material.waves()), window.today()));
    }

    /** Without those that another version of the same major, or the one before, does score. */
    private Set<String> notScored(Yardstick yardstick, Material material) {
        Set<String> notScored = new HashSet<>();
        material.visits().values().stream()
                .flatMap(List::stream)
                .filter(visit -> visit.yardstick().equals(yardstick))
                .map(VisitScore::checklistVersion)
                .distinct()
                .forEach(version -> {
                    ChecklistDefinition definition = checklists.get(version).definition();
                    notScored.addAll(VisitLosses.notScored(definition));
                });
        if (!notScored.isEmpty()) {
            material.losses()
                    .getOrDefault(yardstick, Map.of())
                    .values()
                    .forEach(measured -> notScored.removeAll(measured.samples().keySet()));
        }
        return notScored;
    }
}
