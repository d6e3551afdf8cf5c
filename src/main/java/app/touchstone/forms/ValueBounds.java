package app.touchstone.forms;

import app.touchstone.platform.bounds.Bounds;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What an answer's value may be before anybody reckons with it, whatever its question asks (decision 0039). */
public final class ValueBounds {

    private static final BigDecimal FARTHEST = new BigDecimal("1000000000000");
    private static final BigDecimal LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal GLOBE = BigDecimal.valueOf(50_000_000);
    private static final int DECIMALS = 20;

    private ValueBounds() {}

    /** Refuses what is out of bounds or lacks a part, with the name of the part. */
    public static void require(AnswerValue value) {
        switch (value) {
            case AnswerValue.Choice(String option) -> code(option, "value.option");
            case AnswerValue.Choices(var options) -> codes(options, "value.options");
            case AnswerValue.Number(BigDecimal number) -> number(number, "value.value");
            case AnswerValue.Text(String text) -> Bounds.text(text, Bounds.LONGEST_TEXT, "value.text");
            case AnswerValue.Date(var date) -> Bounds.present(date, "value.date");
            case AnswerValue.Time(var time) -> Bounds.present(time, "value.time");
            case AnswerValue.Photos(var evidence) -> codes(evidence, "value.evidence");
            case AnswerValue.Recordings(var evidence) -> codes(evidence, "value.evidence");
            case AnswerValue.Timing timing -> number(timing.minutes(), "value.minutes");
            case AnswerValue.Receipt receipt -> number(receipt.amount(), "value.amount");
            case AnswerValue.Place(var latitude, var longitude, var accuracy) ->
                place(latitude, longitude, accuracy, "value.");
            case AnswerValue.Prices(var prices) -> prices(prices);
            case AnswerValue.Acknowledged _, AnswerValue.NotApplicable _ -> {}
        }
    }

    /** Whether a number in it was kept before there were bounds, and can only be said to be beyond them. */
    static boolean isBeyond(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Number(BigDecimal number) -> isBeyond(number);
            case AnswerValue.Timing timing -> isBeyond(timing.minutes());
            case AnswerValue.Receipt receipt -> isBeyond(receipt.amount());
            case AnswerValue.Place(var latitude, var longitude, var accuracy) ->
                isBeyond(latitude) || isBeyond(longitude) || isBeyond(accuracy);
            case AnswerValue.Prices(var prices) -> prices.stream().anyMatch(price -> isBeyond(price.amount()));
            case AnswerValue.Choice _, AnswerValue.Choices _, AnswerValue.Text _, AnswerValue.Date _ -> false;
            case AnswerValue.Time _, AnswerValue.Photos _, AnswerValue.Recordings _ -> false;
            case AnswerValue.Acknowledged _, AnswerValue.NotApplicable _ -> false;
        };
    }

    private static boolean isBeyond(@Nullable BigDecimal number) {
        return number != null && Bounds.isBeyond(number);
    }

    /** A place on the globe, and within how many metres it is sure. */
    public static void place(BigDecimal latitude, BigDecimal longitude, BigDecimal accuracy, String path) {
        latitude(latitude, path + "latitude");
        longitude(longitude, path + "longitude");
        accuracy(accuracy, path + "accuracy");
    }

    public static void latitude(BigDecimal degrees, String field) {
        Bounds.number(degrees, LATITUDE.negate(), LATITUDE, DECIMALS, field);
    }

    public static void longitude(BigDecimal degrees, String field) {
        Bounds.number(degrees, LONGITUDE.negate(), LONGITUDE, DECIMALS, field);
    }

    public static void accuracy(BigDecimal metres, String field) {
        Bounds.number(metres, BigDecimal.ZERO, GLOBE, DECIMALS, field);
    }

    private static void prices(Collection<AnswerValue.Price> prices) {
        Bounds.members(prices, Bounds.MOST_MEMBERS, "value.prices");
        prices.forEach(price -> {
            code(price.product(), "value.prices.product");
            if (price.amount() != null) {
                number(price.amount(), "value.prices.amount");
            }
        });
    }

    private static void number(BigDecimal number, String field) {
        Bounds.number(number, FARTHEST.negate(), FARTHEST, DECIMALS, field);
    }

    private static void codes(Collection<String> codes, String field) {
        Bounds.members(codes, Bounds.MOST_MEMBERS, field);
        codes.forEach(one -> code(one, field));
    }

    private static void code(String code, String field) {
        Bounds.text(code, Codes.LONGEST, field);
    }
}
