package app.touchstone.platform;

import java.util.UUID;

/** Someone who can sign in. */
public record PersonId(UUID value) {

    public static PersonId create() {
        return new PersonId(Identifiers.next());
    }

    public static PersonId of(String text) {
        return new PersonId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
