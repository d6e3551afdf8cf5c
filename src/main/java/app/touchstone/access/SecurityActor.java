package app.touchstone.access;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Finds the actor in Spring Security's context, which Vaadin carries over to its own threads. */
@Component
class SecurityActor implements CurrentActor {

    private final SecurityContextHolderStrategy holder;

    SecurityActor(SecurityContextHolderStrategy holder) {
        this.holder = holder;
    }

    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(holder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(principal -> ((SignedIn) principal).actor());
    }
}
