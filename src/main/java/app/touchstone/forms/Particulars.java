package app.touchstone.forms;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What only some types of question have.
 *
 * @param leastWords how many words an account must have, 0 for any
 * @param least the smallest number taken, where one is stated
 * @param most the largest number taken, where one is stated
 * @param products what a price check looks for
 * @param tolerance by how many percent of the recommended price a price may differ before it loses; without it a price
 *     check is not scored
 * @param longestMinutes how long a recording may be, 1 to 10; five where it is not stated
 * @param whole whether only whole numbers are taken, as of people or packs; absent where any are
 */
public record Particulars(
        int leastWords,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<Product> products,
        @Nullable BigDecimal tolerance,
        @Nullable Integer longestMinutes,
        @Nullable Boolean whole) {

    public static final int MOST_MINUTES = 10;
    private static final int USUAL_MINUTES = 5;

    public static final Particulars NONE = new Particulars(0, null, null, List.of(), null, null, null);

    public Particulars {
        products = List.copyOf(Objects.requireNonNullElse(products, List.of()));
        Set<String> seen = new HashSet<>();
        for (Product product : products) {
            if (!seen.add(product.code())) {
                throw new IllegalArgumentException("Two products have the code (%s)".formatted(product.code()));
            }
        }
    }

    /**
     * A product whose price is looked for.
     *
     * @param code unique within its question
     * @param recommended the price that it should have, in the client's currency; absent where any price will do
     */
    public record Product(
            String code, LocalizedText text, @Nullable BigDecimal recommended) {}

    public static Particulars leastWords(int words) {
        return new Particulars(words, null, null, List.of(), null, null, null);
    }

    /** Numbers from {@code least} to {@code most}, either of which may be open. */
    public static Particulars within(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Particulars(0, least, most, List.of(), null, null, null);
    }

    public static Particulars prices(List<Product> products, @Nullable BigDecimal tolerance) {
        return new Particulars(0, null, null, products, tolerance, null, null);
    }

    public static Particulars longestMinutes(int minutes) {
        return new Particulars(0, null, null, List.of(), null, minutes, null);
    }

    /** The same for whole numbers only, or for any. */
    public Particulars whole(boolean only) {
        return new Particulars(leastWords, least, most, products, tolerance, longestMinutes, only ? true : null);
    }

    public boolean takesWholeOnly() {
        return Boolean.TRUE.equals(whole);
    }

    /** How long a recording may be. */
    public int minutesOfSound() {
        return Objects.requireNonNullElse(longestMinutes, USUAL_MINUTES);
    }

    boolean scoresPrices() {
        return tolerance != null && products.stream().anyMatch(product -> product.recommended() != null);
    }
}
