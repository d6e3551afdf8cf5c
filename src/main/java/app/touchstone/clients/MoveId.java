package app.touchstone.clients;

import app.touchstone.platform.Identifiers;
import java.util.UUID;

/** A move of outlets or of a node. */
public record MoveId(UUID value) {

    static MoveId create() {
        return new MoveId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
