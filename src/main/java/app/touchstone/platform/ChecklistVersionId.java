package app.touchstone.platform;

import java.util.UUID;

/** One version of a checklist. */
public record ChecklistVersionId(UUID value) {

    public static ChecklistVersionId create() {
        return new ChecklistVersionId(Identifiers.next());
    }

    public static ChecklistVersionId of(String text) {
        return new ChecklistVersionId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
