package app.touchstone.platform;

import java.util.UUID;

/** A checklist over all its versions. */
public record ChecklistId(UUID value) {

    public static ChecklistId create() {
        return new ChecklistId(Identifiers.next());
    }

    public static ChecklistId of(String text) {
        return new ChecklistId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
