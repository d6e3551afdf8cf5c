package app.touchstone.clients;

import static org.jooq.impl.DSL.noCondition;

import app.touchstone.access.OutletGrants;
import app.touchstone.db.clients.tables.records.MovedOutletRecord;
import app.touchstone.db.clients.tables.records.OutletMoveRecord;
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
        OutletMoveRecord seen = moves.find(id).orElseThrow(NotFound::new);
        actor.requireClient(seen.getClientId());
        Client client = clients.lock(seen.getClientId());
        OutletMoveRecord move = moves.find(id).orElseThrow(NotFound::new);
        if (move.getUndoneAt() != null) {
            throw new Refused("clients.move.refusal.undone", Objects.requireNonNull(move.getUndoneByName()));
        }
        moves.standsOn(id).ifPresent(code -> {
            throw new Refused("clients.move.refusal.stands-on", code);
        });
        NodeId node = move.getNodeId();
        if (node != null) {
            moveBack(actor, move, nodes.get(client.id(), node));
        }
        List<MovedOutletRecord> steps = moves.steps(id);
        restore(client, steps, node);
        moves.undo(actor, move);
        MoveTerms terms = new MoveTerms(move.getFromDay(), move.getWhy());
        Set<OutletId> moved = steps.stream().map(MovedOutletRecord::getOutletId).collect(Collectors.toSet());
        if (move.getInForce()) {
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

    private void moveBack(Actor actor, OutletMoveRecord move, Node node) {
        NodeId parent = Objects.requireNonNull(move.getOldParentId(), "old parent");
        if (!move.getTargetId().equals(node.parent())) {
            throw new Refused("clients.move.refusal.tree", node.name());
        }
        nodes.move(actor, node.id(), node.version(), nodes.get(node.client(), parent));
    }

    private void restore(Client client, List<MovedOutletRecord> steps, @Nullable NodeId moved) {
        NetworkTree tree = new NetworkTree(nodes.of(client.id()));
        List<Placement> rewritten = new ArrayList<>();
        for (MovedOutletRecord step : steps) {
            Node old = Objects.requireNonNull(tree.find(moved == null ? step.getOldNodeId() : moved), "node");
            boolean stillThere = moved == null
                    ? old.path().equals(step.getOldPath())
                    : step.getOldPath().startsWith(old.path());
            // the way back is closed where the node that the outlet came from has gone elsewhere meanwhile
            if (!stillThere) {
                throw new Refused("clients.move.refusal.tree", old.name());
            }
            if (step.getAppended()) {
                placements.remove(step.getOutletId(), step.getPeriodFrom());
            } else {
                rewritten.add(new Placement(
                        step.getOutletId(),
                        step.getPeriodFrom(),
                        step.getOldNodeId(),
                        step.getOldPath(),
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
        for (OutletMoveRecord due : moves.ahead(latest)) {
            Client client = clients.lock(due.getClientId());
            OutletMoveRecord move = moves.find(due.getId()).orElseThrow(NotFound::new);
            boolean stillDue = !move.getInForce() && move.getUndoneAt() == null;
            if (stillDue && !move.getFromDay().isAfter(desk.today(client))) {
                moves.comeIntoForce(move);
                desk.takeEffect(
                        actor,
                        client,
                        move.getId(),
                        moves.steps(move.getId()).stream()
                                .map(MovedOutletRecord::getOutletId)
                                .toList(),
                        new MoveTerms(move.getFromDay(), move.getWhy()));
                count++;
            }
        }
        return count;
    }
}
