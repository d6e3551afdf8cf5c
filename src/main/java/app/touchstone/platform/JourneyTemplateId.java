package app.touchstone.platform;

import java.util.UUID;

/** A journey template of a client. */
public record JourneyTemplateId(UUID value) {

    public static JourneyTemplateId create() {
        return new JourneyTemplateId(Identifiers.next());
    }

    public static JourneyTemplateId of(String text) {
        return new JourneyTemplateId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
