package app.touchstone.access;

import static app.touchstone.db.access.Tables.PERSON;
import static app.touchstone.db.access.Tables.PERSON_NODE;
import static app.touchstone.db.access.Tables.PERSON_OUTLET;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Batches;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a network was given to whom, for the module that moves outlets: an outlet that is sold leaves the people named
 * on it, and they keep the time until then. Who calls has checked what the actor may do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OutletGrants {

    private final DSLContext db;
    private final Clock clock;

    OutletGrants(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An active person with a part of a network. */
    public record Holder(PersonId person, String name, Set<NodeId> nodes, Set<OutletId> outlets) {}

    /** The outlets that were a person's, each with the day from which it is not. */
    public Map<OutletId, LocalDate> ended(PersonId person) {
        return db.select(PERSON_OUTLET.OUTLET_ID, PERSON_OUTLET.ENDED_ON)
                .from(PERSON_OUTLET)
                .where(PERSON_OUTLET.PERSON_ID.eq(person), PERSON_OUTLET.ENDED_ON.isNotNull())
                .fetchMap(PERSON_OUTLET.OUTLET_ID, PERSON_OUTLET.ENDED_ON);
    }

    /** The client's active people who were given a part of the network, by name. */
    public List<Holder> holders(ClientId client) {
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

    /** The outlets are no longer those people's who were named on them. Their pages notice at the next click. */
    public void end(Actor actor, Collection<OutletId> outlets, LocalDate on) {
        inParts(
                outlets,
                some -> change(actor, PERSON_OUTLET.OUTLET_ID.in(some).and(PERSON_OUTLET.ENDED_ON.isNull()), on));
    }

    /** Takes {@link #end} back. */
    public void resume(Actor actor, Collection<OutletId> outlets, LocalDate endedOn) {
        inParts(
                outlets,
                some -> change(actor, PERSON_OUTLET.OUTLET_ID.in(some).and(PERSON_OUTLET.ENDED_ON.eq(endedOn)), null));
    }

    private void change(Actor actor, Condition grants, @Nullable LocalDate endedOn) {
        Set<PersonId> people = db.selectDistinct(PERSON_OUTLET.PERSON_ID)
                .from(PERSON_OUTLET)
                .where(grants)
                .fetchSet(PERSON_OUTLET.PERSON_ID);
        db.update(PERSON_OUTLET)
                .set(PERSON_OUTLET.ENDED_ON, endedOn)
                .where(grants)
                .execute();
        db.update(PERSON)
                .set(PERSON.ROW_VERSION, PERSON.ROW_VERSION.plus(1))
                .set(PERSON.CHANGED_AT, clock.instant())
                .set(PERSON.CHANGED_BY_NAME, actor.name())
                .where(PERSON.ID.in(people))
                .execute();
    }

    private static void inParts(Collection<OutletId> outlets, Consumer<List<OutletId>> act) {
        Batches.of(outlets).forEach(act);
    }
}
