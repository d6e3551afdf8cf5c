package app.touchstone.access;

import app.touchstone.platform.PersonZone;
import app.touchstone.platform.PersonZone.Origin;
import app.touchstone.platform.Zones;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Each page that a browser opens says by whose clocks it goes, and so does the phone's application. */
final class ZoneOfDevice {

    /** What Vaadin's first request for a page carries. */
    private static final String ZONE_PARAMETER = "v-tzid";

    private static final String ZONE_HEADER = "Time-Zone";

    private final People people;

    ZoneOfDevice(People people) {
        this.people = people;
    }

    void learn(Person person, HttpServletRequest request) {
        PersonZone known = person.knownZone();
        if (known != null && known.origin() == Origin.CHOSEN) {
            return;
        }
        Optional.ofNullable(request.getHeader(ZONE_HEADER))
                .or(() -> opensPage(request)
                        ? Optional.ofNullable(request.getParameter(ZONE_PARAMETER))
                        : Optional.empty())
                .flatMap(Zones::known)
                .filter(zone -> known == null || !known.id().equals(zone))
                .ifPresent(zone -> people.setZoneOfDevice(person.id(), zone));
    }

    /** Of other requests no parameter is read: that would read an upload. */
    private static boolean opensPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.startsWith("v-r=init");
    }
}
