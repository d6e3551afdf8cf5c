package app.touchstone.programmes;

import static app.touchstone.db.programmes.Tables.LEFT_OUT;

import app.touchstone.db.programmes.tables.records.LeftOutRecord;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.rows.BulkInsert;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which outlets orders named and do not reach. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LeftOuts {

    private final DSLContext db;

    LeftOuts(DSLContext db) {
        this.db = db;
    }

    /** Whoever calls holds the order; an outlet that is left out already stays so for its first reason. */
    void add(OrderId order, Collection<OutletId> outlets, LeftOut why) {
        Set<OutletId> there = db.select(LEFT_OUT.OUTLET_ID)
                .from(LEFT_OUT)
                .where(LEFT_OUT.ORDER_ID.eq(order))
                .fetchSet(LEFT_OUT.OUTLET_ID);
        BulkInsert.of(
                db,
                LEFT_OUT,
                outlets.stream()
                        .distinct()
                        .filter(outlet -> !there.contains(outlet))
                        .map(outlet -> new LeftOutRecord(order, outlet, why))
                        .toList());
    }

    void remove(OrderId order, OutletId outlet) {
        db.deleteFrom(LEFT_OUT)
                .where(LEFT_OUT.ORDER_ID.eq(order), LEFT_OUT.OUTLET_ID.eq(outlet))
                .execute();
    }

    Map<LeftOut, List<OutletId>> of(OrderId order) {
        Map<LeftOut, List<OutletId>> found = new EnumMap<>(LeftOut.class);
        db.select(LEFT_OUT.WHY, LEFT_OUT.OUTLET_ID)
                .from(LEFT_OUT)
                .where(LEFT_OUT.ORDER_ID.eq(order))
                .fetchGroups(row -> row.value1(), row -> row.value2())
                .forEach(found::put);
        return found;
    }
}
