package app.touchstone.platform;

import java.util.UUID;

/** A client's order of audits. */
public record OrderId(UUID value) {

    public static OrderId create() {
        return new OrderId(Identifiers.next());
    }

    public static OrderId of(String text) {
        return new OrderId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
