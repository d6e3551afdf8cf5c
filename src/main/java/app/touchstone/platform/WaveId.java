package app.touchstone.platform;

import java.util.UUID;

/** One round of visits. */
public record WaveId(UUID value) {

    public static WaveId create() {
        return new WaveId(Identifiers.next());
    }

    public static WaveId of(String text) {
        return new WaveId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
