package app.touchstone.clients;

import app.touchstone.access.DefaultZones;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.ClientId;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a client's people to live by their client's clocks and everybody else by the agency's. */
@Component
class ClientZones implements DefaultZones {

    private final Clients clients;
    private final ZoneId agency;

    /** @param agency the zone's id; empty for the zone of the machine */
    ClientZones(Clients clients, @Value("${touchstone.time-zone:}") String agency) {
        this.clients = clients;
        this.agency = agency.isBlank() ? ZoneId.systemDefault() : ZoneId.of(agency);
    }

    @Override
    @Transactional(readOnly = true)
    public ZoneId of(Boundary boundary) {
        return switch (boundary) {
            case Boundary.Client(ClientId client, var _, var _, var _) ->
                clients.find(client).map(Client::timeZone).orElse(agency);
            case Boundary.Agency _, Boundary.Shopper _ -> agency;
        };
    }
}
