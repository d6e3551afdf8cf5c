package app.touchstone.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Decimal arithmetic that never rounds to a shown scale: 34 digits in, 34 digits out, no trailing zeros. */
final class Decimals {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);

    private Decimals() {}

    /** One spelling per number, so that records with the same numbers are equal and JSON reads back the same. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return plain(dividend.divide(divisor, PRECISION));
    }

    static BigDecimal multiply(BigDecimal left, BigDecimal right) {
        return plain(left.multiply(right, PRECISION));
    }

    static BigDecimal sum(Stream<BigDecimal> values) {
        return plain(values.reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return divide(part.multiply(HUNDRED), whole);
    }

    /** Into [0, 1]. */
    static BigDecimal share(BigDecimal value) {
        return plain(value.max(BigDecimal.ZERO).min(BigDecimal.ONE));
    }
}
