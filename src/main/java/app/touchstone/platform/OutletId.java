package app.touchstone.platform;

import java.util.UUID;

/** An outlet of a client. */
public record OutletId(UUID value) {

    public static OutletId create() {
        return new OutletId(Identifiers.next());
    }

    public static OutletId of(String text) {
        return new OutletId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
