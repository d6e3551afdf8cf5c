package app.touchstone.clients;

import static org.jooq.impl.DSL.noCondition;

import app.touchstone.access.OutletGrants;
import app.touchstone.clients.Moves.Kept;
import app.touchstone.clients.Moves.Taken;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes moves back, and lets those that were planned ahead come into force. What a later move stands on is not taken
 * back before that one is.
 *
 * @see "Decision 0021"
 */
@Service
@Transactional
public class MoveUndo {

    private final Clients clients;
    private final Nodes nodes;
    private final Outlets outlets;
    private final Moves moves;
    private final MoveDesk desk;
    private final Placements placements;
    private final OutletGrants grants;
    private final Clock clock;

    MoveUndo(
            Clients clients,
            Nodes nodes,
            Outlets outlets,
            Moves moves,
            MoveDesk desk,
            Placements placements,
            OutletGrants grants,
            Clock clock) {
        this.clients = clients;
        this.nodes = nodes;
        this.outlets = outlets;
        this.moves = moves;
        this.desk = desk;
        this.placements = placements;
        this.grants = grants;
        this.clock = clock;
    }

    /** Restores what was before the move; the act stays in the list, with who took it back. */
    public Move undo(Actor actor, MoveId id) {
        actor.require(Permission.MANAGE_CLIENTS);
        Kept seen = moves.find(id).orElseThrow(NotFound::new);
        actor.requireClient(seen.client());
        Client client = clients.lock(seen.client());
        Kept move = moves.find(id).orElseThrow(NotFound::new);
        if (move.undoneBy() != null) {
            throw new Refused("clients.move.refusal.undone", move.undoneBy());
        }
        moves.standsOn(id).ifPresent(code -> {
            throw new Refused("clients.move.refusal.stands-on", code);
        });
        NodeId node = move.node();
        if (node != null) {
            moveBack(actor, move, nodes.get(client.id(), node));
        }
        List<Taken> steps = moves.steps(id);
        restore(client, steps, node);
        moves.undo(actor, id);
        MoveTerms terms = move.terms();
        Set<OutletId> moved = steps.stream().map(Taken::outlet).collect(Collectors.toSet());
        if (move.inForce()) {
            placements.rename(actor, moves.oldRegions(id));
            if (terms.why() == MoveReason.SALE) {
                grants.resume(actor, moved, terms.from());
            }
            desk.settle(actor, client, moved);
        }
        NetworkTree tree = new NetworkTree(nodes.of(client.id()));
        if (node != null) {
            Node back = Objects.requireNonNull(tree.find(node), "node");
            desk.tell(actor, ClientsAct.NODE_MOVED_BACK, back, Map.of(ActDetail.NODE, tree.path(node)));
        } else {
            outlets.list(moved, noCondition())
                    .forEach(outlet -> desk.tell(
                            actor,
                            ClientsAct.OUTLET_MOVED_BACK,
                            outlet,
                            Map.of(ActDetail.NODE, tree.path(outlet.node()))));
        }
        return moves.get(id);
    }

    private void moveBack(Actor actor, Kept move, Node node) {
        NodeId parent = Objects.requireNonNull(move.oldParent(), "old parent");
        if (!move.target().equals(node.parent())) {
            throw new Refused("clients.move.refusal.tree", node.name());
        }
        nodes.move(actor, node.id(), node.version(), nodes.get(node.client(), parent));
    }

    private void restore(Client client, List<Taken> steps, @Nullable NodeId moved) {
        NetworkTree tree = new NetworkTree(nodes.of(client.id()));
        List<Placement> rewritten = new ArrayList<>();
        for (Taken step : steps) {
            Node old = Objects.requireNonNull(tree.find(moved == null ? step.oldNode() : moved), "node");
            boolean stillThere = moved == null
                    ? old.path().equals(step.oldPath())
                    : step.oldPath().startsWith(old.path());
            // the way back is closed where the node that the outlet came from has gone elsewhere meanwhile
            if (!stillThere) {
                throw new Refused("clients.move.refusal.tree", old.name());
            }
            if (step.appended()) {
                placements.remove(step.outlet(), step.from());
            } else {
                rewritten.add(new Placement(
                        step.outlet(),
                        step.from(),
                        step.oldNode(),
                        step.oldPath(),
                        MoveReason.FIRST,
                        /* assumed= */ false,
                        null));
            }
        }
        placements.rewrite(rewritten);
    }

    /** Lets planned moves come into force whose day has come where the client is. */
    int comeIntoForce(Actor actor) {
        int count = 0;
        LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.MAX));
        for (Kept due : moves.ahead(latest)) {
            Client client = clients.lock(due.client());
            Kept move = moves.find(due.id()).orElseThrow(NotFound::new);
            boolean stillDue = !move.inForce() && move.undoneBy() == null;
            if (stillDue && !move.terms().from().isAfter(desk.today(client))) {
                moves.comeIntoForce(move.id());
                desk.takeEffect(
                        actor,
                        client,
                        move.id(),
                        moves.steps(move.id()).stream().map(Taken::outlet).toList(),
                        move.terms());
                count++;
            }
        }
        return count;
    }
}
