package app.touchstone.insight;

import app.touchstone.checklists.ChecklistDefinition;
import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.clients.Client;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.VisitLosses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pictures of the networks looked at last, each until its facts, its journey or the day change. An outlet
 * that moved to another region counts there from the next of these changes on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NetworkPictures {

    private static final int KEPT = 20;

    private final FactQueries facts;
    private final OutletDirectory outlets;
    private final ChecklistDirectory checklists;
    private final Clock clock;
    private final Map<JourneyTemplateId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JourneyTemplateId, Kept> eldest) {
            return size() > KEPT;
        }
    };

    NetworkPictures(FactQueries facts, OutletDirectory outlets, ChecklistDirectory checklists, Clock clock) {
        this.facts = facts;
        this.outlets = outlets;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** What a picture was made of. */
    private record Origin(long revision, int templateVersion, LocalDate today) {}

    private record Kept(Origin origin, NetworkPicture picture) {}

    Window window(Client client) {
        return Window.until(LocalDate.now(clock.withZone(client.timeZone())));
    }

    NetworkPicture of(Client client, JourneyTemplate template) {
        Window window = window(client);
        Origin origin = new Origin(facts.revision(client.id()), template.version(), window.today());
        synchronized (kept) {
            Kept known = kept.get(template.id());
            if (known != null && known.origin().equals(origin)) {
                return known.picture();
            }
        }
        NetworkPicture picture = compute(client.id(), template, window);
        synchronized (kept) {
            kept.put(template.id(), new Kept(origin, picture));
        }
        return picture;
    }

    private NetworkPicture compute(ClientId client, JourneyTemplate template, Window window) {
        List<VisitScore> visits = facts.scores(client, template.id(), window.from());
        Map<OutletId, Map<String, LossSample>> samples = facts.samples(client, template.id(), window.from());
        Map<OutletId, List<VisitScore>> byOutlet = visits.stream().collect(Collectors.groupingBy(VisitScore::outlet));
        Regions regions = new Regions(outlets.nodes(client));
        Map<OutletId, String> regionOf = HashMap.newHashMap(byOutlet.size());
        for (Outlet outlet : outlets.all(byOutlet.keySet())) {
            regionOf.put(outlet.id(), regions.of(outlet));
        }
        return new NetworkPicture(template, window, byOutlet, samples, regionOf, notScored(visits, samples));
    }

    /** Without those that another version, or the one before, does score. */
    private Set<String> notScored(List<VisitScore> visits, Map<OutletId, Map<String, LossSample>> samples) {
        Set<String> notScored = new HashSet<>();
        visits.stream().map(VisitScore::checklistVersion).distinct().forEach(version -> {
            ChecklistDefinition definition = checklists.get(version).definition();
            notScored.addAll(VisitLosses.notScored(definition));
        });
        if (!notScored.isEmpty()) {
            samples.values().forEach(measured -> notScored.removeAll(measured.keySet()));
        }
        return notScored;
    }
}
