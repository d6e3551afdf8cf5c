package app.touchstone.access;

import static app.touchstone.db.access.Tables.SIGN_IN_TRY;

import app.touchstone.db.access.tables.records.SignInTryRecord;
import app.touchstone.platform.rows.OnlyOnce;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of tries to sign in. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInTries {

    private final DSLContext db;

    SignInTries(DSLContext db) {
        this.db = db;
    }

    /** What was counted on a track: how often, when last, and until when whoever is on it has to wait. */
    record Counted(String track, int times, Instant lastAt, Instant untilAt) {}

    /** What was counted on a track, held until the transaction ends; a track that nobody was on is made. */
    Counted hold(String track, Instant now) {
        SignInTryRecord fresh = new SignInTryRecord();
        fresh.setTrack(track);
        fresh.setTimes(0);
        fresh.setLastAt(now);
        fresh.setUntilAt(now);
        OnlyOnce.insert(db, fresh, SIGN_IN_TRY.TRACK);
        return db.selectFrom(SIGN_IN_TRY)
                .where(SIGN_IN_TRY.TRACK.eq(track))
                .forUpdate()
                .fetchSingle(row -> new Counted(row.getTrack(), row.getTimes(), row.getLastAt(), row.getUntilAt()));
    }

    /** Writes over a track that is held. */
    void write(Counted counted) {
        db.update(SIGN_IN_TRY)
                .set(SIGN_IN_TRY.TIMES, counted.times())
                .set(SIGN_IN_TRY.LAST_AT, counted.lastAt())
                .set(SIGN_IN_TRY.UNTIL_AT, counted.untilAt())
                .where(SIGN_IN_TRY.TRACK.eq(counted.track()))
                .execute();
    }

    void forget(String track) {
        db.deleteFrom(SIGN_IN_TRY).where(SIGN_IN_TRY.TRACK.eq(track)).execute();
    }

    int sweep(Instant before) {
        return db.deleteFrom(SIGN_IN_TRY).where(SIGN_IN_TRY.LAST_AT.lt(before)).execute();
    }
}
