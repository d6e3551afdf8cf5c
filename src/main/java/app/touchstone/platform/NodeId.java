package app.touchstone.platform;

import java.util.UUID;

/** A node of a client's network tree. */
public record NodeId(UUID value) {

    public static NodeId create() {
        return new NodeId(Identifiers.next());
    }

    public static NodeId of(String text) {
        return new NodeId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
