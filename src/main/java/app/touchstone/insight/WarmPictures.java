package app.touchstone.insight;

import app.touchstone.clients.ClientDirectory;
import app.touchstone.insight.FactQueries.Network;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.platform.schedules.OnEachInstance;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the pictures of the networks visited last before anybody asks for them: soon after the start, and within minutes
 * of a network's new day, so that the day's first look is as quick as the others. What is up to
 * date costs next to nothing.
 */
@Component
class WarmPictures {

    private static final Logger log = LoggerFactory.getLogger(WarmPictures.class);

    private final FactQueries facts;
    private final ClientDirectory clients;
    private final JourneyDirectory journeys;
    private final NetworkPictures pictures;
    private final TransactionTemplate transaction;

    WarmPictures(
            FactQueries facts,
            ClientDirectory clients,
            JourneyDirectory journeys,
            NetworkPictures pictures,
            TransactionTemplate transaction) {
        this.facts = facts;
        this.clients = clients;
        this.journeys = journeys;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    @OnEachInstance("each has pictures of its own")
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT10S")
    void warm() {
        List<Network> networks = transaction.execute(status -> facts.networks(NetworkPictures.KEPT));
        for (Network network : networks) {
            transaction.executeWithoutResult(
                    status -> pictures.of(clients.get(network.client()), journeys.get(network.template()))
                            .look(List.of(), null));
        }
        log.debug("The pictures of ({}) networks are up to date", networks.size());
    }
}
