package app.touchstone.insight;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.NetworkSight;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.clients.Sight;
import app.touchstone.clients.Sights;
import app.touchstone.insight.MeasuredJourney.Look;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The results of a network for those who may see them, each as far as they see its outlets. Figures of an outlet are
 * learnt from the whole network, whatever part of it is shown.
 */
@Service
@Transactional(readOnly = true)
public class NetworkResults {

    private static final int EVERY_OUTLET = 100_000;

    private final ClientService clients;
    private final OutletService outlets;
    private final OutletDirectory directory;
    private final Sights sights;
    private final JourneyDirectory journeys;
    private final FactQueries facts;
    private final NetworkPictures pictures;
    private final LossesAnew losses;

    NetworkResults(
            ClientService clients,
            OutletService outlets,
            OutletDirectory directory,
            Sights sights,
            JourneyDirectory journeys,
            FactQueries facts,
            NetworkPictures pictures,
            LossesAnew losses) {
        this.clients = clients;
        this.outlets = outlets;
        this.directory = directory;
        this.sights = sights;
        this.journeys = journeys;
        this.facts = facts;
        this.pictures = pictures;
        this.losses = losses;
    }

    /** The page of one client as it is looked at; a journey, yardstick or part that is not the actor's is not found. */
    public NetworkPage page(Actor actor, ClientId client, NetworkLook asked) {
        actor.require(Permission.SEE_RESULTS);
        Client seen = clients.get(actor, client);
        Standing standing = standing(actor, client, asked);
        Regions regions = new Regions(directory.nodes(client));
        List<JourneyTemplate> templates =
                templates(client, standing.sight()).stream().map(journeys::get).toList();
        List<JourneyChoice> choices = templates.stream()
                .map(template -> new JourneyChoice(template.id(), template.name()))
                .toList();
        List<Outlet> visible = outlets.find(actor, within(client, asked.part()), 0, EVERY_OUTLET, OutletOrder.BY_CODE);
        Optional<JourneyTemplate> template = chosen(client, templates, asked.journey());
        if (template.isEmpty()) {
            Window window = pictures.window(seen);
            return NetworkLines.unvisited(regions, visible).page(seen, null, choices, window, null);
        }
        Set<OutletId> parted = standing.parted();
        MeasuredJourney measured = pictures.of(seen, template.get(), parted, standing::counts);
        List<Outlet> shown = Stream.concat(visible.stream(), former(standing, measured))
                .sorted(Comparator.comparing(Outlet::code, CountedOrder.COMPARATOR))
                .toList();
        Look look = measured.look(shown.stream().map(Outlet::id).toList(), asked.yardstick());
        return NetworkLines.of(look, regions, shown)
                .page(
                        seen,
                        new JourneyChoice(template.get().id(), template.get().name()),
                        choices,
                        look.picture().window(),
                        losses.since(client).orElse(null))
                .movedThrough(!parted.isEmpty());
    }

    private Standing standing(Actor actor, ClientId client, NetworkLook asked) {
        NetworkSight sight = sights.of(actor, client);
        NodeId part = asked.part();
        return new Standing(sight, part == null ? sight : sights.below(actor, client, part), asked.standing());
    }

    private static OutletFilter within(ClientId client, @Nullable NodeId part) {
        OutletFilter all = OutletFilter.all(client);
        return part == null ? all : all.below(part);
    }

    /** The journeys that visits measured of which the viewer sees the scores. */
    private List<JourneyTemplateId> templates(ClientId client, NetworkSight sight) {
        Set<OutletId> parted = sight.parted();
        return sight.known()
                .map(own -> facts.templates(
                        client,
                        own.stream().filter(outlet -> !parted.contains(outlet)).collect(Collectors.toSet()),
                        parted,
                        (outlet, day) -> sight.at(outlet)
                                .filter(one -> one.on(day).covers(Sight.SCORES))
                                .isPresent()))
                .orElseGet(() -> facts.templates(client));
    }

    /** Outlets that stand elsewhere today, as far as they were visited while they stood in the part looked at. */
    private Stream<Outlet> former(Standing standing, MeasuredJourney measured) {
        return switch (standing.by()) {
            case AS_IT_WAS ->
                directory.all(standing.part().former()).stream()
                        .filter(outlet ->
                                measured.visits(List.of(outlet.id())).findAny().isPresent());
            case AS_IT_IS -> Stream.empty();
        };
    }

    private static Optional<JourneyTemplate> chosen(
            ClientId client, List<JourneyTemplate> templates, @Nullable JourneyTemplateId journey) {
        if (journey == null) {
            return templates.stream().findFirst();
        }
        return Optional.of(templates.stream()
                .filter(template ->
                        template.id().equals(journey) && template.client().equals(client))
                .findFirst()
                .orElseThrow(NotFound::new));
    }
}
