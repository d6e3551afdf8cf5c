package app.touchstone.access;

import static app.touchstone.db.access.Tables.PERSON;
import static app.touchstone.db.access.Tables.PERSON_NODE;
import static app.touchstone.db.access.Tables.PERSON_OUTLET;
import static app.touchstone.db.access.Tables.PERSON_ROLE;
import static java.util.Objects.requireNonNullElse;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.touchstone.access.Person.PersonData;
import app.touchstone.db.access.tables.records.PersonRecord;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Change;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.PersonZone;
import app.touchstone.platform.PersonZone.Origin;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import app.touchstone.platform.ui.Preferences.ColourScheme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of people with their roles and scopes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class People {

    private static final RowLock<PersonRecord> LOCK = new RowLock<>(
            PERSON, PERSON.ROW_VERSION, row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getName()));

    private final DSLContext db;
    private final Grants grants;

    People(DSLContext db, Grants grants) {
        this.db = db;
        this.grants = grants;
    }

    Optional<Person> find(PersonId id) {
        return read(PERSON.ID.eq(id), 0, 1).stream().findFirst();
    }

    /** Whether the person is still as they were read, but for having a password: all else shows in their own row. */
    boolean isStill(Person read) {
        return db.fetchExists(
                PERSON,
                PERSON.ID.eq(read.id()),
                PERSON.ROW_VERSION.eq(read.version()),
                PERSON.SIGNED_OUT_AT.eq(read.signedOutAt()),
                PERSON.LANGUAGE.eq(read.language()),
                PERSON.COLOUR_SCHEME.eq(read.colourScheme()),
                PERSON.TIME_ZONE.isNotDistinctFrom(zone(read)),
                PERSON.TIME_ZONE_ORIGIN.eq(origin(read)));
    }

    Optional<Person> findByShopper(ShopperId shopper) {
        return read(PERSON.SHOPPER_ID.eq(shopper), 0, 1).stream().findFirst();
    }

    Optional<Person> findByEmail(String email) {
        return read(PERSON.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)), 0, 1).stream()
                .findFirst();
    }

    Optional<String> passwordHash(PersonId id) {
        return db.select(PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchOptional(PERSON.PASSWORD_HASH);
    }

    /** What decides whether an open page still holds. */
    Optional<Stand> stand(PersonId id) {
        return db.select(PERSON.ACTIVE, PERSON.ROW_VERSION, PERSON.SIGNED_OUT_AT, PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchOptional(row ->
                        new Stand(row.value1(), row.value2(), row.value3(), requireNonNullElse(row.value4(), "")));
    }

    /** @param passwordHash empty where there is none */
    record Stand(boolean active, int version, Instant signedOutAt, String passwordHash) {}

    List<Person> list(String text, int offset, int limit) {
        return read(matching(text), offset, limit);
    }

    int count(String text) {
        return db.fetchCount(PERSON, matching(text));
    }

    boolean anyWith(Role role) {
        return activeWith(role) > 0;
    }

    /**
     * How many active people have a role, with those people held until the transaction ends: of two who take it away at
     * once, the second counts when the first is done.
     */
    int holdActiveWith(Role role) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(
                        select(PERSON_ROLE.PERSON_ID).from(PERSON_ROLE).where(PERSON_ROLE.ROLE.eq(role))))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch();
        return activeWith(role);
    }

    /** Holds a person until the transaction ends: of two who invite, the second takes back the first one's link. */
    void hold(PersonId id) {
        db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(id)).forUpdate().fetch();
    }

    private int activeWith(Role role) {
        return db.fetchCount(
                PERSON.join(PERSON_ROLE).on(PERSON_ROLE.PERSON_ID.eq(PERSON.ID)),
                PERSON_ROLE.ROLE.eq(role).and(PERSON.ACTIVE));
    }

    /** Inserts or, under the row's version, updates; roles and scopes are replaced. */
    void save(Person person, Change change) {
        PersonRecord record = db.newRecord(PERSON);
        PersonData data = person.data();
        record.setId(person.id());
        record.setEmail(data.email());
        record.setName(data.name());
        record.setNameOrder(CountedOrder.stored(data.name()));
        record.setActive(data.active());
        record.setClientId(
                data.boundary() instanceof Boundary.Client(ClientId client, var _, var _, var _) ? client : null);
        record.setShopperId(data.boundary() instanceof Boundary.Shopper(var shopper) ? shopper : null);
        record.setLanguage(person.language());
        record.setColourScheme(person.colourScheme());
        record.setTimeZone(zone(person));
        record.setTimeZoneOrigin(origin(person));
        record.setSignedOutAt(person.signedOutAt());
        record.setCreatedAt(person.createdAt());
        record.setChangedAt(change.at());
        record.setChangedByName(change.by());
        try {
            if (person.version() == 0) {
                record.insert();
            } else {
                LOCK.update(db, record, person.version());
            }
        } catch (DuplicateKeyException taken) {
            Refused refused = new Refused("access.refusal.email-taken", data.email());
            refused.initCause(taken);
            throw refused;
        }
        replaceRoles(person.id(), data.roles());
        grants.replace(person.id(), data.boundary());
    }

    void setPasswordHash(PersonId id, String hash) {
        db.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    void setSignedOutAt(PersonId id, Instant at) {
        db.update(PERSON).set(PERSON.SIGNED_OUT_AT, at).where(PERSON.ID.eq(id)).execute();
    }

    void setPreferences(PersonId id, Locale language, ColourScheme scheme) {
        db.update(PERSON)
                .set(PERSON.LANGUAGE, language)
                .set(PERSON.COLOUR_SCHEME, scheme)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    /** What a device says counts until the person chooses. */
    void setZoneOfDevice(PersonId id, ZoneId zone) {
        db.update(PERSON)
                .set(PERSON.TIME_ZONE, zone)
                .set(PERSON.TIME_ZONE_ORIGIN, Origin.DEVICE)
                .where(PERSON.ID.eq(id), PERSON.TIME_ZONE_ORIGIN.ne(Origin.CHOSEN))
                .execute();
    }

    void setZone(PersonId id, PersonZone zone) {
        db.update(PERSON)
                .set(PERSON.TIME_ZONE, zone.id())
                .set(PERSON.TIME_ZONE_ORIGIN, zone.origin())
                .where(PERSON.ID.eq(id))
                .execute();
    }

    private static @Nullable ZoneId zone(Person person) {
        return person.knownZone() == null ? null : person.knownZone().id();
    }

    private static Origin origin(Person person) {
        return person.knownZone() == null ? Origin.ASSUMED : person.knownZone().origin();
    }

    private void replaceRoles(PersonId id, Set<Role> roles) {
        db.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(id)).execute();
        for (Role role : roles) {
            db.insertInto(PERSON_ROLE, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE)
                    .values(id, role)
                    .execute();
        }
    }

    private static Condition matching(String text) {
        String wanted = text.strip();
        return wanted.isEmpty()
                ? DSL.noCondition()
                : PERSON.NAME.containsIgnoreCase(wanted).or(PERSON.EMAIL.containsIgnoreCase(wanted));
    }

    private List<Person> read(Condition condition, int offset, int limit) {
        var roles = multiset(select(PERSON_ROLE.ROLE).from(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID)))
                .convertFrom(rows -> new HashSet<>(rows.map(row -> row.value1())));
        var nodes = multiset(select(PERSON_NODE.NODE_ID).from(PERSON_NODE).where(PERSON_NODE.PERSON_ID.eq(PERSON.ID)))
                .convertFrom(rows -> new HashSet<>(rows.map(row -> row.value1())));
        var outlets = multiset(select(PERSON_OUTLET.OUTLET_ID)
                        .from(PERSON_OUTLET)
                        .where(PERSON_OUTLET.PERSON_ID.eq(PERSON.ID), PERSON_OUTLET.ENDED_ON.isNull()))
                .convertFrom(rows -> new HashSet<>(rows.map(row -> row.value1())));
        return db.select(PERSON, roles, nodes, outlets)
                .from(PERSON)
                .where(condition)
                .orderBy(PERSON.NAME_ORDER, PERSON.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> person(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Person person(PersonRecord row, Set<Role> roles, Set<NodeId> nodes, Set<OutletId> outlets) {
        Boundary boundary;
        if (row.getClientId() != null) {
            boundary = new Boundary.Client(row.getClientId(), roles.contains(Role.NETWORK_MANAGER), nodes, outlets);
        } else if (row.getShopperId() != null) {
            boundary = new Boundary.Shopper(row.getShopperId());
        } else {
            boundary = new Boundary.Agency();
        }
        return new Person(
                row.getId(),
                row.getRowVersion(),
                new PersonData(row.getEmail(), row.getName(), roles, boundary, row.getActive()),
                row.getPasswordHash() != null,
                row.getLanguage(),
                row.getColourScheme(),
                row.getTimeZone() == null ? null : new PersonZone(row.getTimeZone(), row.getTimeZoneOrigin()),
                row.getSignedOutAt(),
                row.getCreatedAt());
    }
}
