package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.CLIENT;

import app.touchstone.db.clients.tables.records.ClientRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class Clients {

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
        if (row.getRowVersion() != version) {
            throw new Stale(row.getChangedByName(), row.getChangedAt(), row.getName());
        }
        fill(row, actor, data);
        try {
            row.update();
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
        row.setDefaultLanguage(data.defaultLanguage().getLanguage());
        row.setTimeZone(data.timeZone().getId());
        row.setCurrency(data.currency().getCurrencyCode());
        row.setNewOwnerSees(data.newOwnerSees().name());
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
                Locale.of(row.getDefaultLanguage()),
                ZoneId.of(row.getTimeZone()),
                Currency.getInstance(row.getCurrency()),
                Sight.valueOf(row.getNewOwnerSees()));
    }
}
