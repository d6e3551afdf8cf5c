package app.touchstone.assignments;

import static app.touchstone.db.assignments.Tables.DECLINED_OFFER;

import app.touchstone.platform.Identifiers;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every no of a shopper to a visit: a coordinator has seen it or not yet. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeclinedOffers {

    private final DSLContext database;

    DeclinedOffers(DSLContext database) {
        this.database = database;
    }

    /** Who said no to what. */
    record DeclinedOffer(VisitId visit, ShopperId shopper, String reason, Instant declinedAt) {}

    void add(DeclinedOffer offer) {
        database.insertInto(DECLINED_OFFER)
                .set(DECLINED_OFFER.ID, Identifiers.next())
                .set(DECLINED_OFFER.VISIT_ID, offer.visit())
                .set(DECLINED_OFFER.SHOPPER_ID, offer.shopper())
                .set(DECLINED_OFFER.REASON, offer.reason())
                .set(DECLINED_OFFER.DECLINED_AT, offer.declinedAt())
                .execute();
    }

    List<DeclinedOffer> of(Collection<VisitId> visits) {
        return database.selectFrom(DECLINED_OFFER)
                .where(DECLINED_OFFER.VISIT_ID.in(visits))
                .orderBy(DECLINED_OFFER.DECLINED_AT.desc())
                .fetch(row ->
                        new DeclinedOffer(row.getVisitId(), row.getShopperId(), row.getReason(), row.getDeclinedAt()));
    }

    /** Which of the visits who has said no to. */
    Map<ShopperId, Set<VisitId>> byShopper(Collection<Visit> visits) {
        return of(visits.stream().map(Visit::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        DeclinedOffer::shopper, Collectors.mapping(DeclinedOffer::visit, Collectors.toSet())));
    }

    void handled(Collection<VisitId> visits, Instant at) {
        database.update(DECLINED_OFFER)
                .set(DECLINED_OFFER.HANDLED_AT, at)
                .where(DECLINED_OFFER.VISIT_ID.in(visits), DECLINED_OFFER.HANDLED_AT.isNull())
                .execute();
    }
}
