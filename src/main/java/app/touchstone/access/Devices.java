package app.touchstone.access;

import static app.touchstone.db.access.Tables.DEVICE;

import app.touchstone.db.access.tables.records.DeviceRecord;
import app.touchstone.platform.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of the phones on which people stay signed in: 30 days since they were used, and 180 at most. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Devices {

    static final Duration UNUSED_FOR = Duration.ofDays(30);
    static final Duration AT_MOST = Duration.ofDays(180);

    /** A use is written down once in this time, so that a phone that asks a lot writes little. */
    private static final Duration WRITTEN_EVERY = Duration.ofHours(1);

    private static final Duration KEPT_AFTER_END = Duration.ofDays(30);
    private static final int SHOWN = 50;

    private final DSLContext db;

    Devices(DSLContext db) {
        this.db = db;
    }

    void add(Device device, PersonId person, String tokenHash) {
        DeviceRecord row = db.newRecord(DEVICE);
        row.setId(device.id());
        row.setPersonId(person);
        row.setTokenHash(tokenHash);
        row.setName(device.name());
        row.setMadeAt(device.madeAt());
        row.setLastUsedAt(device.lastUsedAt());
        row.insert();
    }

    Optional<Owned> byToken(String tokenHash, Instant now) {
        return db.selectFrom(DEVICE)
                .where(DEVICE.TOKEN_HASH.eq(tokenHash), open(now))
                .fetchOptional(row -> new Owned(row.getPersonId(), device(row)));
    }

    /** Those used last come first. */
    List<Device> of(PersonId person, Instant now) {
        return db.selectFrom(DEVICE)
                .where(DEVICE.PERSON_ID.eq(person), open(now))
                .orderBy(DEVICE.LAST_USED_AT.desc(), DEVICE.ID)
                .limit(SHOWN)
                .fetch(Devices::device);
    }

    void used(Device device, Instant now) {
        if (device.lastUsedAt().plus(WRITTEN_EVERY).isAfter(now)) {
            return;
        }
        db.update(DEVICE)
                .set(DEVICE.LAST_USED_AT, now)
                .where(DEVICE.ID.eq(device.id()), DEVICE.LAST_USED_AT.lt(now))
                .execute();
    }

    /** {@return what has ended by this; nothing where it had ended before, or is another person's} */
    Optional<Device> end(PersonId person, DeviceId id, DeviceEnd why, Instant now) {
        Optional<Device> device = db.selectFrom(DEVICE)
                .where(DEVICE.ID.eq(id), DEVICE.PERSON_ID.eq(person), open(now))
                .fetchOptional(Devices::device);
        return device.filter(_ -> end(DEVICE.ID.eq(id), why, now) == 1);
    }

    /** {@return those on which the person was signed in until now} */
    List<Device> endAll(PersonId person, DeviceEnd why, Instant now) {
        List<Device> open = db.selectFrom(DEVICE)
                .where(DEVICE.PERSON_ID.eq(person), open(now))
                .orderBy(DEVICE.ID)
                .forUpdate()
                .fetch(Devices::device);
        end(DEVICE.PERSON_ID.eq(person), why, now);
        return open;
    }

    /** Throws away what ended, or ran out, a while ago. */
    int sweep(Instant now) {
        Instant before = now.minus(KEPT_AFTER_END);
        return db.deleteFrom(DEVICE)
                .where(DEVICE.ENDED_AT
                        .lt(before)
                        .or(DEVICE.LAST_USED_AT.lt(before.minus(UNUSED_FOR)))
                        .or(DEVICE.MADE_AT.lt(before.minus(AT_MOST))))
                .execute();
    }

    private int end(Condition which, DeviceEnd why, Instant now) {
        return db.update(DEVICE)
                .set(DEVICE.ENDED_AT, now)
                .set(DEVICE.END_REASON, why)
                .where(which, DEVICE.ENDED_AT.isNull())
                .execute();
    }

    private static Condition open(Instant now) {
        return DEVICE.ENDED_AT
                .isNull()
                .and(DEVICE.LAST_USED_AT.gt(now.minus(UNUSED_FOR)))
                .and(DEVICE.MADE_AT.gt(now.minus(AT_MOST)));
    }

    private static Device device(DeviceRecord row) {
        return new Device(row.getId(), row.getName(), row.getMadeAt(), row.getLastUsedAt());
    }

    /** A device and whose it is. */
    record Owned(PersonId person, Device device) {}
}
