package app.touchstone.programmes;

import static app.touchstone.db.programmes.Sequences.ORDER_NUMBER;
import static app.touchstone.db.programmes.Tables.AUDIT_ORDER;
import static app.touchstone.db.programmes.Tables.DISCLOSURE;
import static app.touchstone.db.programmes.Tables.ORDER_OUTLET;
import static app.touchstone.db.programmes.Tables.ORDER_STEP;
import static java.util.Objects.requireNonNull;

import app.touchstone.db.programmes.tables.records.AuditOrderRecord;
import app.touchstone.db.programmes.tables.records.DisclosureRecord;
import app.touchstone.db.programmes.tables.records.OrderStepRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Batches;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import app.touchstone.platform.rows.StoredMoney;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of orders: what was wished, what became of it, what was disclosed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Orders {

    private static final RowLock<AuditOrderRecord> LOCK = new RowLock<>(
            AUDIT_ORDER,
            AUDIT_ORDER.ROW_VERSION,
            row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getNumber()));

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

    /** The order as it is once nobody else is changing it, held until the transaction ends. */
    Optional<Order> hold(OrderId id) {
        return db.selectFrom(AUDIT_ORDER)
                .where(AUDIT_ORDER.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> order(row, outlets(id)));
    }

    /** Holds the orders until the transaction ends, always in one order, so that holders never wait in a ring. */
    void hold(Collection<OrderId> ids) {
        db.select(AUDIT_ORDER.ID)
                .from(AUDIT_ORDER)
                .where(AUDIT_ORDER.ID.in(ids))
                .orderBy(AUDIT_ORDER.ID)
                .forUpdate()
                .fetch();
    }

    /** Without their outlets: lists show counts only. */
    List<Counted> list(Scope scope, OrderSorting sorting, int offset, int limit) {
        var outlets = DSL.field(DSL.selectCount().from(ORDER_OUTLET).where(ORDER_OUTLET.ORDER_ID.eq(AUDIT_ORDER.ID)));
        return db.select(AUDIT_ORDER, outlets)
                .from(AUDIT_ORDER)
                .where(matching(scope))
                .orderBy(sorted(sorting), AUDIT_ORDER.CREATED_AT.desc(), AUDIT_ORDER.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new Counted(order(row.value1(), List.of()), row.value2()));
    }

    int count(Scope scope) {
        return db.fetchCount(AUDIT_ORDER, matching(scope));
    }

    void save(Order order, Actor actor, Instant at) {
        AuditOrderRecord row = order.version() == 0
                ? db.newRecord(AUDIT_ORDER)
                : db.fetchOptional(AUDIT_ORDER, AUDIT_ORDER.ID.eq(order.id())).orElseThrow(NotFound::new);
        boolean moved = order.state() != row.getState();
        fill(row, order);
        if (order.state() == OrderState.PLACED) {
            row.setPlacedBy(actor.id());
        }
        if (order.decidedAt() != null && row.getDecidedBy() == null) {
            row.setDecidedBy(actor.id());
        }
        row.setChangedAt(at);
        row.setChangedByName(actor.name());
        if (order.version() == 0) {
            row.insert();
        } else {
            LOCK.update(db, row, order.version());
        }
        if (moved) {
            step(order, actor, at);
        }
    }

    private static void fill(AuditOrderRecord row, Order order) {
        row.setId(order.id());
        row.setNumber(order.number());
        row.setClientId(order.client());
        row.setChecklistId(order.wish().checklist());
        row.setProgrammeId(order.programme());
        row.setState(order.state());
        row.setVisitsPerOutlet(order.wish().visitsPerOutlet());
        row.setWindowFrom(order.wish().from());
        row.setWindowTo(order.wish().to());
        row.setWishes(order.wish().wishes());
        row.setPriceAmount(StoredMoney.amount(order.price()));
        row.setPriceCurrency(StoredMoney.currency(order.price()));
        row.setCreatedAt(order.createdAt());
        row.setCreatedBy(order.createdBy());
        row.setPlacedAt(order.placedAt());
        row.setDecidedAt(order.decidedAt());
        row.setReason(order.reason());
    }

    private void step(Order order, Actor actor, Instant at) {
        OrderStepRecord row = db.newRecord(ORDER_STEP);
        row.setOrderId(order.id());
        row.setState(order.state());
        row.setTakenAt(at);
        row.setTakenByName(actor.name());
        row.insert();
    }

    List<OrderStep> steps(OrderId id) {
        return db
                .selectFrom(ORDER_STEP)
                .where(ORDER_STEP.ORDER_ID.eq(id))
                .fetch(row -> new OrderStep(row.getState(), row.getTakenAt(), row.getTakenByName()))
                .stream()
                .sorted(Comparator.comparing(OrderStep::at).thenComparing(OrderStep::state))
                .toList();
    }

    /** Refuses who read the order before somebody else changed it. */
    void requireReadAt(Order now, int version) {
        if (now.version() != version) {
            throw LOCK.refusal(db, AUDIT_ORDER.ID.eq(now.id()));
        }
    }

    void replaceOutlets(OrderId id, List<OutletId> outlets) {
        db.deleteFrom(ORDER_OUTLET).where(ORDER_OUTLET.ORDER_ID.eq(id)).execute();
        for (var some : Batches.of(outlets)) {
            var insert = db.insertInto(ORDER_OUTLET, ORDER_OUTLET.ORDER_ID, ORDER_OUTLET.OUTLET_ID);
            for (OutletId outlet : some) {
                insert = insert.values(id, outlet);
            }
            insert.execute();
        }
    }

    void disclose(OrderId id, Disclosure disclosure, Actor actor, Instant at) {
        DisclosureRecord row = db.newRecord(DISCLOSURE);
        row.setOrderId(id);
        row.setAuditType(disclosure.auditType());
        row.setToldOn(disclosure.toldOn());
        row.setReportingLevel(disclosure.reportingLevel());
        row.setRecordingPolicy(disclosure.recordingPolicy());
        row.setStaffNamePolicy(disclosure.staffNamePolicy());
        row.setReference(disclosure.reference());
        Map<String, String> consent = disclosure.recordingConsent().values();
        row.setRecordingConsent(consent.getOrDefault("en", ""));
        row.setRecordingConsentRu(consent.getOrDefault("ru", ""));
        row.setRecordedAt(at);
        row.setRecordedBy(actor.id());
        row.insert();
    }

    Optional<Disclosure> disclosure(OrderId id) {
        return db.fetchOptional(DISCLOSURE, DISCLOSURE.ORDER_ID.eq(id))
                .map(row -> new Disclosure(
                        row.getAuditType(),
                        row.getToldOn(),
                        row.getReportingLevel(),
                        row.getRecordingPolicy(),
                        row.getStaffNamePolicy(),
                        row.getReference(),
                        LocalizedText.of(row.getRecordingConsent(), row.getRecordingConsentRu())));
    }

    private List<OutletId> outlets(OrderId id) {
        return db.select(ORDER_OUTLET.OUTLET_ID)
                .from(ORDER_OUTLET)
                .where(ORDER_OUTLET.ORDER_ID.eq(id))
                .orderBy(ORDER_OUTLET.OUTLET_ID)
                .fetch(ORDER_OUTLET.OUTLET_ID);
    }

    private static OrderField<?> sorted(OrderSorting sorting) {
        Field<?> field = switch (sorting.column()) {
            case NUMBER -> AUDIT_ORDER.CREATED_AT;
            case WINDOW -> AUDIT_ORDER.WINDOW_FROM;
            case PLACED -> AUDIT_ORDER.PLACED_AT;
        };
        return (sorting.ascending() ? field.asc() : field.desc()).nullsLast();
    }

    private static Condition matching(Scope scope) {
        Condition condition = scope.client() == null ? DSL.noCondition() : AUDIT_ORDER.CLIENT_ID.eq(scope.client());
        if (scope.placedOnly()) {
            condition = condition.and(AUDIT_ORDER.PLACED_AT.isNotNull());
        }
        if (!scope.states().isEmpty()) {
            condition = condition.and(AUDIT_ORDER.STATE.in(scope.states()));
        }
        return condition;
    }

    private static Order order(AuditOrderRecord row, List<OutletId> outlets) {
        return new Order(
                row.getId(),
                row.getRowVersion(),
                row.getNumber(),
                row.getClientId(),
                row.getProgrammeId(),
                row.getState(),
                new Order.Wish(
                        row.getChecklistId(),
                        outlets,
                        row.getVisitsPerOutlet(),
                        row.getWindowFrom(),
                        row.getWindowTo(),
                        row.getWishes()),
                StoredMoney.of(row.getPriceAmount(), row.getPriceCurrency()),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getPlacedAt(),
                row.getDecidedAt(),
                row.getReason());
    }

    /** Which orders are asked for: of one client or of all, those placed or also drafts, in some states or in any. */
    record Scope(@Nullable ClientId client, boolean placedOnly, Set<OrderState> states) {}

    /** An order without its outlets, and how many they are. */
    record Counted(Order order, int outlets) {}
}
