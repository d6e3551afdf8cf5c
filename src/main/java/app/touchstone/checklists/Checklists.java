package app.touchstone.checklists;

import static app.touchstone.db.checklists.Tables.CHECKLIST;

import app.touchstone.db.checklists.tables.records.ChecklistRecord;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of all clients. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Checklists {

    private final DSLContext database;

    Checklists(DSLContext database) {
        this.database = database;
    }

    Checklist add(
            ChecklistId id, ClientId client, String code, String name, JourneyTemplateId template, Instant createdAt) {
        ChecklistRecord row = database.newRecord(CHECKLIST);
        row.setId(id);
        row.setClientId(client);
        row.setCode(code);
        row.setName(name);
        row.setTemplateId(template);
        row.setCreatedAt(createdAt);
        try {
            row.insert();
        } catch (DuplicateKeyException taken) {
            Refused refused = new Refused("checklists.refusal.code-taken", code);
            refused.initCause(taken);
            throw refused;
        }
        return read(row);
    }

    /** Removes a checklist that has no version; refused where a programme or an order holds it. */
    void remove(Checklist checklist) {
        try {
            database.deleteFrom(CHECKLIST)
                    .where(CHECKLIST.ID.eq(checklist.id()))
                    .execute();
        } catch (DataIntegrityViolationException held) {
            Refused refused = new Refused("checklists.refusal.in-use", checklist.name());
            refused.initCause(held);
            throw refused;
        }
    }

    Optional<Checklist> find(ChecklistId id) {
        return database.selectFrom(CHECKLIST).where(CHECKLIST.ID.eq(id)).fetchOptional(Checklists::read);
    }

    /** The checklist, held against everybody else who would number a new version of it. */
    Optional<Checklist> hold(ChecklistId id) {
        return database.selectFrom(CHECKLIST)
                .where(CHECKLIST.ID.eq(id))
                .forUpdate()
                .fetchOptional(Checklists::read);
    }

    List<Checklist> of(@Nullable ClientId client) {
        return database.selectFrom(CHECKLIST)
                .where(client == null ? DSL.noCondition() : CHECKLIST.CLIENT_ID.eq(client))
                .orderBy(CountedOrder.of(CHECKLIST.NAME), CHECKLIST.ID)
                .fetch(Checklists::read);
    }

    private static Checklist read(ChecklistRecord row) {
        return new Checklist(
                row.getId(), row.getRowVersion(), row.getClientId(), row.getCode(), row.getName(), row.getTemplateId());
    }
}
