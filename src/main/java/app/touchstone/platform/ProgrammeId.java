package app.touchstone.platform;

import java.util.UUID;

/** The contract-long frame of audits with one checklist. */
public record ProgrammeId(UUID value) {

    public static ProgrammeId create() {
        return new ProgrammeId(Identifiers.next());
    }

    public static ProgrammeId of(String text) {
        return new ProgrammeId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
