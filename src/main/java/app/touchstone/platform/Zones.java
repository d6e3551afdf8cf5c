package app.touchstone.platform;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Time zones by the names that people know, their city and how far their clocks are from UTC at that time. */
public final class Zones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    /** One zone for each place of the world that has clocks of its own, and no second spelling of any. */
    private static final List<ZoneId> PLACES =
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                    .filter(KNOWN::contains)
                    .map(ZoneId::of)
                    .toList();

    private Zones() {}

    /** Such as Vladivostok, UTC+10; only the difference where the zone is no place's. */
    public static String name(ZoneId zone, Instant at, Locale locale) {
        String offset = offset(zone.getRules().getOffset(at));
        return city(zone, locale).map(city -> city + ", " + offset).orElse(offset);
    }

    /** Such as UTC+10, UTC+5:30, UTC−3. */
    public static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        return minutes % 60 == 0
                ? "UTC" + sign + minutes / 60
                : "UTC%s%d:%02d".formatted(sign, minutes / 60, minutes % 60);
    }

    /** Whether the clocks of both zones show the same then. */
    public static boolean agree(ZoneId one, ZoneId other, Instant at) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** Whether the clock there shows this time once more, or has shown it already: when summer time ends. */
    public static boolean isShownTwice(ZonedDateTime moment) {
        return moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
    }

    /**
     * The instant that somebody means who names a time by the clock of a place. None where the clock skips it; the later
     * where it shows it twice, for whoever has until then.
     */
    public static Optional<Instant> meant(LocalDateTime named, ZoneId place) {
        List<ZoneOffset> offsets = place.getRules().getValidOffsets(named);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(named.toInstant(offsets.getLast()));
    }

    /** What somebody can choose from, from the west to the east, then by name. */
    public static List<ZoneId> places(Instant now, Locale locale) {
        return PLACES.stream()
                .sorted(Comparator.<ZoneId>comparingInt(
                                zone -> zone.getRules().getOffset(now).getTotalSeconds())
                        .thenComparing(zone -> city(zone, locale).orElse(zone.getId())))
                .toList();
    }

    /** The zone with this id, where there is one: a browser may say anything. */
    public static Optional<ZoneId> known(String id) {
        return KNOWN.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    private static Optional<String> city(ZoneId zone, Locale locale) {
        String id = Optional.ofNullable(TimeZone.getCanonicalID(zone.getId())).orElse(zone.getId());
        return zone instanceof ZoneOffset || !id.contains("/") || id.startsWith("Etc/")
                ? Optional.empty()
                : Optional.ofNullable(TimeZoneNames.getInstance(ULocale.forLocale(Translations.nearest(locale)))
                        .getExemplarLocationName(id));
    }
}
