package app.touchstone.clients;

import app.touchstone.access.OutletGrants;
import app.touchstone.clients.Moves.Step;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes moves of outlets. The client's row is held by whoever calls: two moves at once would both see the old place.
 *
 * @see "Decision 0021"
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MoveDesk {

    /** Nobody plans farther ahead; a slip of the year shall not pass for a plan. */
    private static final int MONTHS_AHEAD = 12;

    private final Moves moves;
    private final Placements placements;
    private final Nodes nodes;
    private final Outlets outlets;
    private final OutletGrants grants;
    private final Steps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveDesk(
            Moves moves,
            Placements placements,
            Nodes nodes,
            Outlets outlets,
            OutletGrants grants,
            Steps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.moves = moves;
        this.placements = placements;
        this.nodes = nodes;
        this.outlets = outlets;
        this.grants = grants;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** An outlet with the node that it is to stand at. */
    record Destination(Outlet outlet, Node node) {}

    LocalDate today(Client client) {
        return LocalDate.now(clock.withZone(client.timeZone()));
    }

    /** Refuses what cannot be moved so, without writing anything. */
    void check(Client client, Collection<Outlet> outlets, MoveTerms terms) {
        LocalDate today = today(client);
        if (terms.from().isAfter(today.plusMonths(MONTHS_AHEAD))
                || !terms.from().isAfter(Placement.SINCE_EVER)) {
            throw new Refused("clients.move.refusal.day", MONTHS_AHEAD);
        }
        Map<OutletId, Periods> periods =
                placements.of(outlets.stream().map(Outlet::id).toList());
        for (Outlet outlet : outlets) {
            Placement last = periodsOf(outlet.id(), periods).last();
            boolean covered = terms.why() == MoveReason.CORRECTION
                    ? last.from().isAfter(today)
                    : !terms.from().isAfter(last.from());
            if (covered) {
                throw new Refused("clients.move.refusal.later", outlet.code(), last.from());
            }
        }
    }

    /**
     * Where everything goes to one node, or, by a file, each to its own: one act, told of outlet by outlet.
     *
     * @param saysRegions whether a file says the outlets' region texts itself
     */
    MoveId move(
            Actor actor,
            Client client,
            List<Destination> destinations,
            MoveTerms terms,
            String target,
            boolean saysRegions) {
        List<Outlet> outlets = destinations.stream().map(Destination::outlet).toList();
        check(client, outlets, terms);
        List<OutletId> ids = outlets.stream().map(Outlet::id).toList();
        boolean inForce = terms.why() == MoveReason.CORRECTION || !terms.from().isAfter(today(client));
        MoveId move = moves.insert(
                actor,
                client.id(),
                terms,
                inForce,
                null,
                destinations.getFirst().node().id(),
                target);
        Map<OutletId, Periods> periods = placements.of(ids);
        Map<OutletId, Integer> turns = moves.turns(ids);
        MovedRegions regions = new MovedRegions(new NetworkTree(nodes.of(client.id())), saysRegions);
        List<Step> done = destinations.stream()
                .map(destination -> step(
                        periodsOf(destination.outlet().id(), periods).last(),
                        destination,
                        turns.getOrDefault(destination.outlet().id(), 0) + 1,
                        terms,
                        move,
                        regions))
                .toList();
        write(client, move, done);
        for (Destination destination : destinations) {
            tell(actor, destination, terms);
        }
        if (inForce) {
            takeEffect(actor, client, move, ids, terms);
        }
        return move;
    }

    private static Step step(
            Placement last, Destination destination, int turn, MoveTerms terms, MoveId move, MovedRegions regions) {
        Node node = destination.node();
        boolean appended = terms.why() != MoveReason.CORRECTION;
        Placement after = appended
                ? new Placement(
                        last.outlet(), terms.from(), node.id(), node.path(), terms.why(), /* assumed= */ false, move)
                : last.at(node.id(), node.path());
        return new Step(
                last.outlet(),
                turn,
                appended,
                last,
                after,
                regions.of(destination.outlet().region(), last.path(), after.path()));
    }

    private static Periods periodsOf(OutletId outlet, Map<OutletId, Periods> all) {
        return Objects.requireNonNull(all.get(outlet), "periods");
    }

    void write(Client client, MoveId move, List<Step> done) {
        placements.insert(
                client.id(),
                done.stream().filter(Step::appended).map(Step::after).toList());
        placements.rewrite(
                done.stream().filter(step -> !step.appended()).map(Step::after).toList());
        moves.add(move, done);
    }

    /** The day of the move has come: the outlets stand at their new places, and a sale takes them from people named. */
    void takeEffect(Actor actor, Client client, MoveId move, Collection<OutletId> outlets, MoveTerms terms) {
        if (terms.why() == MoveReason.SALE) {
            grants.end(actor, outlets, terms.from());
        }
        placements.rename(actor, moves.newRegions(move));
        settle(actor, client, outlets);
    }

    void settle(Actor actor, Client client, Collection<OutletId> outlets) {
        placements.settle(actor, outlets, today(client));
        events.publishEvent(new NetworkChanged(client.id(), Set.copyOf(outlets)));
    }

    /**
     * Lets a node's outlets follow it to its new path.
     *
     * @param moved the node as it was
     * @param path where it lies now
     */
    MoveId follow(Actor actor, Client client, Node moved, Node parent, String path, MoveTerms terms, String target) {
        MoveId move = moves.insert(actor, client.id(), terms, true, moved, parent.id(), target);
        Map<OutletId, Periods> below = placements.below(client.id(), moved.path());
        Map<OutletId, Integer> turns = moves.turns(below.keySet());
        MovedRegions regions = new MovedRegions(new NetworkTree(nodes.of(client.id())), /* said= */ false);
        Map<OutletId, String> texts = outlets.regionTexts(below.keySet());
        List<Step> done = new ArrayList<>();
        Set<OutletId> standing = new HashSet<>();
        below.forEach((outlet, periods) -> {
            int turn = turns.getOrDefault(outlet, 0) + 1;
            Placement present = periods.on(terms.from());
            for (Placement placement : periods.placements()) {
                boolean rewritten = terms.why() == MoveReason.CORRECTION
                        || !placement.from().isBefore(terms.from());
                if (placement.path().startsWith(moved.path()) && (rewritten || placement.equals(present))) {
                    standing.add(outlet);
                    Placement after = placement.at(
                            placement.node(),
                            path + placement.path().substring(moved.path().length()));
                    done.add(new Step(
                            outlet,
                            turn,
                            !rewritten,
                            placement,
                            rewritten
                                    ? after
                                    : new Placement(
                                            outlet,
                                            terms.from(),
                                            after.node(),
                                            after.path(),
                                            terms.why(),
                                            /* assumed= */ false,
                                            move),
                            placement.equals(present)
                                    ? regions.of(texts.getOrDefault(outlet, ""), placement.path(), after.path())
                                    : null));
                }
            }
        });
        write(client, move, done);
        if (!standing.isEmpty()) {
            takeEffect(actor, client, move, standing, terms);
        }
        return move;
    }

    private void tell(Actor actor, Destination destination, MoveTerms terms) {
        ClientsAct act = switch (terms.why()) {
            case SALE -> ClientsAct.OUTLET_SOLD;
            case REFORM -> ClientsAct.OUTLET_REGROUPED;
            case CORRECTION -> ClientsAct.OUTLET_CORRECTED;
            case FIRST -> throw new IllegalArgumentException("An outlet is not moved to where it always stood");
        };
        Map<ActDetail, String> details = new EnumMap<>(ActDetail.class);
        details.put(ActDetail.NODE, destination.node().name());
        if (act != ClientsAct.OUTLET_CORRECTED) {
            details.put(ActDetail.FROM, terms.from().toString());
        }
        tell(actor, act, destination.outlet(), details);
    }

    void tell(Actor actor, ClientsAct act, Node node, Map<ActDetail, String> details) {
        steps.taken(actor, act, node.id().value(), node.name(), node.client(), details);
    }

    void tell(Actor actor, ClientsAct act, Outlet outlet, Map<ActDetail, String> details) {
        steps.taken(actor, act, outlet.id().value(), outlet.code() + " " + outlet.name(), outlet.client(), details);
    }
}
