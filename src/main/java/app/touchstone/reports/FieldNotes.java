package app.touchstone.reports;

import static app.touchstone.db.reports.Tables.FIELD_NOTE;

import app.touchstone.db.reports.tables.records.FieldNoteRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.rows.OnlyOnce;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what phones note besides answers. A note is taken in whatever state its visit is by then, and whoever has it by
 * then: it stays with its shopper, beside a report that was set aside.
 */
@Service
@Transactional
public class FieldNotes {

    private static final int LONGEST = 10_000;

    private final DSLContext db;
    private final OwnReports own;
    private final JsonMapper json;
    private final Clock clock;

    FieldNotes(DSLContext db, OwnReports own, JsonMapper json, Clock clock) {
        this.db = db;
        this.own = own;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a note of a visit that is or was one's own; the same id again changes nothing. */
    public void keep(Actor actor, VisitId visit, FieldNote note) {
        note.requireWithinBounds();
        own.noted(actor, visit);
        String content = json.writeValueAsString(note.content());
        if (content.length() > LONGEST) {
            throw new Refused("reports.refusal.long-text", LONGEST);
        }
        FieldNoteRecord row = db.newRecord(FIELD_NOTE);
        row.setId(note.id());
        row.setVisitId(visit);
        row.setShopperId(actor.requireShopper());
        row.setNote(content);
        row.setCapturedAt(note.capturedAt());
        row.setElapsedMs(note.elapsedMs());
        row.setReceivedAt(clock.instant());
        OnlyOnce.insert(db, row, FIELD_NOTE.ID);
        Optional<FieldNoteRecord> kept = db.fetchOptional(FIELD_NOTE, FIELD_NOTE.ID.eq(note.id()));
        if (kept.filter(there ->
                        there.getVisitId().equals(visit) && there.getShopperId().equals(actor.requireShopper()))
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /** What a shopper noted of the visit, oldest first. */
    List<FieldNote> of(VisitId visit, ShopperId shopper) {
        return db.selectFrom(FIELD_NOTE)
                .where(FIELD_NOTE.VISIT_ID.eq(visit), FIELD_NOTE.SHOPPER_ID.eq(shopper))
                .orderBy(FIELD_NOTE.CAPTURED_AT, FIELD_NOTE.ID)
                .fetch(row -> new FieldNote(
                        row.getId(),
                        json.readValue(row.getNote(), FieldNote.Content.class),
                        row.getCapturedAt(),
                        row.getElapsedMs()));
    }
}
