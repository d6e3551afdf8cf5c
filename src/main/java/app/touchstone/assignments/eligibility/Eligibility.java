package app.touchstone.assignments.eligibility;

import app.touchstone.assignments.Candidate;
import app.touchstone.assignments.Obstacle;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.eligibility.ShopperFacts.Call;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.shoppers.ConflictOfInterest;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out who may make which visits. Asks the database the same few questions for one shopper as for hundreds. */
@Component
public class Eligibility {

    private final ShopperDirectory shoppers;
    private final ProgrammeDirectory programmes;
    private final OutletDirectory outlets;
    private final Calls calls;
    private final Clock clock;

    Eligibility(
            ShopperDirectory shoppers,
            ProgrammeDirectory programmes,
            OutletDirectory outlets,
            Calls calls,
            Clock clock) {
        this.shoppers = shoppers;
        this.programmes = programmes;
        this.outlets = outlets;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Every shopper of the collection as a candidate for all of the visits together, the best first.
     *
     * @param declined which of the visits who has said no to
     */
    public List<Candidate> candidates(
            Collection<Shopper> of, List<Visit> visits, Map<ShopperId, Set<VisitId>> declined) {
        Instant now = clock.instant();
        Map<ProgrammeId, Integer> rotation = rotation(visits);
        Set<OutletId> closed = outlets.closed(outletsOf(visits));
        return facts(of, visits, declined).stream()
                .map(facts -> new Candidate(facts.shopper(), facts.load(), judge(visits, closed, facts, rotation, now)))
                .sorted(Candidate.BEST_FIRST)
                .toList();
    }

    /** One visit after the other: each that is possible counts for those after it. */
    private static Map<VisitId, List<Obstacle>> judge(
            List<Visit> visits,
            Set<OutletId> closed,
            ShopperFacts before,
            Map<ProgrammeId, Integer> rotation,
            Instant now) {
        Map<VisitId, List<Obstacle>> judged = new LinkedHashMap<>();
        ShopperFacts facts = before;
        for (Visit visit : visits) {
            int days = rotation.getOrDefault(visit.plan().programme(), 0);
            List<Obstacle> obstacles = EligibilityPolicies.obstacles(
                    new Candidacy(visit, closed.contains(visit.plan().place().outlet()), facts, days, now));
            judged.put(visit.id(), obstacles);
            if (obstacles.isEmpty()) {
                facts = facts.plus(visit);
            }
        }
        return judged;
    }

    private List<ShopperFacts> facts(
            Collection<Shopper> of, List<Visit> visits, Map<ShopperId, Set<VisitId>> declined) {
        Set<ShopperId> ids = of.stream().map(Shopper::id).collect(Collectors.toSet());
        Map<ShopperId, List<ConflictOfInterest>> conflicts =
                shoppers.conflicts(ids).stream().collect(Collectors.groupingBy(ConflictOfInterest::shopper));
        Map<ShopperId, List<Call>> history = calls.at(outletsOf(visits), ids);
        Map<ShopperId, Integer> loads = calls.loads(ids);
        return of.stream()
                .map(shopper -> new ShopperFacts(
                        shopper,
                        conflicts.getOrDefault(shopper.id(), List.of()),
                        declined.getOrDefault(shopper.id(), Set.of()),
                        history.getOrDefault(shopper.id(), List.of()),
                        loads.getOrDefault(shopper.id(), 0)))
                .toList();
    }

    private static Set<OutletId> outletsOf(List<Visit> visits) {
        return visits.stream().map(visit -> visit.plan().place().outlet()).collect(Collectors.toSet());
    }

    private Map<ProgrammeId, Integer> rotation(List<Visit> visits) {
        Map<ProgrammeId, Integer> days = new HashMap<>();
        visits.forEach(visit -> days.computeIfAbsent(visit.plan().programme(), programmes::rotationDays));
        return days;
    }
}
