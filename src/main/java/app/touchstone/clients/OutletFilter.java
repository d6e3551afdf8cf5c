package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which outlets of one client are asked for; what is empty asks for nothing in particular.
 *
 * @param text words that all stand in the code, the name or the address
 * @param node the root of the subtree
 * @param codes the outlets with these codes only
 */
public record OutletFilter(
        ClientId client,
        String text,
        @Nullable NodeId node,
        String region,
        String feature,
        Set<String> codes,
        boolean activeOnly) {

    public OutletFilter {
        codes = Set.copyOf(codes);
    }

    public static OutletFilter all(ClientId client) {
        return new OutletFilter(client, "", null, "", "", Set.of(), false);
    }

    /** The same below one node. */
    public OutletFilter below(NodeId root) {
        return new OutletFilter(client, text, root, region, feature, codes, activeOnly);
    }

    public static OutletFilter active(ClientId client) {
        return new OutletFilter(client, "", null, "", "", Set.of(), true);
    }
}
