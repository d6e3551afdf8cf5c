package app.touchstone.platform;

import java.time.Clock;
import java.util.EnumMap;
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
        events.publishEvent(new StepTaken(
                clock.instant(), actor.id(), actor.name(), act, subject, subjectLabel, client, whole(actor, details)));
    }

    /** Whoever acted in somebody's place is never written down without that name. */
    private static Map<ActDetail, String> whole(Actor actor, Map<ActDetail, String> details) {
        if (!(actor.capacity() instanceof Capacity.InPlaceOf(String name))) {
            return details;
        }
        Map<ActDetail, String> whole = new EnumMap<>(ActDetail.class);
        whole.putAll(details);
        whole.put(ActDetail.IN_PLACE_OF, name);
        return whole;
    }
}
