package app.touchstone.assignments;

import static app.touchstone.assignments.FieldFixture.actor;
import static app.touchstone.assignments.FieldFixture.staff;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletImport;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.OutletState;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.Role;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperData;
import app.touchstone.shoppers.ShopperService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of visits when outlets change by a file, get another clock, or their shopper another name. */
@IntegrationTest
@ByClock
class OutletChangesIT {

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private OutletService outlets;

    @Autowired
    private OutletImport files;

    @Autowired
    private ShopperService shoppers;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private MovableClock clock;

    private final Actor vera = staff("Vera", Role.COORDINATOR);
    private Field field;
    private Outlet outlet;
    private Shopper anna;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        field = fixture.field();
        outlet = fixture.outlets(field, "North", "N-1").getFirst();
        anna = fixture.shopper("Anna", 5, "North");
    }

    @Test
    void aFileClosesOutletsAsTheDeskDoes() {
        Outlet second = fixture.outlets(field, "North", "N-2").getFirst();
        fixture.outlets(field, "North", "N-3");
        Visit open = planned();
        Visit atSecond = visits.plan(vera, List.of(field.visitTo(second))).getFirst();
        Visit begun = visits.start(actor(anna), accepted(anna).id());
        String file = "code,name,state,since\nN-1,%s,closed,2026-03-09\nN-2,%s,закрыта,\nN-3,%s,open,\n"
                .formatted(outlet.name(), second.name(), "Outlet N-3");
        OutletImportPreview preview = read(file);
        assertThat(preview.turned(OutletState.CLOSED))
                .extracting(row -> row.code())
                .containsExactly("N-1", "N-2");
        assertThat(preview.consequences())
                .containsExactly(
                        new Consequence("assignments.closing.nobody", 2),
                        new Consequence("assignments.closing.under-way", 1));

        files.apply(vera, preview, _ -> {});

        assertThat(List.of(reread(open), reread(atSecond)))
                .allSatisfy(visit -> assertThat(visit.state()).isEqualTo(VisitState.OUTLET_CLOSED));
        assertThat(found(Preset.CLOSED_OUTLET)).containsExactly(reread(begun));
        outlet = outlets.get(vera, outlet.id());
        assertThat(outlet.active()).isFalse();
        assertThat(outlet.stateSince()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(outlets.get(vera, second.id()).stateSince()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(read(file).isApplicable()).isFalse();

        OutletImportPreview back = read("code,name,state\nN-1,%s,open\n".formatted(outlet.name()));
        assertThat(back.consequences()).containsExactly(new Consequence("assignments.opening.ended", 1));
        files.apply(vera, back, _ -> {});
        assertThat(outlets.get(vera, outlet.id()).active()).isTrue();
        assertThat(found(Preset.CLOSED_OUTLET)).isEmpty();
    }

    @Test
    void visitsThatNobodyHasBegunFollowACorrectedZone() {
        Visit open = planned();
        Visit accepted = accepted(fixture.shopper("Berta", 5, "North"));
        Visit begun = visits.start(actor(anna), accepted(anna).id());
        OutletData east = inZone("Asia/Omsk");
        assertThat(outlets.ifChanged(vera, outlet, east))
                .containsExactly(
                        new Consequence("assignments.rezoning.follow", 2),
                        new Consequence("assignments.rezoning.keep", 1));

        outlet = outlets.update(vera, outlet.id(), outlet.version(), east);

        assertThat(List.of(reread(open), reread(accepted))).allSatisfy(visit -> {
            assertThat(visit.plan().place().timeZone()).isEqualTo(ZoneId.of("Asia/Omsk"));
            assertThat(visit.dueAt())
                    .isEqualTo(visit.plan().window().closesAt(ZoneId.of("Asia/Omsk")))
                    .isBefore(open.dueAt());
        });
        assertThat(reread(accepted).shopperName()).startsWith("Berta");
        assertThat(reread(begun)).isEqualTo(begun);

        String file = "code,name,time zone\nN-1,%s,Europe/Moscow\n".formatted(outlet.name());
        OutletImportPreview preview = read(file);
        assertThat(preview.consequences()).first().isEqualTo(new Consequence("assignments.rezoning.follow", 2));
        files.apply(vera, preview, _ -> {});
        assertThat(reread(open).dueAt()).isEqualTo(open.dueAt());
    }

    private OutletData inZone(String zone) {
        OutletData was = outlet.data();
        return new OutletData(
                was.node(),
                was.code(),
                was.name(),
                was.address(),
                was.region(),
                was.format(),
                was.features(),
                ZoneId.of(zone),
                was.latitude(),
                was.longitude(),
                was.openingHours(),
                was.active(),
                was.stateSince());
    }

    private OutletImportPreview read(String file) {
        return files.preview(
                vera, field.client().id(), "outlets.csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void findsVisitsByTheFormerAndByThePresentNameOfTheirShopper() {
        Visit kept = accepted(anna);
        ShopperData data = anna.data();
        shoppers.update(
                vera,
                anna.id(),
                shoppers.get(vera, anna.id()).version(),
                new ShopperData(
                        "Wilhelmina",
                        data.email(),
                        data.phone(),
                        data.city(),
                        data.regions(),
                        data.visitLimit(),
                        data.active()));
        assertThat(reread(kept).shopperName()).startsWith("Anna");
        for (String name : List.of("wilhelm", "ANNA")) {
            VisitFilter named = new VisitFilter(name, Set.of(), field.client().id(), null, "", null, Preset.ALL);
            assertThat(visits.find(vera, named, 0, 10, VisitOrder.SOONEST_DUE))
                    .as(name)
                    .extracting(Visit::id)
                    .containsExactly(kept.id());
        }
    }

    private Visit planned() {
        return visits.plan(vera, List.of(field.visitTo(outlet))).getFirst();
    }

    private Visit accepted(Shopper by) {
        Visit visit = planned();
        assignments.assign(vera, List.of(visit.id()), by.id());
        return visits.accept(actor(by), visit.id(), true);
    }

    private Visit reread(Visit visit) {
        return visits.get(vera, visit.id());
    }

    private List<Visit> found(Preset preset) {
        return visits.find(vera, VisitFilter.of(preset).of(field.client().id()), 0, 100, VisitOrder.SOONEST_DUE);
    }
}
