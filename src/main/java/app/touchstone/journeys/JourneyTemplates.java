package app.touchstone.journeys;

import static app.touchstone.db.journeys.Tables.TEMPLATE;

import app.touchstone.db.journeys.tables.records.TemplateRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JourneyTemplates {

    private final DSLContext dsl;
    private final JsonMapper json;
    private final Clock clock;

    JourneyTemplates(DSLContext dsl, JsonMapper json, Clock clock) {
        this.dsl = dsl;
        this.json = json;
        this.clock = clock;
    }

    List<JourneyTemplate> of(ClientId client) {
        return dsl.selectFrom(TEMPLATE)
                .where(TEMPLATE.CLIENT_ID.eq(client))
                .orderBy(TEMPLATE.NAME)
                .fetch(this::template);
    }

    Optional<JourneyTemplate> find(JourneyTemplateId id) {
        return dsl.selectFrom(TEMPLATE).where(TEMPLATE.ID.eq(id)).fetchOptional(this::template);
    }

    JourneyTemplate insert(Actor actor, ClientId client, String name, JourneyDefinition definition) {
        TemplateRecord row = dsl.newRecord(TEMPLATE);
        row.setId(JourneyTemplateId.create());
        row.setClientId(client);
        fill(row, actor, name, definition);
        try {
            row.insert();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(name, taken);
        }
        return template(row);
    }

    JourneyTemplate update(Actor actor, JourneyTemplateId id, int version, String name, JourneyDefinition definition) {
        TemplateRecord row = dsl.selectFrom(TEMPLATE)
                .where(TEMPLATE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (row.getRowVersion() != version) {
            throw new Stale(row.getChangedByName(), row.getChangedAt(), row.getName());
        }
        fill(row, actor, name, definition);
        try {
            row.update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(name, taken);
        }
        return template(row);
    }

    private void fill(TemplateRecord row, Actor actor, String name, JourneyDefinition definition) {
        row.setName(name);
        row.setDefinition(json.writeValueAsString(definition));
        row.setChangedAt(clock.instant());
        row.setChangedByName(actor.name());
    }

    private static Refused nameTaken(String name, DuplicateKeyException cause) {
        Refused refused = new Refused("journeys.refusal.name-taken", name);
        refused.initCause(cause);
        return refused;
    }

    private JourneyTemplate template(TemplateRecord row) {
        return new JourneyTemplate(
                row.getId(),
                row.getRowVersion(),
                row.getClientId(),
                row.getName(),
                json.readValue(row.getDefinition(), JourneyDefinition.class));
    }
}
