package app.touchstone.insight;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.insight.MeasuredJourney.Look;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import java.util.List;
import java.util.Optional;
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
    private final JourneyDirectory journeys;
    private final FactQueries facts;
    private final NetworkPictures pictures;
    private final LossesAnew losses;

    NetworkResults(
            ClientService clients,
            OutletService outlets,
            OutletDirectory directory,
            JourneyDirectory journeys,
            FactQueries facts,
            NetworkPictures pictures,
            LossesAnew losses) {
        this.clients = clients;
        this.outlets = outlets;
        this.directory = directory;
        this.journeys = journeys;
        this.facts = facts;
        this.pictures = pictures;
        this.losses = losses;
    }

    /** The page of one client and journey, by the newest yardstick. */
    public NetworkPage page(Actor actor, ClientId client, @Nullable JourneyTemplateId journey) {
        return page(actor, client, journey, null);
    }

    /**
     * The page of one client and journey.
     *
     * @param journey the one visited last where absent
     * @param yardstick the newest where absent
     */
    public NetworkPage page(
            Actor actor, ClientId client, @Nullable JourneyTemplateId journey, @Nullable Yardstick yardstick) {
        actor.require(Permission.SEE_RESULTS);
        Client seen = clients.get(actor, client);
        List<JourneyTemplate> templates =
                facts.templates(client).stream().map(journeys::get).toList();
        List<JourneyChoice> choices = templates.stream()
                .map(template -> new JourneyChoice(template.id(), template.name()))
                .toList();
        List<Outlet> visible = outlets.find(actor, OutletFilter.all(client), 0, EVERY_OUTLET, OutletOrder.BY_CODE);
        Optional<JourneyTemplate> template = chosen(client, templates, journey);
        if (template.isEmpty()) {
            Window window = pictures.window(seen);
            return NetworkLines.unvisited(visible).page(seen, null, choices, window, null);
        }
        Look look = pictures.of(seen, template.get())
                .look(visible.stream().map(Outlet::id).toList(), yardstick);
        return NetworkLines.of(look, new Regions(directory.nodes(client)), visible)
                .page(
                        seen,
                        new JourneyChoice(template.get().id(), template.get().name()),
                        choices,
                        look.picture().window(),
                        losses.since(client).orElse(null));
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
