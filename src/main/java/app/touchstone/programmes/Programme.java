package app.touchstone.programmes;

import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.ProgrammeId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contract-long frame of the audits of one client with one checklist.
 *
 * @param visitPrice what the client pays for a visit; unknown until the rate is agreed
 * @param visitFee what a shopper gets for a visit; unknown until it is set
 * @param rotationDays how long a shopper does not return to the same outlet, 0 to 1000
 */
public record Programme(
        ProgrammeId id,
        int version,
        ClientId client,
        ChecklistId checklist,
        String name,
        @Nullable Money visitPrice,
        @Nullable Money visitFee,
        int rotationDays) {

    public static final int DEFAULT_ROTATION_DAYS = 90;

    public Optional<Money> priceOf(int visits) {
        return Optional.ofNullable(visitPrice).map(price -> price.times(visits));
    }
}
