package app.touchstone.platform.rows;

import app.touchstone.platform.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Money as two columns, which are both empty where there is none; the currency may be that of several amounts. */
public final class StoredMoney {

    private StoredMoney() {}

    public static @Nullable Money of(@Nullable BigDecimal amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    public static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    public static @Nullable Currency currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }
}
