package app.touchstone.demo;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletImport;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Money;
import app.touchstone.programmes.ProgrammeService;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The franchise: its network of forty outlets, its journey, its checklist, its rates. */
@Component
@Profile("demo")
class DemoNetwork {

    private static final int FRANCHISEES = 3;

    private final ClientService clients;
    private final OutletImport outlets;
    private final JourneyService journeys;
    private final ChecklistService checklists;
    private final ProgrammeService programmes;

    DemoNetwork(
            ClientService clients,
            OutletImport outlets,
            JourneyService journeys,
            ChecklistService checklists,
            ProgrammeService programmes) {
        this.clients = clients;
        this.outlets = outlets;
        this.journeys = journeys;
        this.checklists = checklists;
        this.programmes = programmes;
    }

    Client client(Actor actor) {
        Client client = clients.create(
                actor,
                new ClientData(
                        "Зерно и пар", Locale.of("ru"), ZoneId.of("Europe/Moscow"), Currency.getInstance("RUB")));
        outlets.apply(
                actor,
                outlets.preview(actor, client.id(), "outlets.csv", outletFile().getBytes(StandardCharsets.UTF_8)),
                percent -> {});
        return client;
    }

    ChecklistVersion checklist(Actor actor, Client client) {
        JourneyTemplate template = journeys.create(
                actor,
                client.id(),
                "Гость кофейни",
                DemoChecklist.journey(journeys.balakhnin(
                        LocalizedText.of("Guest on the way to work", "Гость по дороге на работу"),
                        LocalizedText.of("A good coffee without losing the morning", "Хороший кофе без потери утра"))));
        ChecklistVersion draft = checklists.create(
                actor, client.id(), "coffee-visit", "Визит в кофейню", template.id(), DemoChecklist.checklist());
        ChecklistVersion published = checklists.publish(actor, draft.id(), draft.version());
        programmes.create(
                actor,
                published.checklist(),
                new ProgrammeService.Terms("Визит в кофейню", Money.of("2400", "RUB"), Money.of("900", "RUB"), 30));
        return published;
    }

    private static String outletFile() {
        Random random = new Random(7);
        StringBuilder file = new StringBuilder(
                "code,name,address,region,format,features,latitude,longitude,time_zone,opening_hours,node\n");
        int number = 0;
        for (String[] city : DemoFiles.rows("streets")) {
            for (String street : city[5].split(";", 0)) {
                number++;
                boolean kitchen = random.nextInt(10) < 6;
                boolean terrace = random.nextInt(10) < 4;
                String features = String.join(";", kitchen ? "kitchen" : "", terrace ? "terrace" : "");
                file.append("ZP-%02d,\"%s, %s\",\"%s, ул. %s, %d\",%s,%s,%s,%s,%s,%s,%s,%s\n"
                        .formatted(
                                number,
                                city[0],
                                street,
                                city[0],
                                street,
                                2 + random.nextInt(60),
                                city[1],
                                kitchen ? "Кофейня с кухней" : "Кофейня",
                                features,
                                shifted(city[3], random),
                                shifted(city[4], random),
                                city[2],
                                "07:30–22:00",
                                city[1] + " / Франчайзи " + (1 + number % FRANCHISEES)));
            }
        }
        return file.toString();
    }

    private static String shifted(String degrees, Random random) {
        return String.format(Locale.ROOT, "%.5f", Double.parseDouble(degrees) + random.nextGaussian() * 0.03);
    }
}
