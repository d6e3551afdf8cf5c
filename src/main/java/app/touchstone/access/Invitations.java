package app.touchstone.access;

import static app.touchstone.db.access.Tables.INVITATION;

import app.touchstone.db.access.tables.records.InvitationRecord;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of links with which people join, known by the hashes of their tokens. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

    private final DSLContext db;

    Invitations(DSLContext db) {
        this.db = db;
    }

    /** @param person whose it is; nobody's as long as it is the first administrator's */
    record Link(
            String tokenHash,
            @Nullable PersonId person,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    void add(Link link, Role role, Instant at) {
        InvitationRecord row = db.newRecord(INVITATION);
        row.setTokenHash(link.tokenHash());
        row.setPersonId(link.person());
        row.setRole(role);
        row.setCreatedAt(at);
        row.setExpiresAt(link.expiresAt());
        row.insert();
    }

    Optional<Link> find(String tokenHash) {
        return db.fetchOptional(INVITATION, INVITATION.TOKEN_HASH.eq(tokenHash))
                .map(row -> new Link(row.getTokenHash(), row.getPersonId(), row.getExpiresAt(), row.getUsedAt()));
    }

    /** Two people with one link: the second finds none that is unused. */
    boolean useUp(Link link, Instant at) {
        return db.update(INVITATION)
                        .set(INVITATION.USED_AT, at)
                        .where(INVITATION.TOKEN_HASH.eq(link.tokenHash()), INVITATION.USED_AT.isNull())
                        .execute()
                == 1;
    }

    void forgetOf(PersonId person) {
        db.deleteFrom(INVITATION).where(INVITATION.PERSON_ID.eq(person)).execute();
    }

    void forgetOfFirstAdministrator() {
        db.deleteFrom(INVITATION).where(INVITATION.PERSON_ID.isNull()).execute();
    }
}
