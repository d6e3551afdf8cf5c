package app.touchstone.platform;

import java.util.UUID;

/** One photo or receipt; made on the phone. */
public record EvidenceId(UUID value) {

    public static EvidenceId create() {
        return new EvidenceId(Identifiers.next());
    }

    public static EvidenceId of(String text) {
        return new EvidenceId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
