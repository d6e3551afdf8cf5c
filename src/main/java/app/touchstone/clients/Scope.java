package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.NODE;
import static app.touchstone.db.clients.Tables.OUTLET;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/** The part of all networks that an actor sees, as conditions of a query; what is not granted is outside. */
final class Scope {

    private Scope() {}

    static Condition outlets(Actor actor) {
        return switch (actor.boundary()) {
            case Boundary.Agency() -> noCondition();
            case Boundary.Client(ClientId client, boolean whole, var nodes, var outlets) ->
                whole ? OUTLET.CLIENT_ID.eq(client) : part(client, nodes, outlets);
            case Boundary.Shopper _ -> falseCondition();
        };
    }

    /** The nodes under the actor's own, and those at which an outlet stands that the actor sees. */
    static Condition nodes(Actor actor) {
        return switch (actor.boundary()) {
            case Boundary.Agency() -> noCondition();
            case Boundary.Client(ClientId client, boolean whole, var nodes, var outlets) ->
                whole
                        ? NODE.CLIENT_ID.eq(client)
                        : NODE.CLIENT_ID
                                .eq(client)
                                .and(NODE.ID
                                        .in(subtrees(client, nodes))
                                        .or(NODE.ID.in(select(OUTLET.NODE_ID)
                                                .from(OUTLET)
                                                .where(part(client, nodes, outlets)))));
            case Boundary.Shopper _ -> falseCondition();
        };
    }

    private static Condition part(ClientId client, Set<NodeId> nodes, Set<OutletId> outlets) {
        return OUTLET.CLIENT_ID
                .eq(client)
                .and(OUTLET.NODE_ID.in(subtrees(client, nodes)).or(OUTLET.ID.in(outlets)));
    }

    /** The nodes themselves and all below them; nodes of another client count for nothing. */
    static Select<Record1<NodeId>> subtrees(ClientId client, Set<NodeId> nodes) {
        var below = NODE.as("below");
        var top = NODE.as("top");
        return select(below.ID)
                .from(below)
                .join(top)
                .on(top.CLIENT_ID.eq(below.CLIENT_ID), below.PATH.like(top.PATH.concat("%")))
                .where(below.CLIENT_ID.eq(client), top.ID.in(nodes));
    }
}
