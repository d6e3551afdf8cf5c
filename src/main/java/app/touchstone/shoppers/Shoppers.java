package app.touchstone.shoppers;

import static app.touchstone.db.shoppers.Tables.SHOPPER;

import app.touchstone.db.shoppers.tables.records.ShopperRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of shoppers. A write that began from an older row is refused as stale. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Shoppers {

    private static final RowLock<ShopperRecord> LOCK = new RowLock<>(
            SHOPPER, SHOPPER.ROW_VERSION, row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getName()));

    private static final char ESCAPE = '!';
    private static final int MOST_REGION_LISTS = 1000;

    private final DSLContext database;
    private final Clock clock;

    Shoppers(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Shopper add(Actor actor, Shopper shopper) {
        ShopperRecord row = database.newRecord(SHOPPER);
        row.setId(shopper.id());
        row.setCreatedAt(shopper.createdAt());
        return written(actor, row, shopper, row::insert);
    }

    Shopper change(Actor actor, Shopper changed) {
        ShopperRecord row = row(changed.id()).orElseThrow(NotFound::new);
        return written(actor, row, changed, () -> LOCK.update(database, row, changed.version()));
    }

    Optional<Shopper> find(ShopperId id) {
        return row(id).map(Shoppers::read);
    }

    /** The shopper, held until the transaction ends against everybody else who would give visits to the shopper. */
    Optional<Shopper> hold(ShopperId id) {
        return database.selectFrom(SHOPPER).where(SHOPPER.ID.eq(id)).forUpdate().fetchOptional(Shoppers::read);
    }

    boolean hasEmail(String email) {
        return database.fetchExists(SHOPPER, SHOPPER.EMAIL.eq(email));
    }

    List<Shopper> list(ShopperFilter filter, ShopperOrder order, int offset, int limit) {
        return database.selectFrom(SHOPPER)
                .where(matching(filter))
                .orderBy(sorted(order), SHOPPER.ID.asc())
                .offset(offset)
                .limit(limit)
                .fetch(Shoppers::read);
    }

    int count(ShopperFilter filter) {
        return database.fetchCount(SHOPPER, matching(filter));
    }

    List<String> regions() {
        return database
                .selectDistinct(SHOPPER.REGIONS)
                .from(SHOPPER)
                .limit(MOST_REGION_LISTS)
                .fetch(SHOPPER.REGIONS)
                .stream()
                .flatMap(regions -> unmarked(regions).stream())
                .distinct()
                .sorted(CountedOrder.COMPARATOR)
                .toList();
    }

    /** Those who could go to the regions first, the better ones before the others. */
    List<Shopper> nearest(String text, Collection<String> regions, int limit) {
        Field<Integer> fit = DSL.when(
                        SHOPPER.ACTIVE
                                .isTrue()
                                .and(SHOPPER.BLOCK_REASON.isNull())
                                .and(SHOPPER.REGIONS
                                        .eq("")
                                        .or(regions.stream()
                                                .map(Shoppers::goesTo)
                                                .reduce(DSL.noCondition(), Condition::and))),
                        0)
                .otherwise(1);
        return database.selectFrom(SHOPPER)
                .where(containing(text))
                .orderBy(fit, SHOPPER.GRADE.desc().nullsLast(), SHOPPER.NAME_ORDER, SHOPPER.ID)
                .limit(limit)
                .fetch(Shoppers::read);
    }

    private static Condition matching(ShopperFilter filter) {
        Condition region = filter.region().isBlank() ? DSL.noCondition() : goesTo(filter.region());
        return containing(filter.text())
                .and(region)
                .and(
                        switch (filter.standing()) {
                            case ALL -> DSL.noCondition();
                            case ACTIVE -> SHOPPER.ACTIVE.isTrue().and(SHOPPER.BLOCK_REASON.isNull());
                            case PAUSED -> SHOPPER.ACTIVE.isFalse().and(SHOPPER.BLOCK_REASON.isNull());
                            case BLOCKED -> SHOPPER.BLOCK_REASON.isNotNull();
                        });
    }

    private static Condition containing(String text) {
        String wanted = text.strip();
        return wanted.isEmpty()
                ? DSL.noCondition()
                : SHOPPER.NAME
                        .containsIgnoreCase(wanted)
                        .or(SHOPPER.EMAIL.containsIgnoreCase(wanted))
                        .or(SHOPPER.CITY.containsIgnoreCase(wanted));
    }

    private static Condition goesTo(String region) {
        String part = ShopperData.REGION_MARK + DSL.escape(region, ESCAPE) + ShopperData.REGION_MARK;
        return SHOPPER.REGIONS.like("%" + part + "%", ESCAPE);
    }

    private static OrderField<?> sorted(ShopperOrder order) {
        return switch (order.column()) {
            case NAME -> directed(SHOPPER.NAME_ORDER, order);
            case CITY -> directed(SHOPPER.CITY_ORDER, order);
            case GRADE -> directed(SHOPPER.GRADE, order).nullsLast();
        };
    }

    private static SortField<?> directed(Field<?> field, ShopperOrder order) {
        return order.descending() ? field.desc() : field.asc();
    }

    private Optional<ShopperRecord> row(ShopperId id) {
        return database.fetchOptional(SHOPPER, SHOPPER.ID.eq(id));
    }

    private Shopper written(Actor actor, ShopperRecord row, Shopper shopper, Runnable write) {
        ShopperData data = shopper.data();
        row.setName(data.name());
        row.setEmail(data.email());
        row.setPhone(data.phone());
        row.setCity(data.city());
        row.setNameOrder(CountedOrder.stored(data.name()));
        row.setCityOrder(CountedOrder.stored(data.city()));
        row.setRegions(marked(data.regions()));
        row.setGrade(shopper.grade());
        row.setVisitLimit(data.visitLimit());
        row.setActive(data.active());
        row.setBlockReason(shopper.blockReason());
        row.setChangedAt(clock.instant());
        row.setChangedByName(actor.name());
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            Refused refused = new Refused("shoppers.refusal.email-taken", data.email());
            refused.initCause(taken);
            throw refused;
        }
        return read(row);
    }

    private static String marked(Set<String> regions) {
        return regions.isEmpty()
                ? ""
                : regions.stream()
                        .collect(Collectors.joining(
                                ShopperData.REGION_MARK, ShopperData.REGION_MARK, ShopperData.REGION_MARK));
    }

    private static Set<String> unmarked(String regions) {
        return Arrays.stream(regions.split("\\|"))
                .filter(region -> !region.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Shopper read(ShopperRecord row) {
        ShopperData data = new ShopperData(
                row.getName(),
                row.getEmail(),
                row.getPhone(),
                row.getCity(),
                unmarked(row.getRegions()),
                row.getVisitLimit(),
                row.getActive());
        return new Shopper(
                row.getId(), row.getRowVersion(), data, row.getGrade(), row.getBlockReason(), row.getCreatedAt());
    }
}
