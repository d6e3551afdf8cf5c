package app.touchstone.platform;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * As near as a client comes to the moment of a visit: by the minute, staff on duty would know who the shopper was.
 * Parts are told by the outlet's clock.
 */
public enum DayPart {
    NIGHT(0),
    MORNING(6),
    DAY(12),
    EVENING(17);

    private final int begins;

    DayPart(int begins) {
        this.begins = begins;
    }

    public static DayPart of(LocalTime time) {
        DayPart found = NIGHT;
        for (DayPart part : values()) {
            if (time.getHour() >= part.begins) {
                found = part;
            }
        }
        return found;
    }

    public static DayPart of(Instant moment, ZoneId place) {
        return of(LocalTime.ofInstant(moment, place));
    }

    /** The moment with nothing in it but its day and its part of that day: the instant at which the part begins. */
    public static Instant blurred(Instant moment, ZoneId place) {
        ZonedDateTime local = moment.atZone(place);
        return local.toLocalDate()
                .atTime(of(local.toLocalTime()).begins, 0)
                .atZone(place)
                .toInstant();
    }
}
