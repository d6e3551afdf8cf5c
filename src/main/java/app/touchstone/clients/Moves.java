package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.MOVED_OUTLET;
import static app.touchstone.db.clients.Tables.NODE;
import static app.touchstone.db.clients.Tables.OUTLET;
import static app.touchstone.db.clients.Tables.OUTLET_MOVE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.touchstone.db.clients.tables.records.MovedOutletRecord;
import app.touchstone.db.clients.tables.records.OutletMoveRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Batches;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.rows.BulkInsert;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The acts by which outlets moved, and what each did to which period. */
@Repository
class Moves {

    private final DSLContext dsl;
    private final Clock clock;

    Moves(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * What a move did to one period of an outlet.
     *
     * @param turn counts the moves of the outlet
     * @param appended whether the period began with the move; else it was there and was written anew
     * @param before where the outlet stood before it; of a period that began with the move, in the one that went before
     * @param region what the move makes of the outlet's region text; nothing where it leaves it alone
     */
    record Step(
            OutletId outlet,
            int turn,
            boolean appended,
            Placement before,
            Placement after,
            @Nullable RegionText region) {}

    /**
     * A move as it is known from then on.
     *
     * @param node the node that moved, which stood below {@code oldParent}; nothing where outlets moved
     * @param undoneBy who took it back, where somebody did
     */
    record Kept(
            MoveId id,
            ClientId client,
            MoveTerms terms,
            boolean inForce,
            @Nullable NodeId node,
            @Nullable NodeId oldParent,
            NodeId target,
            @Nullable String undoneBy) {}

    /** A step as it was taken: the period that it began or wrote anew, and where the outlet stood before it. */
    record Taken(OutletId outlet, LocalDate from, boolean appended, NodeId oldNode, String oldPath) {}

    /** The region text of an outlet before a move and after it. */
    record RegionText(String before, String after) {}

    MoveId insert(
            Actor actor,
            ClientId client,
            MoveTerms terms,
            boolean inForce,
            @Nullable Node moved,
            NodeId targetNode,
            String target) {
        OutletMoveRecord row = dsl.newRecord(OUTLET_MOVE);
        MoveId id = MoveId.create();
        row.setId(id);
        row.setClientId(client);
        row.setWhy(terms.why());
        row.setFromDay(terms.from());
        row.setInForce(inForce);
        row.setNodeId(moved == null ? null : moved.id());
        row.setOldParentId(moved == null ? null : moved.parent());
        row.setTargetId(targetNode);
        row.setTarget(target);
        row.setMadeAt(clock.instant());
        row.setMadeByName(actor.name());
        row.insert();
        return id;
    }

    void add(MoveId move, List<Step> steps) {
        for (var some : Batches.of(steps)) {
            BulkInsert.of(
                    dsl,
                    MOVED_OUTLET,
                    some.stream().map(step -> row(move, step)).toList());
        }
    }

    /** How often each outlet has moved; those that never did are left out. */
    Map<OutletId, Integer> turns(Collection<OutletId> outlets) {
        Map<OutletId, Integer> turns = new HashMap<>();
        for (var some : Batches.of(outlets)) {
            turns.putAll(dsl.select(MOVED_OUTLET.OUTLET_ID, max(MOVED_OUTLET.TURN))
                    .from(MOVED_OUTLET)
                    .where(MOVED_OUTLET.OUTLET_ID.in(some))
                    .groupBy(MOVED_OUTLET.OUTLET_ID)
                    .fetchMap(MOVED_OUTLET.OUTLET_ID, max(MOVED_OUTLET.TURN)));
        }
        return turns;
    }

    List<Taken> steps(MoveId move) {
        return dsl.selectFrom(MOVED_OUTLET)
                .where(MOVED_OUTLET.MOVE_ID.eq(move))
                .orderBy(MOVED_OUTLET.OUTLET_ID, MOVED_OUTLET.PERIOD_FROM)
                .fetch(row -> new Taken(
                        row.getOutletId(),
                        row.getPeriodFrom(),
                        row.getAppended(),
                        row.getOldNodeId(),
                        row.getOldPath()));
    }

    /** The outlets whose region text the move changes, by what it makes of it. */
    Map<String, List<OutletId>> newRegions(MoveId move) {
        return regions(move, MOVED_OUTLET.NEW_REGION);
    }

    /** The same outlets by the text that they had before. */
    Map<String, List<OutletId>> oldRegions(MoveId move) {
        return regions(move, MOVED_OUTLET.OLD_REGION);
    }

    private Map<String, List<OutletId>> regions(MoveId move, Field<String> text) {
        return dsl.select(text, MOVED_OUTLET.OUTLET_ID)
                .from(MOVED_OUTLET)
                .where(MOVED_OUTLET.MOVE_ID.eq(move), text.isNotNull())
                .fetchGroups(text, MOVED_OUTLET.OUTLET_ID);
    }

    /** The code of an outlet of the move that moved again later, and was not moved back since. */
    Optional<String> standsOn(MoveId move) {
        var later = MOVED_OUTLET.as("later");
        return dsl.select(min(OUTLET.CODE))
                .from(MOVED_OUTLET)
                .join(OUTLET)
                .on(OUTLET.ID.eq(MOVED_OUTLET.OUTLET_ID))
                .where(MOVED_OUTLET.MOVE_ID.eq(move))
                .andExists(selectOne()
                        .from(later)
                        .join(OUTLET_MOVE)
                        .on(OUTLET_MOVE.ID.eq(later.MOVE_ID))
                        .where(
                                later.OUTLET_ID.eq(MOVED_OUTLET.OUTLET_ID),
                                later.TURN.gt(MOVED_OUTLET.TURN),
                                OUTLET_MOVE.UNDONE_AT.isNull()))
                .fetchOptional(min(OUTLET.CODE));
    }

    Optional<Kept> find(MoveId id) {
        return dsl.fetchOptional(OUTLET_MOVE, OUTLET_MOVE.ID.eq(id)).map(Moves::kept);
    }

    /** Moves whose day may have come; which day it is depends on the client's zone. */
    List<Kept> ahead(LocalDate latest) {
        return dsl.selectFrom(OUTLET_MOVE)
                .where(OUTLET_MOVE.IN_FORCE.isFalse(), OUTLET_MOVE.UNDONE_AT.isNull(), OUTLET_MOVE.FROM_DAY.le(latest))
                .orderBy(OUTLET_MOVE.FROM_DAY, OUTLET_MOVE.MADE_AT)
                .fetch(Moves::kept);
    }

    void comeIntoForce(MoveId id) {
        dsl.update(OUTLET_MOVE)
                .set(OUTLET_MOVE.IN_FORCE, true)
                .where(OUTLET_MOVE.ID.eq(id))
                .execute();
    }

    void undo(Actor actor, MoveId id) {
        dsl.update(OUTLET_MOVE)
                .set(OUTLET_MOVE.UNDONE_AT, clock.instant())
                .set(OUTLET_MOVE.UNDONE_BY_NAME, actor.name())
                .where(OUTLET_MOVE.ID.eq(id))
                .execute();
    }

    /** Newest first. */
    List<Move> of(ClientId client, int offset, int limit) {
        return list(OUTLET_MOVE.CLIENT_ID.eq(client), offset, limit);
    }

    int count(ClientId client) {
        return dsl.fetchCount(OUTLET_MOVE, OUTLET_MOVE.CLIENT_ID.eq(client));
    }

    Move get(MoveId id) {
        return list(OUTLET_MOVE.ID.eq(id), 0, 1).getFirst();
    }

    private List<Move> list(Condition condition, int offset, int limit) {
        var outlets = field(select(countDistinct(MOVED_OUTLET.OUTLET_ID))
                .from(MOVED_OUTLET)
                .where(MOVED_OUTLET.MOVE_ID.eq(OUTLET_MOVE.ID)));
        var first = field(select(min(OUTLET.CODE.concat(" ").concat(OUTLET.NAME)))
                .from(MOVED_OUTLET)
                .join(OUTLET)
                .on(OUTLET.ID.eq(MOVED_OUTLET.OUTLET_ID))
                .where(MOVED_OUTLET.MOVE_ID.eq(OUTLET_MOVE.ID)));
        return dsl.select(OUTLET_MOVE, outlets, first, NODE.NAME)
                .from(OUTLET_MOVE)
                .leftJoin(NODE)
                .on(NODE.ID.eq(OUTLET_MOVE.NODE_ID))
                .where(condition)
                .orderBy(OUTLET_MOVE.MADE_AT.desc(), OUTLET_MOVE.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(row -> move(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Kept kept(OutletMoveRecord row) {
        return new Kept(
                row.getId(),
                row.getClientId(),
                terms(row),
                row.getInForce(),
                row.getNodeId(),
                row.getOldParentId(),
                row.getTargetId(),
                row.getUndoneByName());
    }

    private static MoveTerms terms(OutletMoveRecord row) {
        return new MoveTerms(row.getFromDay(), row.getWhy());
    }

    private static Move move(OutletMoveRecord row, int outlets, @Nullable String first, @Nullable String nodeName) {
        return new Move(
                row.getId(),
                row.getClientId(),
                terms(row),
                row.getInForce(),
                row.getNodeId(),
                nodeName,
                row.getTargetId(),
                row.getTarget(),
                outlets,
                first == null ? "" : first,
                row.getMadeAt(),
                row.getMadeByName(),
                row.getUndoneAt(),
                row.getUndoneByName());
    }

    private MovedOutletRecord row(MoveId move, Step step) {
        MovedOutletRecord row = dsl.newRecord(MOVED_OUTLET);
        row.setMoveId(move);
        row.setOutletId(step.outlet());
        row.setPeriodFrom(step.after().from());
        row.setTurn(step.turn());
        row.setAppended(step.appended());
        row.setOldNodeId(step.before().node());
        row.setOldPath(step.before().path());
        row.setNewNodeId(step.after().node());
        row.setNewPath(step.after().path());
        if (step.region() != null) {
            row.setOldRegion(step.region().before());
            row.setNewRegion(step.region().after());
        }
        return row;
    }
}
