package app.touchstone.platform;

import java.util.UUID;

/** A mystery shopper. */
public record ShopperId(UUID value) {

    public static ShopperId create() {
        return new ShopperId(Identifiers.next());
    }

    public static ShopperId of(String text) {
        return new ShopperId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
