package app.touchstone.insight.ui;

import app.touchstone.insight.Yardstick;
import app.touchstone.platform.JourneyTemplateId;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an outlet's address says besides the outlet: by which journey and yardstick it is looked at, and which touchpoint
 * is open.
 *
 * @param touchpoint empty where none is open
 */
record OutletAddress(
        @Nullable JourneyTemplateId journey, @Nullable Yardstick checklist, String touchpoint) {

    static final OutletAddress NEWEST = new OutletAddress(null, null, "");

    private static final String JOURNEY = "journey";
    private static final String CHECKLIST = "checklist";
    private static final String TOUCHPOINT = "touchpoint";

    static OutletAddress read(QueryParameters query) {
        return new OutletAddress(
                query.getSingleParameter(JOURNEY).map(JourneyTemplateId::of).orElse(null),
                query.getSingleParameter(CHECKLIST).map(Yardstick::of).orElse(null),
                query.getSingleParameter(TOUCHPOINT).orElse(""));
    }

    QueryParameters write() {
        return QueryParameters.simple(values());
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        if (journey != null) {
            values.put(JOURNEY, journey.toString());
        }
        if (checklist != null) {
            values.put(CHECKLIST, checklist.toString());
        }
        if (!touchpoint.isEmpty()) {
            values.put(TOUCHPOINT, touchpoint);
        }
        return values;
    }

    /** The same for the address of a paper, each value after an ampersand. */
    String afterOthers() {
        return new OutletAddress(journey, checklist, "")
                .values().entrySet().stream()
                        .map(value -> "&" + value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining());
    }

    OutletAddress by(Yardstick other) {
        return new OutletAddress(journey, other, "");
    }

    OutletAddress at(String other) {
        return new OutletAddress(journey, checklist, other);
    }
}
