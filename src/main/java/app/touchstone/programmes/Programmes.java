package app.touchstone.programmes;

import static app.touchstone.db.programmes.Tables.AUDIT_ORDER;
import static app.touchstone.db.programmes.Tables.ORDER_OUTLET;
import static app.touchstone.db.programmes.Tables.PROGRAMME;
import static app.touchstone.db.programmes.Tables.WAVE;

import app.touchstone.db.programmes.tables.records.ProgrammeRecord;
import app.touchstone.db.programmes.tables.records.WaveRecord;
import app.touchstone.platform.Change;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.Stale;
import app.touchstone.platform.WaveId;
import app.touchstone.platform.rows.RowLock;
import app.touchstone.platform.rows.StoredMoney;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of programmes and their waves. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Programmes {

    private static final RowLock<ProgrammeRecord> LOCK = new RowLock<>(
            PROGRAMME,
            PROGRAMME.ROW_VERSION,
            row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getName()));

    private final DSLContext db;

    Programmes(DSLContext db) {
        this.db = db;
    }

    Optional<Programme> find(ProgrammeId id) {
        return db.fetchOptional(PROGRAMME, PROGRAMME.ID.eq(id)).map(Programmes::programme);
    }

    Optional<Programme> find(ClientId client, ChecklistId checklist) {
        return db.fetchOptional(PROGRAMME, PROGRAMME.CLIENT_ID.eq(client), PROGRAMME.CHECKLIST_ID.eq(checklist))
                .map(Programmes::programme);
    }

    List<Programme> list(@Nullable ClientId client) {
        return db.selectFrom(PROGRAMME)
                .where(client == null ? DSL.noCondition() : PROGRAMME.CLIENT_ID.eq(client))
                .orderBy(CountedOrder.of(PROGRAMME.NAME), PROGRAMME.ID)
                .fetch(Programmes::programme);
    }

    void save(Programme programme, Currency currency, Change change) {
        ProgrammeRecord row = db.newRecord(PROGRAMME);
        row.setId(programme.id());
        row.setClientId(programme.client());
        row.setChecklistId(programme.checklist());
        row.setName(programme.name());
        row.setCurrency(currency);
        row.setPriceAmount(StoredMoney.amount(programme.visitPrice()));
        row.setFeeAmount(StoredMoney.amount(programme.visitFee()));
        row.setRotationDays(programme.rotationDays());
        row.setChangedAt(change.at());
        row.setChangedByName(change.by());
        if (programme.version() == 0) {
            row.insert();
        } else {
            LOCK.update(db, row, programme.version());
        }
    }

    /** Whether there is a rate, a price or a wave, whose shoppers are asked for sums. */
    boolean hasSums(ClientId client) {
        return db.fetchExists(
                        PROGRAMME,
                        PROGRAMME
                                .CLIENT_ID
                                .eq(client)
                                .and(PROGRAMME.PRICE_AMOUNT.isNotNull().or(PROGRAMME.FEE_AMOUNT.isNotNull())))
                || db.fetchExists(
                        AUDIT_ORDER, AUDIT_ORDER.CLIENT_ID.eq(client).and(AUDIT_ORDER.PRICE_AMOUNT.isNotNull()))
                || db.fetchExists(WAVE, WAVE.CLIENT_ID.eq(client));
    }

    void add(Wave wave, Instant at) {
        WaveRecord row = db.newRecord(WAVE);
        row.setId(wave.id());
        row.setOrderId(wave.order());
        row.setProgrammeId(wave.programme());
        row.setClientId(wave.client());
        row.setName(wave.name());
        row.setWindowFrom(wave.from());
        row.setWindowTo(wave.to());
        row.setScoringMethod(wave.scoringMethod());
        row.setCreatedAt(at);
        row.insert();
    }

    List<Wave> waves(@Nullable ClientId client) {
        return db.selectFrom(WAVE)
                .where(client == null ? DSL.noCondition() : WAVE.CLIENT_ID.eq(client))
                .orderBy(WAVE.WINDOW_FROM.desc(), CountedOrder.of(WAVE.NAME), WAVE.NAME)
                .fetch(Programmes::wave);
    }

    Optional<Wave> wave(WaveId id) {
        return db.fetchOptional(WAVE, WAVE.ID.eq(id)).map(Programmes::wave);
    }

    Map<WaveId, WavePlan> plans(Collection<WaveId> waves) {
        Map<OrderId, List<OutletId>> outlets = db.select(ORDER_OUTLET.ORDER_ID, ORDER_OUTLET.OUTLET_ID)
                .from(ORDER_OUTLET)
                .join(WAVE)
                .on(WAVE.ORDER_ID.eq(ORDER_OUTLET.ORDER_ID))
                .where(WAVE.ID.in(waves))
                .fetchGroups(ORDER_OUTLET.ORDER_ID, ORDER_OUTLET.OUTLET_ID);
        Map<WaveId, WavePlan> plans = new HashMap<>();
        db.select(WAVE, AUDIT_ORDER.NUMBER, AUDIT_ORDER.VISITS_PER_OUTLET)
                .from(WAVE)
                .join(AUDIT_ORDER)
                .on(AUDIT_ORDER.ID.eq(WAVE.ORDER_ID))
                .where(WAVE.ID.in(waves))
                .forEach(row -> {
                    Wave wave = wave(row.value1());
                    plans.put(
                            wave.id(),
                            new WavePlan(
                                    wave,
                                    row.value2(),
                                    Set.copyOf(outlets.getOrDefault(wave.order(), List.of())),
                                    row.value3()));
                });
        return plans;
    }

    Optional<Wave> waveOf(OrderId order) {
        return db.fetchOptional(WAVE, WAVE.ORDER_ID.eq(order)).map(Programmes::wave);
    }

    private static Wave wave(WaveRecord row) {
        return new Wave(
                row.getId(),
                row.getOrderId(),
                row.getProgrammeId(),
                row.getClientId(),
                row.getName(),
                row.getWindowFrom(),
                row.getWindowTo(),
                row.getScoringMethod());
    }

    private static Programme programme(ProgrammeRecord row) {
        return new Programme(
                row.getId(),
                row.getRowVersion(),
                row.getClientId(),
                row.getChecklistId(),
                row.getName(),
                StoredMoney.of(row.getPriceAmount(), row.getCurrency()),
                StoredMoney.of(row.getFeeAmount(), row.getCurrency()),
                row.getRotationDays());
    }
}
