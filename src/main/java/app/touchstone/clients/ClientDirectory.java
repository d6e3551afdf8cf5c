package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads clients for other modules, which have checked already that whoever asks may see what they make of it. */
@Component
public class ClientDirectory {

    private final Clients clients;

    ClientDirectory(Clients clients) {
        this.clients = clients;
    }

    @Transactional(readOnly = true)
    public Client get(ClientId id) {
        return clients.find(id).orElseThrow(NotFound::new);
    }

    /** Held until the caller's transaction ends, against who changes the client at the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Client hold(ClientId id) {
        return clients.lock(id);
    }
}
