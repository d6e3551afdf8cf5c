package app.touchstone.platform;

import java.util.UUID;

/** One visit to one outlet. */
public record VisitId(UUID value) {

    public static VisitId create() {
        return new VisitId(Identifiers.next());
    }

    public static VisitId of(String text) {
        return new VisitId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
