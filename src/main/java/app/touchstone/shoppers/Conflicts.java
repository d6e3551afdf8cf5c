package app.touchstone.shoppers;

import static app.touchstone.db.shoppers.Tables.CONFLICT_OF_INTEREST;

import app.touchstone.db.shoppers.tables.records.ConflictOfInterestRecord;
import app.touchstone.platform.ShopperId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of what shoppers must keep away from. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Conflicts {

    private final DSLContext database;

    Conflicts(DSLContext database) {
        this.database = database;
    }

    void add(ConflictOfInterest conflict) {
        ConflictOfInterestRecord row = database.newRecord(CONFLICT_OF_INTEREST);
        row.setId(conflict.id());
        row.setShopperId(conflict.shopper());
        row.setClientId(conflict.client());
        row.setOutletId(conflict.outlet());
        row.setReason(conflict.reason());
        row.setDeclaredAt(conflict.declaredAt());
        row.insert();
    }

    Optional<ConflictOfInterest> find(UUID id) {
        return database.fetchOptional(CONFLICT_OF_INTEREST, CONFLICT_OF_INTEREST.ID.eq(id))
                .map(Conflicts::read);
    }

    /** Newest first. */
    List<ConflictOfInterest> of(Collection<ShopperId> shoppers) {
        return database.selectFrom(CONFLICT_OF_INTEREST)
                .where(CONFLICT_OF_INTEREST.SHOPPER_ID.in(shoppers))
                .orderBy(CONFLICT_OF_INTEREST.DECLARED_AT.desc(), CONFLICT_OF_INTEREST.ID)
                .fetch(Conflicts::read);
    }

    void remove(UUID id) {
        database.deleteFrom(CONFLICT_OF_INTEREST)
                .where(CONFLICT_OF_INTEREST.ID.eq(id))
                .execute();
    }

    private static ConflictOfInterest read(ConflictOfInterestRecord row) {
        return new ConflictOfInterest(
                row.getId(),
                row.getShopperId(),
                row.getClientId(),
                row.getOutletId(),
                row.getReason(),
                row.getDeclaredAt());
    }
}
