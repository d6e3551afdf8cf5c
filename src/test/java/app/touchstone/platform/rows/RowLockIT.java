package app.touchstone.platform.rows;

import static app.touchstone.db.clients.Tables.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.clients.Sight;
import app.touchstone.db.clients.tables.records.ClientRecord;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Stale;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RowLockIT {

    private static final RowLock<ClientRecord> LOCK = new RowLock<>(
            CLIENT, CLIENT.ROW_VERSION, row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getName()));

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void writesOverTheVersionThatWasReadAndCountsOn() {
        ClientId id = client();
        ClientRecord row = named(id, "renamed " + id);
        LOCK.update(db, row, 1);
        assertThat(row.getRowVersion()).isEqualTo(2);
        assertThat(read(id).getName()).isEqualTo("renamed " + id);
        assertThat(read(id).getRowVersion()).isEqualTo(2);
        assertThat(read(id).getCurrency()).isEqualTo(Currency.getInstance("EUR"));
    }

    @Test
    void refusesWhoReadAnOlderVersionAndSaysWhoChangedIt() {
        ClientId id = client();
        ClientRecord first = named(id, "first " + id);
        first.setChangedByName("Vera");
        LOCK.update(db, first, 1);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> LOCK.update(db, named(id, "second " + id), 1))
                .satisfies(stale -> {
                    assertThat(stale.changedBy()).isEqualTo("Vera");
                    assertThat(stale.what()).isEqualTo("first " + id);
                });
        assertThat(read(id).getName()).isEqualTo("first " + id);
    }

    @Test
    void findsNothingWhereTheRowIsGone() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> LOCK.update(db, named(ClientId.create(), "nobody"), 1));
    }

    @Test
    void writesManyByWhatWasReadOfEach() {
        ClientId one = client();
        ClientId other = client();
        LOCK.update(db, named(other, "moved on " + other), 1);
        LOCK.updateAll(db, List.of(read(one, "a " + one, 1), read(other, "b " + other, 2)));
        assertThat(read(one).getName()).isEqualTo("a " + one);
        assertThat(read(other).getName()).isEqualTo("b " + other);
        assertThat(read(other).getRowVersion()).isEqualTo(3);
    }

    @Test
    void writesNoneOfManyWhereOneMovedOn() {
        ClientId one = client();
        ClientId other = client();
        LOCK.update(db, named(other, "moved on " + other), 1);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ ->
                        LOCK.updateAll(db, List.of(read(one, "a " + one, 1), read(other, "b " + other, 1)))))
                .satisfies(stale -> assertThat(stale.what()).isEqualTo("moved on " + other));
        assertThat(read(one).getRowVersion()).isEqualTo(1);
    }

    @Test
    void refusesWhoComesWithAnotherVersionThanTheHeldOne() {
        ClientRecord held = read(client());
        LOCK.require(held, 1);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> LOCK.require(held, 2));
    }

    private ClientRecord named(ClientId id, String name) {
        ClientRecord row = db.newRecord(CLIENT);
        row.setId(id);
        row.setName(name);
        return row;
    }

    private ClientRecord read(ClientId id, String name, int version) {
        ClientRecord row = named(id, name);
        row.setRowVersion(version);
        return row;
    }

    private ClientRecord read(ClientId id) {
        return db.fetchSingle(CLIENT, CLIENT.ID.eq(id));
    }

    private ClientId client() {
        ClientId id = ClientId.create();
        ClientRecord row = named(id, "client " + id);
        row.setDefaultLanguage(Locale.ENGLISH);
        row.setTimeZone(ZoneOffset.UTC);
        row.setCurrency(Currency.getInstance("EUR"));
        row.setNewOwnerSees(Sight.ALL);
        row.setCreatedAt(Instant.EPOCH);
        row.setChangedAt(Instant.EPOCH);
        row.setChangedByName("Anna");
        row.insert();
        return id;
    }
}
