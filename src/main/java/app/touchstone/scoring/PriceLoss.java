package app.touchstone.scoring;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.AnswerValue.Price;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Particulars.Product;
import app.touchstone.forms.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The loss of a price check: the share of the priced products whose price differs from the recommended one by more than
 * the tolerance, either way. Products that were not on sale, or that no price is recommended for, are not counted.
 */
final class PriceLoss {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceLoss() {}

    /** Whether not one product with a recommended price was priced: then the check does not count. */
    static boolean saysNothing(Question question, AnswerValue value) {
        return question.isPriced()
                && value instanceof AnswerValue.Prices(List<Price> prices)
                && prices.stream().noneMatch(price -> isHeld(question.particulars(), price));
    }

    static BigDecimal of(Particulars particulars, List<Price> prices) {
        List<Price> held =
                prices.stream().filter(price -> isHeld(particulars, price)).toList();
        long off = held.stream().filter(price -> isOff(particulars, price)).count();
        return Decimals.divide(BigDecimal.valueOf(off), BigDecimal.valueOf(held.size()));
    }

    private static boolean isHeld(Particulars particulars, Price price) {
        return price.amount() != null && recommended(particulars, price).isPresent();
    }

    private static boolean isOff(Particulars particulars, Price price) {
        BigDecimal recommended = recommended(particulars, price).orElseThrow();
        BigDecimal difference =
                Objects.requireNonNull(price.amount()).subtract(recommended).abs();
        return difference
                        .multiply(HUNDRED)
                        .compareTo(recommended.multiply(Objects.requireNonNull(particulars.tolerance())))
                > 0;
    }

    private static Optional<BigDecimal> recommended(Particulars particulars, Price price) {
        return particulars.products().stream()
                .filter(product -> product.code().equals(price.product()))
                .findFirst()
                .map(Product::recommended);
    }
}
