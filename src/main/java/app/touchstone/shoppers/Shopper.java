package app.touchstone.shoppers;

import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who makes visits.
 *
 * @param grade how good the work is, from 1 to 10; absent until a first report was graded
 * @param blockReason why the shopper gets no visits any more; absent while not blocked
 */
public record Shopper(
        ShopperId id,
        int version,
        ShopperData data,
        @Nullable BigDecimal grade,
        @Nullable String blockReason,
        Instant createdAt) {

    public boolean isBlocked() {
        return blockReason != null;
    }

    /** Whether the shopper goes to a region; one who names no region goes everywhere. */
    public boolean goesTo(String region) {
        return data.regions().isEmpty() || data.regions().contains(region);
    }

    Shopper edited(int read, ShopperData next) {
        return new Shopper(id, read, next, grade, blockReason, createdAt);
    }

    Shopper graded(BigDecimal next) {
        return new Shopper(id, version, data, next, blockReason, createdAt);
    }

    Shopper block(String why) {
        if (why.isBlank()) {
            throw new Refused("shoppers.refusal.block-reason");
        }
        if (isBlocked()) {
            throw new Refused("shoppers.refusal.blocked", data.name());
        }
        return new Shopper(id, version, data, grade, why.strip(), createdAt);
    }

    Shopper unblock() {
        if (!isBlocked()) {
            throw new Refused("shoppers.refusal.not-blocked", data.name());
        }
        return new Shopper(id, version, data, grade, null, createdAt);
    }
}
