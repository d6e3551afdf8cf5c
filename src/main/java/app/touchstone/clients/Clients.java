package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.CLIENT;

import app.touchstone.db.clients.tables.records.ClientRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class Clients {

    private static final RowLock<ClientRecord> LOCK = new RowLock<>(
            CLIENT, CLIENT.ROW_VERSION, row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getName()));

    private final DSLContext dsl;
    private final Clock clock;

    Clients(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    List<Client> where(Condition condition) {
        return dsl.selectFrom(CLIENT)
                .where(condition)
                .orderBy(CountedOrder.of(CLIENT.NAME), CLIENT.NAME)
                .fetch(Clients::client);
    }

    Optional<Client> find(ClientId id) {
        return dsl.selectFrom(CLIENT).where(CLIENT.ID.eq(id)).fetchOptional(Clients::client);
    }

    /** Lets one transaction at a time change the client's tree or import outlets. */
    Client lock(ClientId id) {
        return client(locked(id));
    }

    Client insert(Actor actor, ClientData data) {
        ClientRecord row = dsl.newRecord(CLIENT);
        row.setId(ClientId.create());
        row.setCreatedAt(clock.instant());
        fill(row, actor, data);
        try {
            row.insert();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(data, taken);
        }
        return client(row);
    }

    Client update(Actor actor, ClientId id, int version, ClientData data) {
        ClientRecord row = locked(id);
        fill(row, actor, data);
        try {
            LOCK.update(dsl, row, version);
        } catch (DuplicateKeyException taken) {
            throw nameTaken(data, taken);
        }
        return client(row);
    }

    private ClientRecord locked(ClientId id) {
        return dsl.selectFrom(CLIENT)
                .where(CLIENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private void fill(ClientRecord row, Actor actor, ClientData data) {
        row.setName(data.name());
        row.setDefaultLanguage(data.defaultLanguage());
        row.setTimeZone(data.timeZone());
        row.setCurrency(data.currency());
        row.setNewOwnerSees(data.newOwnerSees());
        row.setChangedAt(clock.instant());
        row.setChangedByName(actor.name());
    }

    private static Refused nameTaken(ClientData data, DuplicateKeyException cause) {
        Refused refused = new Refused("clients.refusal.client-name-taken", data.name());
        refused.initCause(cause);
        return refused;
    }

    private static Client client(ClientRecord row) {
        return new Client(
                row.getId(),
                row.getRowVersion(),
                row.getName(),
                row.getDefaultLanguage(),
                row.getTimeZone(),
                row.getCurrency(),
                row.getNewOwnerSees());
    }
}
