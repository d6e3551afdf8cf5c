package app.touchstone.platform;

import java.util.List;

/**
 * A rule of the business says no. The message key and its arguments make the sentence that tells the person what is
 * wrong, what is kept and what to do; arguments are texts, numbers, dates or {@link Enum} constants.
 */
public final class Refused extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;
    private final String field;

    public Refused(String messageKey, Object... arguments) {
        this("", messageKey, List.of(arguments));
    }

    private Refused(String field, String messageKey, List<Object> arguments) {
        super(messageKey + " " + arguments);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    /** The same, said of a field of what a program sent. */
    public Refused at(String name) {
        return new Refused(name, messageKey, arguments);
    }

    /** The field that is at fault; empty where it is none, or not known. */
    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
