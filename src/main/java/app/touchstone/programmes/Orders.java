package app.touchstone.programmes;

import static app.touchstone.db.programmes.Sequences.ORDER_NUMBER;
import static app.touchstone.db.programmes.Tables.AUDIT_ORDER;
import static app.touchstone.db.programmes.Tables.DISCLOSURE;
import static app.touchstone.db.programmes.Tables.ORDER_OUTLET;
import static java.util.Objects.requireNonNull;

import app.touchstone.db.programmes.tables.records.AuditOrderRecord;
import app.touchstone.db.programmes.tables.records.DisclosureRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Change;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of orders: what was wished, what became of it, what was disclosed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Orders {

    private static final int BATCH = 1000;

    private final DSLContext db;

    Orders(DSLContext db) {
        this.db = db;
    }

    String nextNumber(int year) {
        return "O-%d-%04d"
                .formatted(year, requireNonNull(db.nextval(ORDER_NUMBER)).longValue());
    }

    Optional<Order> find(OrderId id) {
        return db.fetchOptional(AUDIT_ORDER, AUDIT_ORDER.ID.eq(id)).map(row -> order(row, outlets(id)));
    }

    /** Without their outlets: lists show counts only. */
    List<OrderSummary> list(@Nullable ClientId client, Set<OrderState> states, int offset, int limit) {
        var outlets = DSL.field(DSL.selectCount().from(ORDER_OUTLET).where(ORDER_OUTLET.ORDER_ID.eq(AUDIT_ORDER.ID)));
        return db.select(AUDIT_ORDER, outlets)
                .from(AUDIT_ORDER)
                .where(matching(client, states))
                .orderBy(AUDIT_ORDER.CREATED_AT.desc(), AUDIT_ORDER.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new OrderSummary(order(row.value1(), List.of()), row.value2()));
    }

    int count(@Nullable ClientId client, Set<OrderState> states) {
        return db.fetchCount(AUDIT_ORDER, matching(client, states));
    }

    void save(Order order, Actor actor, Instant at) {
        AuditOrderRecord row = order.version() == 0
                ? db.newRecord(AUDIT_ORDER)
                : db.fetchOptional(AUDIT_ORDER, AUDIT_ORDER.ID.eq(order.id())).orElseThrow(NotFound::new);
        row.setId(order.id());
        row.setNumber(order.number());
        row.setClientId(order.client());
        row.setChecklistId(order.wish().checklist());
        row.setProgrammeId(order.programme());
        row.setState(order.state().name());
        row.setVisitsPerOutlet(order.wish().visitsPerOutlet());
        row.setWindowFrom(order.wish().from());
        row.setWindowTo(order.wish().to());
        row.setWishes(order.wish().wishes());
        row.setPriceAmount(order.price() == null ? null : order.price().amount());
        row.setPriceCurrency(
                order.price() == null ? null : order.price().currency().getCurrencyCode());
        row.setCreatedAt(order.createdAt());
        row.setCreatedBy(order.createdBy());
        row.setPlacedAt(order.placedAt());
        if (order.state() == OrderState.PLACED) {
            row.setPlacedBy(actor.id());
        }
        row.setDecidedAt(order.decidedAt());
        if (order.decidedAt() != null && row.getDecidedBy() == null) {
            row.setDecidedBy(actor.id());
        }
        row.setReason(order.reason());
        row.setChangedAt(at);
        row.setChangedByName(actor.name());
        if (order.version() > 0) {
            row.setRowVersion(order.version());
        }
        row.store();
    }

    Change lastChange(OrderId id) {
        return db.select(AUDIT_ORDER.CHANGED_BY_NAME, AUDIT_ORDER.CHANGED_AT)
                .from(AUDIT_ORDER)
                .where(AUDIT_ORDER.ID.eq(id))
                .fetchSingle(row -> new Change(row.value1(), row.value2()));
    }

    void replaceOutlets(OrderId id, List<OutletId> outlets) {
        db.deleteFrom(ORDER_OUTLET).where(ORDER_OUTLET.ORDER_ID.eq(id)).execute();
        for (int start = 0; start < outlets.size(); start += BATCH) {
            var insert = db.insertInto(ORDER_OUTLET, ORDER_OUTLET.ORDER_ID, ORDER_OUTLET.OUTLET_ID);
            for (OutletId outlet : outlets.subList(start, Math.min(outlets.size(), start + BATCH))) {
                insert = insert.values(id, outlet);
            }
            insert.execute();
        }
    }

    void disclose(OrderId id, Disclosure disclosure, Actor actor, Instant at) {
        DisclosureRecord row = db.newRecord(DISCLOSURE);
        row.setOrderId(id);
        row.setAuditType(disclosure.auditType().name());
        row.setToldOn(disclosure.toldOn());
        row.setReportingLevel(disclosure.reportingLevel().name());
        row.setRecordingPolicy(disclosure.recordingPolicy().name());
        row.setStaffNamePolicy(disclosure.staffNamePolicy().name());
        row.setReference(disclosure.reference());
        row.setRecordedAt(at);
        row.setRecordedBy(actor.id());
        row.insert();
    }

    Optional<Disclosure> disclosure(OrderId id) {
        return db.fetchOptional(DISCLOSURE, DISCLOSURE.ORDER_ID.eq(id))
                .map(row -> new Disclosure(
                        Disclosure.AuditType.valueOf(row.getAuditType()),
                        row.getToldOn(),
                        Disclosure.ReportingLevel.valueOf(row.getReportingLevel()),
                        Disclosure.RecordingPolicy.valueOf(row.getRecordingPolicy()),
                        Disclosure.StaffNamePolicy.valueOf(row.getStaffNamePolicy()),
                        row.getReference()));
    }

    private List<OutletId> outlets(OrderId id) {
        return db.select(ORDER_OUTLET.OUTLET_ID)
                .from(ORDER_OUTLET)
                .where(ORDER_OUTLET.ORDER_ID.eq(id))
                .orderBy(ORDER_OUTLET.OUTLET_ID)
                .fetch(ORDER_OUTLET.OUTLET_ID);
    }

    private static Condition matching(@Nullable ClientId client, Set<OrderState> states) {
        Condition ofClient = client == null ? DSL.noCondition() : AUDIT_ORDER.CLIENT_ID.eq(client);
        return states.isEmpty()
                ? ofClient
                : ofClient.and(
                        AUDIT_ORDER.STATE.in(states.stream().map(Enum::name).toList()));
    }

    private static Order order(AuditOrderRecord row, List<OutletId> outlets) {
        Money price = row.getPriceAmount() == null
                ? null
                : new Money(row.getPriceAmount(), Currency.getInstance(row.getPriceCurrency()));
        return new Order(
                row.getId(),
                row.getRowVersion(),
                row.getNumber(),
                row.getClientId(),
                row.getProgrammeId(),
                OrderState.valueOf(row.getState()),
                new Order.Wish(
                        row.getChecklistId(),
                        outlets,
                        row.getVisitsPerOutlet(),
                        row.getWindowFrom(),
                        row.getWindowTo(),
                        row.getWishes()),
                price,
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getPlacedAt(),
                row.getDecidedAt(),
                row.getReason());
    }
}
