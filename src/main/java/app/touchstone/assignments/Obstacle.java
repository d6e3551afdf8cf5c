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

    static Obstacle of(String messageKey, Object... arguments) {
        return new Obstacle(messageKey, List.of(arguments));
    }

    static Obstacle of(Refused refused) {
        return new Obstacle(refused.messageKey(), refused.arguments());
    }
}
