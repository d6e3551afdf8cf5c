package app.touchstone.insight.ui;

import app.touchstone.insight.CountedBy;
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
 * @param tree by which tree visits to outlets that moved count
 * @param sort the column's key
 */
record NetworkAddress(
        @Nullable ClientId client,
        @Nullable JourneyTemplateId journey,
        @Nullable Yardstick checklist,
        CountedBy tree,
        String text,
        String region,
        String sort,
        boolean ascending) {

    private static final String DESCENDING = "desc";
    private static final String TREE = "tree";
    private static final String NOW = "now";

    static NetworkAddress read(QueryParameters parameters) {
        return new NetworkAddress(
                id(parameters, "client", ClientId::of),
                id(parameters, "journey", JourneyTemplateId::of),
                id(parameters, "checklist", Yardstick::of),
                value(parameters, TREE).equals(NOW) ? CountedBy.AS_IT_IS : CountedBy.AS_IT_WAS,
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
        put(values, TREE, tree == CountedBy.AS_IT_IS ? NOW : "");
        put(values, "text", text);
        put(values, "region", region);
        put(values, "sort", sort);
        put(values, "order", sort.isEmpty() || ascending ? "" : DESCENDING);
        return QueryParameters.simple(values);
    }

    NetworkAddress of(@Nullable ClientId other) {
        return new NetworkAddress(other, null, null, tree, "", "", sort, ascending);
    }

    NetworkAddress along(@Nullable JourneyTemplateId other) {
        return new NetworkAddress(client, other, null, tree, text, region, sort, ascending);
    }

    NetworkAddress by(Yardstick other) {
        return new NetworkAddress(client, journey, other, tree, text, region, sort, ascending);
    }

    NetworkAddress counted(CountedBy other) {
        return new NetworkAddress(client, journey, checklist, other, text, region, sort, ascending);
    }

    NetworkAddress filtered(String otherText, String otherRegion) {
        return new NetworkAddress(client, journey, checklist, tree, otherText, otherRegion, sort, ascending);
    }

    NetworkAddress sorted(String column, boolean upwards) {
        return new NetworkAddress(client, journey, checklist, tree, text, region, column, upwards);
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
