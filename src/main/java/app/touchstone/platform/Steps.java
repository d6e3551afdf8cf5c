package app.touchstone.platform;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail of a step; to be called inside the transaction of the step. */
@Component
public class Steps {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void taken(Actor actor, Act act, UUID subject, String subjectLabel, @Nullable ClientId client) {
        taken(actor, act, subject, subjectLabel, client, Map.of());
    }

    public void taken(
            Actor actor,
            Act act,
            UUID subject,
            String subjectLabel,
            @Nullable ClientId client,
            Map<ActDetail, String> details) {
        events.publishEvent(
                new StepTaken(clock.instant(), actor.id(), actor.name(), act, subject, subjectLabel, client, details));
    }
}
