package app.touchstone.access;

import static app.touchstone.db.access.Tables.PERSON;
import static app.touchstone.db.access.Tables.PERSON_NODE;
import static app.touchstone.db.access.Tables.PERSON_OUTLET;

import app.touchstone.access.OutletGrants.Holder;
import app.touchstone.platform.Batches;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Change;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of which nodes and outlets were given to whom. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Grants {

    private final DSLContext db;

    Grants(DSLContext db) {
        this.db = db;
    }

    /** Outlets that were a person's stay on record as such. */
    void replace(PersonId id, Boundary boundary) {
        db.deleteFrom(PERSON_NODE).where(PERSON_NODE.PERSON_ID.eq(id)).execute();
        db.deleteFrom(PERSON_OUTLET)
                .where(PERSON_OUTLET.PERSON_ID.eq(id), PERSON_OUTLET.ENDED_ON.isNull())
                .execute();
        if (boundary instanceof Boundary.Client(var _, var _, Set<NodeId> nodes, Set<OutletId> outlets)) {
            // who is named anew on an outlet that was sold belongs to its new owner
            db.deleteFrom(PERSON_OUTLET)
                    .where(PERSON_OUTLET.PERSON_ID.eq(id), PERSON_OUTLET.OUTLET_ID.in(outlets))
                    .execute();
            nodes.forEach(node -> db.insertInto(PERSON_NODE, PERSON_NODE.PERSON_ID, PERSON_NODE.NODE_ID)
                    .values(id, node)
                    .execute());
            outlets.forEach(outlet -> db.insertInto(PERSON_OUTLET, PERSON_OUTLET.PERSON_ID, PERSON_OUTLET.OUTLET_ID)
                    .values(id, outlet)
                    .execute());
        }
    }

    /** The outlets that were a person's, each with the day from which it is not. */
    Map<OutletId, LocalDate> ended(PersonId person) {
        return db.select(PERSON_OUTLET.OUTLET_ID, PERSON_OUTLET.ENDED_ON)
                .from(PERSON_OUTLET)
                .where(PERSON_OUTLET.PERSON_ID.eq(person), PERSON_OUTLET.ENDED_ON.isNotNull())
                .fetchMap(PERSON_OUTLET.OUTLET_ID, PERSON_OUTLET.ENDED_ON);
    }

    /** The client's active people who were given a part of the network, by name. */
    List<Holder> holders(ClientId client) {
        Condition active = PERSON.CLIENT_ID.eq(client).and(PERSON.ACTIVE.isTrue());
        Map<PersonId, List<NodeId>> nodes = db.select(PERSON_NODE.PERSON_ID, PERSON_NODE.NODE_ID)
                .from(PERSON_NODE)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_NODE.PERSON_ID))
                .where(active)
                .fetchGroups(PERSON_NODE.PERSON_ID, PERSON_NODE.NODE_ID);
        Map<PersonId, List<OutletId>> outlets = db.select(PERSON_OUTLET.PERSON_ID, PERSON_OUTLET.OUTLET_ID)
                .from(PERSON_OUTLET)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_OUTLET.PERSON_ID))
                .where(active, PERSON_OUTLET.ENDED_ON.isNull())
                .fetchGroups(PERSON_OUTLET.PERSON_ID, PERSON_OUTLET.OUTLET_ID);
        return db
                .select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(active)
                .orderBy(PERSON.NAME_ORDER, PERSON.ID)
                .fetch(row -> new Holder(
                        row.value1(),
                        row.value2(),
                        new HashSet<>(nodes.getOrDefault(row.value1(), List.of())),
                        new HashSet<>(outlets.getOrDefault(row.value1(), List.of()))))
                .stream()
                .filter(holder -> !holder.nodes().isEmpty() || !holder.outlets().isEmpty())
                .toList();
    }

    /** The outlets are no longer those people's who were named on them. */
    void end(Collection<OutletId> outlets, LocalDate on, Change change) {
        for (var some : Batches.of(outlets)) {
            mark(PERSON_OUTLET.OUTLET_ID.in(some).and(PERSON_OUTLET.ENDED_ON.isNull()), on, change);
        }
    }

    /** Takes {@link #end} back. */
    void resume(Collection<OutletId> outlets, LocalDate endedOn, Change change) {
        for (var some : Batches.of(outlets)) {
            mark(PERSON_OUTLET.OUTLET_ID.in(some).and(PERSON_OUTLET.ENDED_ON.eq(endedOn)), null, change);
        }
    }

    private void mark(Condition grants, @Nullable LocalDate endedOn, Change change) {
        Set<PersonId> people = db.selectDistinct(PERSON_OUTLET.PERSON_ID)
                .from(PERSON_OUTLET)
                .where(grants)
                .fetchSet(PERSON_OUTLET.PERSON_ID);
        db.update(PERSON_OUTLET)
                .set(PERSON_OUTLET.ENDED_ON, endedOn)
                .where(grants)
                .execute();
        // their pages notice at the next click
        db.update(PERSON)
                .set(PERSON.ROW_VERSION, PERSON.ROW_VERSION.plus(1))
                .set(PERSON.CHANGED_AT, change.at())
                .set(PERSON.CHANGED_BY_NAME, change.by())
                .where(PERSON.ID.in(people))
                .execute();
    }
}
