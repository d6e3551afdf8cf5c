package app.touchstone.clients.exchange;

import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletState;
import app.touchstone.platform.NodeId;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An outlet's values as a file writes them; what is written so reads back as the same value.
 *
 * @param path the names down to a node
 * @param kinds what the nodes on that path stand for
 * @param words a constant's word
 */
record OutletTexts(
        Function<NodeId, String> path, Function<NodeId, List<NodeKind>> kinds, Function<Enum<?>, String> words) {

    String text(OutletData outlet, OutletColumn column) {
        return switch (column) {
            case CODE -> outlet.code();
            case NAME -> outlet.name();
            case ADDRESS -> outlet.address();
            case REGION -> outlet.region();
            case FORMAT -> outlet.format();
            case FEATURES -> String.join(";", outlet.features());
            case LATITUDE -> degrees(outlet.latitude());
            case LONGITUDE -> degrees(outlet.longitude());
            case TIME_ZONE -> outlet.timeZone().getId();
            case OPENING_HOURS -> outlet.openingHours();
            case NODE -> path.apply(outlet.node());
            case NODE_KINDS ->
                kinds.apply(outlet.node()).stream().map(words).collect(Collectors.joining(NetworkTree.SEPARATOR));
            case STATE -> words.apply(OutletState.of(outlet.active()));
            case STATE_SINCE ->
                outlet.stateSince() == null ? "" : outlet.stateSince().toString();
        };
    }

    private static String degrees(@Nullable BigDecimal degrees) {
        return degrees == null ? "" : degrees.stripTrailingZeros().toPlainString();
    }
}
