package app.touchstone.platform;

import java.util.Arrays;
import java.util.List;

/**
 * A rule of the business says no. The message key and its arguments make the sentence that tells the person what is
 * wrong, what is kept and what to do; arguments are texts, numbers, dates or {@link Enum} constants.
 */
public final class Refused extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    public Refused(String messageKey, Object... arguments) {
        super(messageKey + " " + Arrays.toString(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
