package app.touchstone.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in one currency, at the currency's own scale. Amounts of two currencies never add. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final int FAR = 10;

    /** Rounds half up to the currency's scale: the one place where money is rounded. */
    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.add(other.amount), currency);
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    /** As much of the amount as {@code part} is of {@code whole}. */
    public Money share(int part, int whole) {
        return new Money(
                amount.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
                currency);
    }

    /** Whether one is ten times the other or more, as after a slip of the decimal mark. */
    public boolean isFarFrom(Money other) {
        Money small = compareTo(other) < 0 ? this : other;
        Money large = compareTo(other) < 0 ? other : this;
        return !small.equals(large) && large.compareTo(small.times(FAR)) >= 0;
    }

    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return amount.compareTo(other.amount);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts of two currencies do not mix: (%s) and (%s)".formatted(currency, other.currency));
        }
    }
}
