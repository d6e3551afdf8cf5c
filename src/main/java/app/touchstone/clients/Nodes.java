package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.NODE;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;

import app.touchstone.db.clients.tables.records.NodeRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class Nodes {

    private static final RowLock<NodeRecord> LOCK = new RowLock<>(
            NODE, NODE.ROW_VERSION, row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getName()));

    private static final int STEP_LENGTH = 37;

    private final DSLContext dsl;
    private final Clock clock;

    Nodes(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    List<Node> where(Condition condition) {
        return dsl.selectFrom(NODE)
                .where(condition)
                .orderBy(CountedOrder.of(NODE.NAME), NODE.ID)
                .fetch(Nodes::node);
    }

    List<Node> of(ClientId client) {
        return where(NODE.CLIENT_ID.eq(client));
    }

    Node get(ClientId client, NodeId id) {
        return dsl.selectFrom(NODE)
                .where(NODE.ID.eq(id), NODE.CLIENT_ID.eq(client))
                .fetchOptional(Nodes::node)
                .orElseThrow(NotFound::new);
    }

    Node find(NodeId id) {
        return dsl.selectFrom(NODE)
                .where(NODE.ID.eq(id))
                .fetchOptional(Nodes::node)
                .orElseThrow(NotFound::new);
    }

    Node insert(Actor actor, ClientId client, NodeId id, @Nullable Node parent, String name, NodeKind kind) {
        return insert(actor, client, id, parent, name, kind, /* kindAssumed= */ false);
    }

    Node insert(
            Actor actor,
            ClientId client,
            NodeId id,
            @Nullable Node parent,
            String name,
            NodeKind kind,
            boolean kindAssumed) {
        NodeRecord row = dsl.newRecord(NODE);
        row.setId(id);
        row.setClientId(client);
        row.setParentId(parent == null ? null : parent.id());
        row.setName(name);
        row.setKind(kind);
        row.setKindAssumed(kindAssumed);
        row.setPath(path(parent, id));
        refuseDepth(row.getPath().length());
        stamp(row, actor);
        try {
            row.insert();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(name, taken);
        }
        return node(row);
    }

    /** What was assumed of the kind is known from now on. */
    Node change(Actor actor, NodeId id, int version, String name, NodeKind kind) {
        NodeRecord row = locked(id, version);
        row.setName(name);
        row.setKind(kind);
        row.setKindAssumed(false);
        stamp(row, actor);
        try {
            LOCK.update(dsl, row, version);
        } catch (DuplicateKeyException taken) {
            throw nameTaken(name, taken);
        }
        return node(row);
    }

    Node move(Actor actor, NodeId id, int version, Node parent) {
        NodeRecord row = locked(id, version);
        String before = row.getPath();
        String after = path(parent, id);
        refuseDepth(deepest(row) - before.length() + after.length());
        row.setParentId(parent.id());
        row.setPath(after);
        stamp(row, actor);
        try {
            LOCK.update(dsl, row, version);
        } catch (DuplicateKeyException taken) {
            throw nameTaken(row.getName(), taken);
        }
        dsl.update(NODE)
                .set(NODE.PATH, concat(val(after), substring(NODE.PATH, before.length() + 1)))
                .where(NODE.CLIENT_ID.eq(row.getClientId()), NODE.PATH.startsWith(before))
                .execute();
        return node(row);
    }

    private int deepest(NodeRecord row) {
        Integer longest = dsl.select(max(length(NODE.PATH)))
                .from(NODE)
                .where(NODE.CLIENT_ID.eq(row.getClientId()), NODE.PATH.startsWith(row.getPath()))
                .fetchOne(0, Integer.class);
        return longest == null ? row.getPath().length() : longest;
    }

    private NodeRecord locked(NodeId id, int version) {
        NodeRecord row = dsl.selectFrom(NODE)
                .where(NODE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        LOCK.require(row, version);
        return row;
    }

    private void stamp(NodeRecord row, Actor actor) {
        row.setChangedAt(clock.instant());
        row.setChangedByName(actor.name());
    }

    private static String path(@Nullable Node parent, NodeId id) {
        return (parent == null ? "/" : parent.path()) + id + "/";
    }

    private static void refuseDepth(int pathLength) {
        if (pathLength > 1 + Node.MAXIMUM_DEPTH * STEP_LENGTH) {
            throw new Refused("clients.refusal.too-deep", Node.MAXIMUM_DEPTH);
        }
    }

    private static Refused nameTaken(String name, DuplicateKeyException cause) {
        Refused refused = new Refused("clients.refusal.node-name-taken", name);
        refused.initCause(cause);
        return refused;
    }

    private static Node node(NodeRecord row) {
        return new Node(
                row.getId(),
                row.getRowVersion(),
                row.getClientId(),
                row.getParentId(),
                row.getName(),
                row.getKind(),
                row.getKindAssumed(),
                row.getPath());
    }
}
