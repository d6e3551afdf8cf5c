package app.touchstone.platform;

import java.util.UUID;

/** One answer; made on the phone. */
public record AnswerId(UUID value) {

    public static AnswerId create() {
        return new AnswerId(Identifiers.next());
    }

    public static AnswerId of(String text) {
        return new AnswerId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
