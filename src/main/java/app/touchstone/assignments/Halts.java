package app.touchstone.assignments;

import static app.touchstone.db.assignments.Tables.BLOCKED_SHOPPER;
import static app.touchstone.db.assignments.Tables.CLOSED_OUTLET;
import static app.touchstone.db.assignments.Tables.VISIT;

import app.touchstone.db.assignments.tables.records.ClosedOutletRecord;
import app.touchstone.platform.Batches;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.rows.BulkInsert;
import app.touchstone.platform.rows.OnlyOnce;
import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which outlets are closed and which shoppers blocked, as far as lists of visits have to know. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Halts {

    private final DSLContext database;

    Halts(DSLContext database) {
        this.database = database;
    }

    /** Whoever calls holds the outlets. */
    void close(Collection<OutletId> outlets) {
        for (var some : Batches.of(Set.copyOf(outlets))) {
            Set<OutletId> there = database.select(CLOSED_OUTLET.OUTLET_ID)
                    .from(CLOSED_OUTLET)
                    .where(CLOSED_OUTLET.OUTLET_ID.in(some))
                    .fetchSet(CLOSED_OUTLET.OUTLET_ID);
            BulkInsert.of(
                    database,
                    CLOSED_OUTLET,
                    some.stream()
                            .filter(outlet -> !there.contains(outlet))
                            .map(outlet -> new ClosedOutletRecord(outlet))
                            .toList());
        }
    }

    void open(Collection<OutletId> outlets) {
        for (var some : Batches.of(outlets)) {
            database.deleteFrom(CLOSED_OUTLET)
                    .where(CLOSED_OUTLET.OUTLET_ID.in(some))
                    .execute();
        }
    }

    void block(ShopperId shopper) {
        var row = database.newRecord(BLOCKED_SHOPPER);
        row.setShopperId(shopper);
        OnlyOnce.insert(database, row, BLOCKED_SHOPPER.SHOPPER_ID);
    }

    void unblock(ShopperId shopper) {
        database.deleteFrom(BLOCKED_SHOPPER)
                .where(BLOCKED_SHOPPER.SHOPPER_ID.eq(shopper))
                .execute();
    }

    /** Visits whose outlet is closed. */
    static Condition outletIsClosed() {
        return VISIT.OUTLET_ID.in(DSL.select(CLOSED_OUTLET.OUTLET_ID).from(CLOSED_OUTLET));
    }

    /** Visits whose shopper is blocked; those that nobody has are none of them. */
    static Condition shopperIsBlocked() {
        return DSL.exists(DSL.selectOne().from(BLOCKED_SHOPPER).where(BLOCKED_SHOPPER.SHOPPER_ID.eq(VISIT.SHOPPER_ID)));
    }
}
