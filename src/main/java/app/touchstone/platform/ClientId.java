package app.touchstone.platform;

import java.util.UUID;

/** A client organisation of the agency. */
public record ClientId(UUID value) {

    public static ClientId create() {
        return new ClientId(Identifiers.next());
    }

    public static ClientId of(String text) {
        return new ClientId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
