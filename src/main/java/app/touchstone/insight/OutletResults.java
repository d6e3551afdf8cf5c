package app.touchstone.insight;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientDirectory;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.OutletSight;
import app.touchstone.clients.Sight;
import app.touchstone.clients.Sights;
import app.touchstone.insight.LossQueries.LossRow;
import app.touchstone.insight.MeasuredJourney.Look;
import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.VisitId;
import app.touchstone.review.ReleasedReports;
import app.touchstone.review.ReleasedReports.ReleasedVisit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The results of one outlet, down to the answers, for those who see the outlet; to all others it does not exist. */
@Service
@Transactional(readOnly = true)
public class OutletResults {

    /** The newest visits tell which questions lose most; older ones weigh little, and each costs a report. */
    private static final int VISITS_ASKED = 6;

    private final Sights sights;
    private final OutletDirectory directory;
    private final ClientDirectory clients;
    private final JourneyDirectory journeys;
    private final ReleasedReports reports;
    private final FactQueries facts;
    private final LossQueries lossRows;
    private final NetworkPictures pictures;
    private final Traces traces;
    private final LossesAnew losses;

    OutletResults(
            Sights sights,
            OutletDirectory directory,
            ClientDirectory clients,
            JourneyDirectory journeys,
            ReleasedReports reports,
            FactQueries facts,
            LossQueries lossRows,
            NetworkPictures pictures,
            Traces traces,
            LossesAnew losses) {
        this.sights = sights;
        this.directory = directory;
        this.clients = clients;
        this.journeys = journeys;
        this.reports = reports;
        this.facts = facts;
        this.lossRows = lossRows;
        this.pictures = pictures;
        this.traces = traces;
        this.losses = losses;
    }

    /** The page of the journey that the outlet was visited for last. */
    public OutletPage page(Actor actor, OutletId outlet) {
        return page(actor, outlet, null);
    }

    /** The page of one journey, by the newest yardstick. */
    public OutletPage page(Actor actor, OutletId outlet, @Nullable JourneyTemplateId journey) {
        return page(actor, outlet, journey, null);
    }

    /**
     * The page of one journey.
     *
     * @param journey the one visited last where absent
     * @param yardstick the newest where absent
     */
    public OutletPage page(
            Actor actor, OutletId outlet, @Nullable JourneyTemplateId journey, @Nullable Yardstick yardstick) {
        return page(actor, outlet, journey, yardstick, PictureChanges::live);
    }

    /**
     * The page of one journey as it is printed: what waves say that still run enters no comparison of it.
     *
     * @param journey the one visited last where absent
     * @param yardstick the newest where absent
     */
    public OutletPage printed(
            Actor actor, OutletId outlet, @Nullable JourneyTemplateId journey, @Nullable Yardstick yardstick) {
        return page(actor, outlet, journey, yardstick, PictureChanges::closed);
    }

    /** Tells how an outlet moved, by all waves or by closed ones. */
    private interface Movement {
        PictureChanges.Own of(PictureChanges changes, OutletId outlet, String region);
    }

    private OutletPage page(
            Actor actor,
            OutletId outlet,
            @Nullable JourneyTemplateId journey,
            @Nullable Yardstick yardstick,
            Movement movement) {
        OutletSight sight = sight(actor, outlet);
        Outlet seen = directory.forVisit(outlet);
        Client client = clients.get(seen.client());
        List<JourneyTemplate> templates = templates(outlet, sight);
        Optional<JourneyTemplate> template = chosen(templates, journey);
        List<JourneyChoice> choices =
                templates.stream().map(OutletResults::choice).toList();
        if (template.isEmpty()) {
            Window window = pictures.window(client);
            return new OutletPage(
                    client,
                    seen,
                    window.from(),
                    window.today(),
                    null,
                    choices,
                    null,
                    List.of(),
                    0,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    reports.of(actor, outlet),
                    List.of(),
                    null);
        }
        Look look = journey(client, template.get(), outlet, sight).look(List.of(outlet), yardstick);
        NetworkPicture picture = look.picture();
        OutletPicture own = own(picture, seen, sight);
        JourneyMapResult map = JourneyMaps.map(picture, own, region(seen));
        PictureChanges.Own moved = movement.of(picture.changes(), outlet, region(seen));
        List<ReleasedVisit> released = reports.of(actor, outlet);
        return new OutletPage(
                client,
                seen,
                picture.window().from(),
                picture.window().today(),
                map,
                choices,
                look.by(),
                look.measured(),
                own.visits().size(),
                own.scores().mean(),
                OtherMean.of(own.methods()),
                picture.networkMean(own.method()),
                moved.score(),
                picture.rank(own),
                look.trend(),
                look.marks(),
                moved.losses(),
                moved.pains(),
                released,
                losing(actor, outlet, released, template.get(), look, map),
                losses.since(client.id()).orElse(null));
    }

    private List<LocalizedText> losing(
            Actor actor,
            OutletId outlet,
            List<ReleasedVisit> released,
            JourneyTemplate template,
            Look look,
            JourneyMapResult map) {
        Optional<TouchpointResult> worst = map.worst();
        MeasuredBy by = look.by();
        if (worst.isEmpty() || by == null) {
            return List.of();
        }
        Window window = look.picture().window();
        Set<String> measuredAt =
                Successions.sources(look.picture().definition(), worst.get().code());
        Set<VisitId> told = released.stream()
                .filter(ReleasedVisit::readable)
                .map(ReleasedVisit::visit)
                .collect(Collectors.toSet());
        List<LossRow> asked = lossRows.rows(outlet, template.id(), by.yardstick(), measuredAt, window.from()).stream()
                .filter(row -> told.contains(row.visit()))
                .limit(VISITS_ASKED)
                .toList();
        return Traces.losing(traces.visits(actor, outlet, asked, window.today()));
    }

    /** How the figure of a touchpoint came about, in the journey that the outlet was visited for last. */
    public TouchpointTrace trace(Actor actor, OutletId outlet, String touchpoint) {
        return trace(actor, outlet, null, null, touchpoint);
    }

    /** How the figure of a touchpoint came about. */
    public TouchpointTrace trace(
            Actor actor,
            OutletId outlet,
            @Nullable JourneyTemplateId journey,
            @Nullable Yardstick yardstick,
            String touchpoint) {
        OutletSight sight = sight(actor, outlet);
        Outlet seen = directory.forVisit(outlet);
        Client client = clients.get(seen.client());
        JourneyTemplate template = chosen(templates(outlet, sight), journey).orElseThrow(NotFound::new);
        Look look = journey(client, template, outlet, sight).look(List.of(outlet), yardstick);
        NetworkPicture picture = look.picture();
        Window window = picture.window();
        Stage stage = picture.definition().stageOf(touchpoint).orElseThrow(NotFound::new);
        Set<String> measuredAt = Successions.sources(picture.definition(), touchpoint);
        TouchpointResult result = JourneyMaps.map(picture, own(picture, seen, sight), region(seen))
                .touchpoint(touchpoint)
                .orElseThrow(NotFound::new);
        List<LossRow> lost = Optional.ofNullable(look.by()).stream()
                .flatMap(by -> lossRows.rows(outlet, template.id(), by.yardstick(), measuredAt, window.from()).stream())
                .filter(row -> sight.on(row.visitedOn()) == Sight.ALL)
                .toList();
        return new TouchpointTrace(
                client,
                seen,
                stage.title(),
                result,
                window.today(),
                traces.visits(actor, outlet, lost, window.today()));
    }

    private OutletSight sight(Actor actor, OutletId outlet) {
        actor.require(Permission.SEE_RESULTS);
        return sights.of(actor, outlet);
    }

    /** What the actor may not see enters no figure of the outlet. */
    private MeasuredJourney journey(Client client, JourneyTemplate template, OutletId outlet, OutletSight sight) {
        return pictures.of(
                client,
                template,
                sight.isParted() ? Set.of(outlet) : Set.of(),
                (_, day) -> sight.on(day).covers(Sight.SCORES));
    }

    /** Which question failed is an answer: it is named to those who may read the visit on which it did. */
    private OutletPicture own(NetworkPicture picture, Outlet outlet, OutletSight sight) {
        return picture.at(outlet.id(), region(outlet))
                .naming(flag -> sight.on(flag.flag().since()) == Sight.ALL);
    }

    private String region(Outlet outlet) {
        return new Regions(directory.nodes(outlet.client())).of(outlet);
    }

    private List<JourneyTemplate> templates(OutletId outlet, OutletSight sight) {
        return facts.templates(outlet, day -> sight.on(day).covers(Sight.SCORES)).stream()
                .map(journeys::get)
                .toList();
    }

    private static Optional<JourneyTemplate> chosen(
            List<JourneyTemplate> templates, @Nullable JourneyTemplateId journey) {
        if (journey == null) {
            return templates.stream().findFirst();
        }
        return Optional.of(templates.stream()
                .filter(template -> template.id().equals(journey))
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    private static JourneyChoice choice(JourneyTemplate template) {
        return new JourneyChoice(template.id(), template.name());
    }
}
