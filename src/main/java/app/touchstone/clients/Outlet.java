package app.touchstone.clients;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that is audited. It stands at a node of its client's tree, and its code is unique within the client.
 *
 * @param features what the outlet has, such as a shop or a café: decides which questions apply; in order of the alphabet
 * @param stateSince the first day on which it is open, or closed, as its client counts days; nothing where nobody said so
 */
public record Outlet(
        OutletId id,
        int version,
        ClientId client,
        NodeId node,
        String code,
        String name,
        String address,
        String region,
        String format,
        Set<String> features,
        ZoneId timeZone,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String openingHours,
        boolean active,
        @Nullable LocalDate stateSince) {

    public OutletData data() {
        return new OutletData(
                node,
                code,
                name,
                address,
                region,
                format,
                features,
                timeZone,
                latitude,
                longitude,
                openingHours,
                active,
                stateSince);
    }
}
