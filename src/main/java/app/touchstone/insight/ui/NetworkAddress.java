package app.touchstone.insight.ui;

import app.touchstone.insight.CountedBy;
import app.touchstone.insight.JourneyChoice;
import app.touchstone.insight.NetworkLook;
import app.touchstone.insight.NetworkPage;
import app.touchstone.insight.Yardstick;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NodeId;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the network's address says: whose network, and how its outlets are filtered and sorted.
 *
 * @param look by which journey and yardstick, which part of it, and where visits to outlets that moved count
 * @param sort the column's key
 */
record NetworkAddress(
        @Nullable ClientId client, NetworkLook look, String text, String region, String sort, boolean ascending) {

    private static final String DESCENDING = "desc";
    private static final String PART = "part";
    private static final String TREE = "tree";
    private static final String NOW = "now";

    static NetworkAddress read(QueryParameters parameters) {
        return new NetworkAddress(
                id(parameters, "client", ClientId::of),
                new NetworkLook(
                        id(parameters, "journey", JourneyTemplateId::of),
                        id(parameters, "checklist", Yardstick::of),
                        id(parameters, PART, NodeId::of),
                        value(parameters, TREE).equals(NOW) ? CountedBy.AS_IT_IS : CountedBy.AS_IT_WAS),
                value(parameters, "text"),
                value(parameters, "region"),
                value(parameters, "sort"),
                !value(parameters, "order").equals(DESCENDING));
    }

    QueryParameters write() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "client", text(client));
        put(values, "journey", text(look.journey()));
        put(values, "checklist", text(look.yardstick()));
        put(values, PART, text(look.part()));
        put(values, TREE, look.standing() == CountedBy.AS_IT_IS ? NOW : "");
        put(values, "text", text);
        put(values, "region", region);
        put(values, "sort", sort);
        put(values, "order", sort.isEmpty() || ascending ? "" : DESCENDING);
        return QueryParameters.simple(values);
    }

    /** Of another client nothing is known but the order. */
    NetworkAddress of(@Nullable ClientId other) {
        return new NetworkAddress(other, NetworkLook.NEWEST.counted(look.standing()), "", "", sort, ascending);
    }

    /** The address of what is on a page, whatever was asked for. */
    NetworkAddress showing(NetworkPage page) {
        JourneyChoice journey = page.journey();
        return new NetworkAddress(
                page.client(), look.along(journey == null ? null : journey.id()), text, region, sort, ascending);
    }

    NetworkAddress looked(NetworkLook other) {
        return new NetworkAddress(client, other, text, region, sort, ascending);
    }

    NetworkAddress filtered(String otherText, String otherRegion) {
        return new NetworkAddress(client, look, otherText, otherRegion, sort, ascending);
    }

    NetworkAddress sorted(String column, boolean upwards) {
        return new NetworkAddress(client, look, text, region, column, upwards);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
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
