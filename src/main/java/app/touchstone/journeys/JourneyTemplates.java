package app.touchstone.journeys;

import static app.touchstone.db.journeys.Tables.TEMPLATE;
import static app.touchstone.db.journeys.Tables.TEMPLATE_VERSION;

import app.touchstone.db.journeys.tables.records.TemplateRecord;
import app.touchstone.db.journeys.tables.records.TemplateVersionRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The templates of all clients with their versions. A write that began from an older row is refused as stale. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JourneyTemplates {

    private static final RowLock<TemplateRecord> LOCK = new RowLock<>(
            TEMPLATE,
            TEMPLATE.ROW_VERSION,
            row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getName()));

    private final DSLContext dsl;
    private final JsonMapper json;
    private final Clock clock;

    JourneyTemplates(DSLContext dsl, JsonMapper json, Clock clock) {
        this.dsl = dsl;
        this.json = json;
        this.clock = clock;
    }

    List<JourneyTemplate> of(ClientId client) {
        List<TemplateRecord> rows = dsl.selectFrom(TEMPLATE)
                .where(TEMPLATE.CLIENT_ID.eq(client))
                .orderBy(CountedOrder.of(TEMPLATE.NAME), TEMPLATE.NAME)
                .fetch();
        Map<JourneyTemplateId, List<JourneyVersion>> versions =
                versions(rows.stream().map(TemplateRecord::getId).toList());
        return rows.stream()
                .map(row -> template(row, versions.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    Optional<JourneyTemplate> find(JourneyTemplateId id) {
        return dsl.selectFrom(TEMPLATE).where(TEMPLATE.ID.eq(id)).fetchOptional(this::template);
    }

    /** The template, held against everybody else who would change it or begin to ask about its touchpoints. */
    Optional<JourneyTemplate> hold(JourneyTemplateId id) {
        return dsl.selectFrom(TEMPLATE).where(TEMPLATE.ID.eq(id)).forUpdate().fetchOptional(this::template);
    }

    JourneyTemplate insert(Actor actor, ClientId client, String name, JourneyDefinition definition) {
        TemplateRecord row = dsl.newRecord(TEMPLATE);
        row.setId(JourneyTemplateId.create());
        row.setClientId(client);
        write(actor, row, name, row::insert);
        add(actor, row, 1, null, definition);
        return template(row);
    }

    /** Makes the next version; a template that changed since it was read is refused. */
    JourneyTemplate addVersion(
            Actor actor, JourneyTemplate read, String name, JourneyDefinition definition, LocalDate validFrom) {
        TemplateRecord row = change(actor, read, name);
        add(actor, row, read.versions().getLast().number() + 1, validFrom, definition);
        return template(row);
    }

    /** Mends the newest version's words; whose version it is stays. */
    JourneyTemplate mend(Actor actor, JourneyTemplate read, String name, JourneyDefinition definition) {
        TemplateRecord row = change(actor, read, name);
        TemplateVersionRecord newest = dsl.newRecord(TEMPLATE_VERSION);
        newest.setDefinition(json.writeValueAsString(definition));
        rewrite(read, newest);
        return template(row);
    }

    /** Draws the only version anew. */
    JourneyTemplate redraw(Actor actor, JourneyTemplate read, String name, JourneyDefinition definition) {
        TemplateRecord row = change(actor, read, name);
        TemplateVersionRecord only = dsl.newRecord(TEMPLATE_VERSION);
        only.setDefinition(json.writeValueAsString(definition));
        only.setCreatedAt(now());
        only.setCreatedBy(actor.id());
        only.setCreatedByName(actor.name());
        only.setAssumed(false);
        rewrite(read, only);
        return template(row);
    }

    /** Writes what was set over the newest version. */
    private void rewrite(JourneyTemplate of, TemplateVersionRecord words) {
        dsl.update(TEMPLATE_VERSION)
                .set(words)
                .where(
                        TEMPLATE_VERSION.TEMPLATE_ID.eq(of.id()),
                        TEMPLATE_VERSION.NUMBER.eq(of.newest().number()))
                .execute();
    }

    JourneyTemplate withdraw(Actor actor, JourneyTemplate read, int number) {
        TemplateRecord row = change(actor, read, read.name());
        dsl.update(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.WITHDRAWN, true)
                .where(TEMPLATE_VERSION.TEMPLATE_ID.eq(read.id()), TEMPLATE_VERSION.NUMBER.eq(number))
                .execute();
        return template(row);
    }

    /** Refuses who read the template before somebody else changed it. */
    void requireReadAt(JourneyTemplate held, int version) {
        if (held.version() != version) {
            throw LOCK.refusal(dsl, TEMPLATE.ID.eq(held.id()));
        }
    }

    private TemplateRecord change(Actor actor, JourneyTemplate read, String name) {
        TemplateRecord row =
                dsl.selectFrom(TEMPLATE).where(TEMPLATE.ID.eq(read.id())).fetchSingle();
        write(actor, row, name, () -> LOCK.update(dsl, row, read.version()));
        return row;
    }

    private void write(Actor actor, TemplateRecord row, String name, Runnable write) {
        row.setName(name);
        row.setChangedAt(now());
        row.setChangedByName(actor.name());
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            Refused refused = new Refused("journeys.refusal.name-taken", name);
            refused.initCause(taken);
            throw refused;
        }
    }

    private void add(
            Actor actor, TemplateRecord of, int number, @Nullable LocalDate validFrom, JourneyDefinition definition) {
        TemplateVersionRecord row = dsl.newRecord(TEMPLATE_VERSION);
        row.setTemplateId(of.getId());
        row.setNumber(number);
        row.setClientId(of.getClientId());
        row.setValidFrom(validFrom);
        row.setDefinition(json.writeValueAsString(definition));
        row.setAssumed(false);
        row.setWithdrawn(false);
        row.setCreatedAt(now());
        row.setCreatedBy(actor.id());
        row.setCreatedByName(actor.name());
        row.insert();
    }

    /** Now, as exactly as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Map<JourneyTemplateId, List<JourneyVersion>> versions(Collection<JourneyTemplateId> of) {
        return dsl.selectFrom(TEMPLATE_VERSION)
                .where(TEMPLATE_VERSION.TEMPLATE_ID.in(of))
                .orderBy(TEMPLATE_VERSION.NUMBER)
                .fetchGroups(TEMPLATE_VERSION.TEMPLATE_ID, this::version);
    }

    private JourneyTemplate template(TemplateRecord row) {
        return template(row, versions(List.of(row.getId())).getOrDefault(row.getId(), List.of()));
    }

    private static JourneyTemplate template(TemplateRecord row, List<JourneyVersion> versions) {
        return new JourneyTemplate(row.getId(), row.getRowVersion(), row.getClientId(), row.getName(), versions);
    }

    private JourneyVersion version(TemplateVersionRecord row) {
        return new JourneyVersion(
                row.getNumber(),
                row.getValidFrom(),
                row.getAssumed(),
                row.getWithdrawn(),
                json.readValue(row.getDefinition(), JourneyDefinition.class),
                row.getCreatedByName(),
                row.getCreatedAt());
    }
}
