package app.touchstone.insight;

import static app.touchstone.clients.ClientsFixtures.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.assignments.FieldWorkDirectory;
import app.touchstone.checklists.ChecklistDirectory;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Node;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.review.ReportReleased;
import app.touchstone.scoring.GoldenVisits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A picture that is brought up to date after each change is the one that would be made anew. */
@IntegrationTest
class NetworkPicturesIT {

    private static final int OUTLETS = 4;
    private static final int CHANGES = 12;
    private static final long SEED = 5;

    @Autowired
    private ClientService clients;

    @Autowired
    private OutletService outlets;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private ReleasedVisits visits;

    @Autowired
    private NetworkPictures pictures;

    @Autowired
    private FactQueries facts;

    @Autowired
    private LossQueries losses;

    @Autowired
    private CriticalFacts criticals;

    @Autowired
    private OutletDirectory outletDirectory;

    @Autowired
    private ChecklistDirectory checklistDirectory;

    @Autowired
    private ProgrammeDirectory programmes;

    @Autowired
    private FieldWorkDirectory fieldWork;

    @Autowired
    private TransactionTemplate transaction;

    private final Actor coordinator = coordinator();
    private final LocalDate today = LocalDate.now(ClientsFixtures.MOSCOW);

    @Test
    void isTheSameBroughtUpToDateAndMadeAnew() {
        Client client = clients.create(coordinator, ClientsFixtures.client());
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        List<Outlet> places = IntStream.range(0, OUTLETS)
                .mapToObj(number -> outlets.create(
                        coordinator,
                        client.id(),
                        ClientsFixtures.outlet(root.id(), "P" + number, "Place " + number, "North")))
                .toList();
        JourneyTemplate template = journeys.create(coordinator, client.id(), "Way", InsightFixtures.journey());
        ChecklistVersion version =
                checklists.create(coordinator, client.id(), "C", "Checklist", template.id(), GoldenVisits.checklist());
        Random random = new Random(SEED);
        List<ReportReleased> released = new ArrayList<>();

        for (int change = 0; change < CHANGES; change++) {
            if (change % 4 == 3) {
                visits.exclude(released.remove(random.nextInt(released.size())));
            } else {
                released.add(visits.release(
                        places.get(random.nextInt(OUTLETS)),
                        version,
                        GoldenVisits.answers().get(random.nextInt(3)),
                        today.minusDays(random.nextInt(300))));
            }
            assertThat(parts(pictures, client, template, places)).isEqualTo(parts(fresh(), client, template, places));
        }
    }

    private NetworkPictures fresh() {
        return new NetworkPictures(
                facts,
                losses,
                criticals,
                outletDirectory,
                checklistDirectory,
                programmes,
                fieldWork,
                Clock.systemUTC());
    }

    private List<List<Object>> parts(
            NetworkPictures from, Client client, JourneyTemplate template, List<Outlet> places) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            NetworkPicture picture =
                    from.of(client, template).look(List.of(), null).picture();
            return places.stream()
                    .map(place -> picture.at(place.id(), "North"))
                    .map(NetworkPicturesIT::figures)
                    .toList();
        }));
    }

    private static List<Object> figures(OutletPicture part) {
        return List.of(part.methods(), part.pain(), part.visits().size(), part.losses());
    }
}
