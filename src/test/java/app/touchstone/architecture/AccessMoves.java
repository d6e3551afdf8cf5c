package app.touchstone.architecture;

import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static app.touchstone.db.review.Tables.RELEASE;

import app.touchstone.architecture.AccessRealm.Place;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.MoveReason;
import app.touchstone.clients.MoveService;
import app.touchstone.clients.MoveTerms;
import app.touchstone.clients.Node;
import app.touchstone.clients.Sight;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Sells outlets from one region to the other, between a visit and today, or before any visit. */
@TestComponent
class AccessMoves {

    private static final Actor SYSTEM = Actors.staff();

    private final ClientService clients;
    private final MoveService moves;
    private final DSLContext db;

    AccessMoves(ClientService clients, MoveService moves, DSLContext db) {
        this.clients = clients;
        this.moves = moves;
        this.db = db;
    }

    /** Who has sold an outlet reads what was before, who has bought it what came since and what the rule adds. */
    static Place readAs(Place place, Sight rule) {
        return switch (place) {
            case OWN, NEAR, FAR -> place;
            case LEFT, CAME -> Place.NEAR;
            case LEFT_SINCE -> Place.FAR;
            case CAME_BEFORE -> rule == Sight.ALL ? Place.NEAR : Place.FAR;
        };
    }

    /** An outlet of which nothing may be seen by a journey answers to that journey as one that it never measured. */
    static Place measuredAs(Place place, Sight rule) {
        return isListed(place, rule) ? Place.NEAR : readAs(place, rule);
    }

    /** Whether the visit's number is no secret though its report is: it stands beside its score. */
    static boolean isListed(Place place, Sight rule) {
        return place == Place.CAME_BEFORE && rule == Sight.SCORES;
    }

    void rule(Client client, Sight rule) {
        Client known = clients.get(SYSTEM, client.id());
        ClientData data = known.data();
        clients.update(
                SYSTEM,
                known.id(),
                known.version(),
                new ClientData(data.name(), data.defaultLanguage(), data.timeZone(), data.currency(), rule));
    }

    void move(AccessRealm realm, Client client, Node north, Node south) {
        LocalDate today = LocalDate.now(client.timeZone());
        Stream.of(Place.LEFT, Place.CAME_BEFORE).forEach(place -> backdate(realm, client, place, today.minusDays(40)));
        MoveTerms sale = new MoveTerms(today.minusDays(10), MoveReason.SALE);
        move(realm, client, List.of(Place.LEFT, Place.LEFT_SINCE), south, sale);
        move(realm, client, List.of(Place.CAME, Place.CAME_BEFORE), north, sale);
    }

    private void move(AccessRealm realm, Client client, List<Place> places, Node target, MoveTerms terms) {
        List<OutletId> sold = places.stream()
                .map(place ->
                        OutletId.of(realm.at(place, "outlet").orElseThrow().id()))
                .toList();
        moves.move(SYSTEM, moves.preview(SYSTEM, client.id(), sold, target.id(), terms));
    }

    private void backdate(AccessRealm realm, Client client, Place place, LocalDate day) {
        VisitId visit = VisitId.of(realm.at(place, "released").orElseThrow().id());
        db.update(RELEASE)
                .set(
                        RELEASE.VISITED_AT,
                        day.atTime(LocalTime.NOON).atZone(client.timeZone()).toInstant())
                .where(RELEASE.VISIT_ID.eq(visit))
                .execute();
        db.update(VISIT_FACT)
                .set(VISIT_FACT.VISITED_ON, day)
                .where(VISIT_FACT.VISIT_ID.eq(visit))
                .execute();
        db.update(TOUCHPOINT_FACT)
                .set(TOUCHPOINT_FACT.VISITED_ON, day)
                .where(TOUCHPOINT_FACT.VISIT_ID.eq(visit))
                .execute();
    }
}
