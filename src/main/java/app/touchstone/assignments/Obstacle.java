package app.touchstone.assignments;

import app.touchstone.platform.Refused;
import java.util.List;

/**
 * Why something is not possible with a visit; the key and its arguments make the sentence that people read.
 *
 * @param arguments texts, numbers, dates or {@link Enum} constants
 */
public record Obstacle(String messageKey, List<Object> arguments) {

    public Obstacle {
        arguments = List.copyOf(arguments);
    }

    /** The same without what differs from visit to visit. */
    Obstacle inBrief() {
        if (arguments.size() > 1 && arguments.get(1) instanceof VisitState state) {
            return of("visits.left.state", state);
        }
        return switch (messageKey) {
            case "assignments.obstacle.already-there" -> of("visits.left.already-there");
            case "assignments.obstacle.rotation" -> of("visits.left.rotation");
            case "assignments.obstacle.conflict-outlet" -> of("visits.left.conflict-outlet");
            case "assignments.refusal.past-deadline" -> of("visits.left.past-deadline");
            default -> this;
        };
    }

    /** An obstacle of these words, put together as a refusal is. */
    public static Obstacle of(String messageKey, Object... arguments) {
        return new Obstacle(messageKey, List.of(arguments));
    }

    static Obstacle of(Refused refused) {
        return new Obstacle(refused.messageKey(), refused.arguments());
    }
}
