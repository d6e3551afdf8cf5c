package app.touchstone.insight.ui;

import app.touchstone.insight.Yardstick;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the network's address says: whose network, and how its outlets are filtered and sorted.
 *
 * @param checklist the yardstick
 * @param sort the column's key
 */
record NetworkAddress(
        @Nullable ClientId client,
        @Nullable JourneyTemplateId journey,
        @Nullable Yardstick checklist,
        String text,
        String region,
        String sort,
        boolean ascending) {

    private static final String DESCENDING = "desc";

    static NetworkAddress read(QueryParameters parameters) {
        return new NetworkAddress(
                id(parameters, "client", ClientId::of),
                id(parameters, "journey", JourneyTemplateId::of),
                id(parameters, "checklist", Yardstick::of),
                value(parameters, "text"),
                value(parameters, "region"),
                value(parameters, "sort"),
                !value(parameters, "order").equals(DESCENDING));
    }

    QueryParameters write() {
        Map<String, String> values = new LinkedHashMap<>();
        if (client != null) {
            values.put("client", client.toString());
        }
        if (journey != null) {
            values.put("journey", journey.toString());
        }
        if (checklist != null) {
            values.put("checklist", checklist.toString());
        }
        put(values, "text", text);
        put(values, "region", region);
        put(values, "sort", sort);
        put(values, "order", sort.isEmpty() || ascending ? "" : DESCENDING);
        return QueryParameters.simple(values);
    }

    NetworkAddress of(@Nullable ClientId other) {
        return new NetworkAddress(other, null, null, "", "", sort, ascending);
    }

    NetworkAddress along(@Nullable JourneyTemplateId other) {
        return new NetworkAddress(client, other, null, text, region, sort, ascending);
    }

    NetworkAddress by(Yardstick other) {
        return new NetworkAddress(client, journey, other, text, region, sort, ascending);
    }

    NetworkAddress filtered(String otherText, String otherRegion) {
        return new NetworkAddress(client, journey, checklist, otherText, otherRegion, sort, ascending);
    }

    NetworkAddress sorted(String column, boolean upwards) {
        return new NetworkAddress(client, journey, checklist, text, region, column, upwards);
    }

    private static String value(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).orElse("");
    }

    private static <T> @Nullable T id(QueryParameters parameters, String name, Function<String, T> read) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> !text.isEmpty())
                .map(read)
                .orElse(null);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
