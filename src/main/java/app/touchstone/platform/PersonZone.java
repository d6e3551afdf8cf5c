package app.touchstone.platform;

import java.time.ZoneId;

/**
 * By which clock somebody reads the desk's own times, and how that is known.
 *
 * @param id a zone that is {@link Origin#ASSUMED} is the client's, or the agency's for its own people
 */
public record PersonZone(ZoneId id, Origin origin) {

    /** From the weakest to the strongest: what somebody chose is not overruled by a device. */
    public enum Origin {
        ASSUMED,
        DEVICE,
        CHOSEN
    }

    public static PersonZone assumed(ZoneId id) {
        return new PersonZone(id, Origin.ASSUMED);
    }
}
