package app.touchstone.shoppers;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.outletManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Stale;
import app.touchstone.shoppers.ShopperFilter.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ShopperServiceIT {

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private PeopleService people;

    private final Actor vera = coordinator();
    private final Actor rita =
            new Actor(PersonId.create(), "Rita", Set.of(Role.REVIEWER), new Boundary.Agency(), Locale.ENGLISH);
    private final String city = "City " + UUID.randomUUID();

    @Test
    void keepsAProfileAsItWasGiven() {
        Shopper anna = shoppers.create(vera, data("Anna", "North", "O|Brien_land"));

        assertThat(shoppers.get(rita, anna.id())).isEqualTo(anna);
        assertThat(anna.data().regions()).containsExactly("North", "O Brien_land");
        assertThat(anna.version()).isEqualTo(1);
    }

    @Test
    void refusesAnAddressTwiceAndAStaleChange() {
        Shopper anna = shoppers.create(vera, data("Anna"));
        refused("shoppers.refusal.email-taken", () -> shoppers.create(vera, anna.data()));
        shoppers.update(vera, anna.id(), anna.version(), data("Anna Maria"));

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> shoppers.update(vera, anna.id(), anna.version(), data("Hanna")))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(vera.name()));
    }

    @Test
    void filtersByWordsRegionAndStanding() {
        Shopper north = shoppers.create(vera, data("Anna", "North"));
        Shopper northEast = shoppers.create(vera, data("Boris", "North-East", "100% South"));
        Shopper blocked = shoppers.create(vera, data("Zoya"));
        shoppers.block(vera, blocked.id(), "identified");
        shoppers.grade(rita, northEast.id(), new BigDecimal("9.5"));

        assertThat(ids("North", Standing.ALL)).containsExactly(north.id());
        assertThat(ids("100% South", Standing.ALL)).containsExactly(northEast.id());
        assertThat(ids("1000 South", Standing.ALL)).isEmpty();
        assertThat(ids("", Standing.BLOCKED)).containsExactly(blocked.id());
        assertThat(ids("", Standing.ACTIVE)).containsExactly(north.id(), northEast.id());
        assertThat(ids("", Standing.PAUSED)).isEmpty();
        ShopperOrder byGrade = new ShopperOrder(ShopperOrder.Column.GRADE, true);
        assertThat(shoppers.list(vera, new ShopperFilter(city, "", Standing.ALL), byGrade, 0, 1))
                .extracting(Shopper::id)
                .containsExactly(northEast.id());
    }

    @Test
    void blocksWithAReasonAndTakesItBack() {
        Shopper anna = shoppers.create(vera, data("Anna"));
        refused("shoppers.refusal.block-reason", () -> shoppers.block(vera, anna.id(), " "));
        refused("shoppers.refusal.not-blocked", () -> shoppers.unblock(vera, anna.id()));

        assertThat(shoppers.block(vera, anna.id(), "identified").isBlocked()).isTrue();
        refused("shoppers.refusal.blocked", () -> shoppers.block(vera, anna.id(), "again"));
        assertThat(shoppers.unblock(vera, anna.id()).isBlocked()).isFalse();
    }

    @Test
    void keepsConflictsUntilTheyAreRemoved() {
        Shopper anna = shoppers.create(vera, data("Anna"));
        ClientId client = ClientId.create();

        ConflictOfInterest conflict = shoppers.declareConflict(self(anna), anna.id(), client, null, "brother");

        assertThat(shoppers.conflicts(vera, anna.id())).hasSize(1);
        shoppers.removeConflict(vera, conflict.id());
        assertThat(shoppers.conflicts(vera, anna.id())).isEmpty();
    }

    @Test
    void makesAnAccountThatIsOnlyAShoppers() {
        Shopper anna = shoppers.create(vera, data("Anna"));

        Person person = shoppers.createAccount(vera, anna.id(), Locale.ENGLISH);

        assertThat(person.data().boundary()).isEqualTo(new Boundary.Shopper(anna.id()));
        assertThat(person.data().roles()).containsExactly(Role.SHOPPER);
    }

    @Test
    void invitesAndKeepsTheAccountInStepWithTheProfile() {
        Shopper anna = shoppers.create(vera, data("Anna"));
        assertThat(shoppers.hasAccount(vera, anna.id())).isFalse();

        assertThat(shoppers.invite(vera, anna.id(), Locale.ENGLISH))
                .isNotEqualTo(shoppers.invite(vera, anna.id(), Locale.ENGLISH));
        ShopperData next = data("Hanna");
        shoppers.update(vera, anna.id(), anna.version(), next);

        assertThat(shoppers.hasAccount(rita, anna.id())).isTrue();
        assertThat(people.ofShopper(Actors.staff(), anna.id()))
                .hasValueSatisfying(person -> assertThat(person.data().email()).isEqualTo(next.email()));
    }

    @Test
    void answersEverybodyElseAsIfThereWereNoShopper() {
        Shopper anna = shoppers.create(vera, data("Anna"));
        Shopper boris = shoppers.create(vera, data("Boris"));
        ClientId client = ClientId.create();
        for (Actor actor : List.of(networkManager(client), outletManager(client), self(boris))) {
            notFound(() -> shoppers.get(actor, anna.id()));
            notFound(() -> shoppers.list(actor, ShopperFilter.ALL, ShopperOrder.BY_NAME, 0, 1));
            notFound(() -> shoppers.count(actor, ShopperFilter.ALL));
            notFound(() -> shoppers.create(actor, data("Mine")));
            notFound(() -> shoppers.update(actor, anna.id(), 1, anna.data()));
            notFound(() -> shoppers.block(actor, anna.id(), "no"));
            notFound(() -> shoppers.unblock(actor, anna.id()));
            notFound(() -> shoppers.grade(actor, anna.id(), BigDecimal.TEN));
            notFound(() -> shoppers.conflicts(actor, anna.id()));
            notFound(() -> shoppers.declareConflict(actor, anna.id(), client, null, "no"));
            notFound(() -> shoppers.removeConflict(actor, UUID.randomUUID()));
            notFound(() -> shoppers.createAccount(actor, anna.id(), Locale.ENGLISH));
            notFound(() -> shoppers.invite(actor, anna.id(), Locale.ENGLISH));
            notFound(() -> shoppers.hasAccount(actor, anna.id()));
            notFound(() -> shoppers.regions(actor));
        }
        notFound(() -> shoppers.block(rita, anna.id(), "no"));
        notFound(() -> shoppers.get(vera, ShopperId.create()));
        assertThat(shoppers.get(self(anna), anna.id())).isEqualTo(anna);
    }

    private ShopperData data(String name, String... regions) {
        return new ShopperData(name, UUID.randomUUID() + "@example.org", "+7 900", city, Set.of(regions), 3, true);
    }

    private List<ShopperId> ids(String region, Standing standing) {
        ShopperFilter filter = new ShopperFilter(city, region, standing);
        List<ShopperId> ids = shoppers.list(vera, filter, ShopperOrder.BY_NAME, 0, 50).stream()
                .map(Shopper::id)
                .toList();
        assertThat(shoppers.count(vera, filter)).isEqualTo(ids.size());
        return ids;
    }

    private static Actor self(Shopper shopper) {
        return new Actor(
                PersonId.create(),
                shopper.data().name(),
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(shopper.id()),
                Locale.ENGLISH);
    }

    private static void notFound(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
