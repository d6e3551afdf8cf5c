package app.touchstone.access;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.PersonZone;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Finds the actor in Spring Security's context, which Vaadin carries over to its own threads. */
@Component
class SecurityActor implements CurrentActor {

    private final SecurityContextHolderStrategy holder;
    private final DefaultZones zones;

    SecurityActor(SecurityContextHolderStrategy holder, DefaultZones zones) {
        this.holder = holder;
        this.zones = zones;
    }

    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(holder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(principal -> actor(((SignedIn) principal).person()));
    }

    private Actor actor(Person person) {
        return person.knownZone() == null
                ? person.actor(PersonZone.assumed(zones.of(person.data().boundary())))
                : person.actor();
    }
}
