package app.touchstone.insight;

import static app.touchstone.db.assignments.Tables.VISIT;
import static app.touchstone.db.programmes.Tables.AUDIT_ORDER;
import static app.touchstone.db.programmes.Tables.ORDER_OUTLET;
import static app.touchstone.db.programmes.Tables.PROGRAMME;
import static app.touchstone.db.programmes.Tables.WAVE;

import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Puts waves with their orders into the database as programmes leaves them, and visits as assignments does. */
@TestComponent
public class OrderedWaves {

    private final DSLContext db;

    OrderedWaves(DSLContext db) {
        this.db = db;
    }

    /** A wave of one visit to each outlet. */
    public WaveId order(ChecklistVersion version, LocalDate from, LocalDate to, List<Outlet> outlets) {
        ProgrammeId programme = programme(version.client(), version.checklist());
        OrderId order = OrderId.create();
        db.insertInto(AUDIT_ORDER)
                .set(AUDIT_ORDER.ID, order)
                .set(AUDIT_ORDER.ROW_VERSION, 1)
                .set(AUDIT_ORDER.NUMBER, "O-" + order)
                .set(AUDIT_ORDER.CLIENT_ID, version.client())
                .set(AUDIT_ORDER.CHECKLIST_ID, version.checklist())
                .set(AUDIT_ORDER.PROGRAMME_ID, programme)
                .set(AUDIT_ORDER.STATE, OrderState.CONFIRMED)
                .set(AUDIT_ORDER.VISITS_PER_OUTLET, 1)
                .set(AUDIT_ORDER.WINDOW_FROM, from)
                .set(AUDIT_ORDER.WINDOW_TO, to)
                .set(AUDIT_ORDER.WISHES, "")
                .set(AUDIT_ORDER.CREATED_AT, Instant.EPOCH)
                .set(AUDIT_ORDER.CREATED_BY, PersonId.create())
                .set(AUDIT_ORDER.CHANGED_AT, Instant.EPOCH)
                .set(AUDIT_ORDER.CHANGED_BY_NAME, "Vera")
                .execute();
        outlets.forEach(outlet -> db.insertInto(ORDER_OUTLET)
                .set(ORDER_OUTLET.ORDER_ID, order)
                .set(ORDER_OUTLET.OUTLET_ID, outlet.id())
                .execute());
        WaveId wave = WaveId.create();
        db.insertInto(WAVE)
                .set(WAVE.ID, wave)
                .set(WAVE.ROW_VERSION, 1)
                .set(WAVE.ORDER_ID, order)
                .set(WAVE.PROGRAMME_ID, programme)
                .set(WAVE.CLIENT_ID, version.client())
                .set(WAVE.NAME, "Wave of " + from)
                .set(WAVE.WINDOW_FROM, from)
                .set(WAVE.WINDOW_TO, to)
                .set(WAVE.SCORING_METHOD, "2026-1")
                .set(WAVE.CREATED_AT, Instant.EPOCH)
                .execute();
        return wave;
    }

    private ProgrammeId programme(ClientId client, ChecklistId checklist) {
        return db.select(PROGRAMME.ID)
                .from(PROGRAMME)
                .where(PROGRAMME.CHECKLIST_ID.eq(checklist))
                .fetchOptional(PROGRAMME.ID)
                .orElseGet(() -> {
                    ProgrammeId programme = ProgrammeId.create();
                    db.insertInto(PROGRAMME)
                            .set(PROGRAMME.ID, programme)
                            .set(PROGRAMME.ROW_VERSION, 1)
                            .set(PROGRAMME.CLIENT_ID, client)
                            .set(PROGRAMME.CHECKLIST_ID, checklist)
                            .set(PROGRAMME.NAME, "Programme")
                            .set(PROGRAMME.CURRENCY, Currency.getInstance("RUB"))
                            .set(PROGRAMME.ROTATION_DAYS, 0)
                            .set(PROGRAMME.CHANGED_AT, Instant.EPOCH)
                            .set(PROGRAMME.CHANGED_BY_NAME, "Vera")
                            .execute();
                    return programme;
                });
    }

    /** The wave of visits whose tests do not ask about waves: long over. */
    WaveId longOver(ChecklistVersion version) {
        LocalDate from = LocalDate.of(2020, 1, 1);
        return db.select(WAVE.ID)
                .from(WAVE)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(WAVE.PROGRAMME_ID))
                .where(PROGRAMME.CHECKLIST_ID.eq(version.checklist()), WAVE.WINDOW_FROM.eq(from))
                .fetchOptional(WAVE.ID)
                .orElseGet(() -> order(version, from, from.plusDays(20), List.of()));
    }

    /** A visit that somebody has in hand. */
    VisitId assign(WaveId wave, ChecklistVersion version, Outlet outlet, VisitState state) {
        VisitId visit = VisitId.create();
        var row = db.newRecord(VISIT);
        row.setId(visit);
        row.setRowVersion(1);
        row.setNumber("V-" + visit);
        row.setClientId(outlet.client());
        row.setClientName("Client");
        row.setOrderId(
                db.select(WAVE.ORDER_ID).from(WAVE).where(WAVE.ID.eq(wave)).fetchSingle(WAVE.ORDER_ID));
        row.setWaveId(wave);
        row.setWaveName("Wave");
        row.setProgrammeId(programme(outlet.client(), version.checklist()));
        row.setChecklistVersionId(version.id());
        row.setOutletId(outlet.id());
        row.setOutletCode(outlet.code());
        row.setOutletName(outlet.name());
        row.setRegion(outlet.region());
        row.setTimeZone(outlet.timeZone());
        row.setState(state);
        row.setWindowFrom(LocalDate.of(2026, 1, 1));
        row.setWindowTo(LocalDate.of(2026, 1, 31));
        row.setDueAt(Instant.EPOCH);
        row.setInReporting(true);
        row.setPayable(true);
        row.setScored(true);
        row.setChangedAt(Instant.EPOCH);
        row.setChangedBy(PersonId.create());
        row.setChangedByName("Vera");
        row.insert();
        return visit;
    }

    void move(VisitId visit, VisitState state) {
        db.update(VISIT).set(VISIT.STATE, state).where(VISIT.ID.eq(visit)).execute();
    }
}
