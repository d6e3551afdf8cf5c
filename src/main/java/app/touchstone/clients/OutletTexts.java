package app.touchstone.clients;

import app.touchstone.platform.NodeId;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An outlet's values as a file writes them; what is written so reads back as the same value. */
final class OutletTexts {

    private OutletTexts() {}

    static String text(OutletData outlet, OutletColumn column, Function<NodeId, String> path) {
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
        };
    }

    private static String degrees(@Nullable BigDecimal degrees) {
        return degrees == null ? "" : degrees.stripTrailingZeros().toPlainString();
    }
}
