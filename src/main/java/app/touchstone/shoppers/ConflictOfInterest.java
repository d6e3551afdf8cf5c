package app.touchstone.shoppers;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ShopperId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shopper must not visit a client, or one outlet of it: the shopper or a relative works there, or is known there.
 *
 * @param outlet the one outlet that it is about; absent when it is about the whole client
 */
public record ConflictOfInterest(
        UUID id,
        ShopperId shopper,
        ClientId client,
        @Nullable OutletId outlet,
        String reason,
        Instant declaredAt) {

    public boolean concerns(ClientId visited, OutletId at) {
        return client.equals(visited) && (outlet == null || outlet.equals(at));
    }
}
