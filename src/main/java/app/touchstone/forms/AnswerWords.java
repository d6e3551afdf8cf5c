package app.touchstone.forms;

import app.touchstone.platform.DayPart;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Money;
import app.touchstone.platform.Translations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says an answer in the reader's language: options by their text, numbers with their unit, N/A in words. */
public final class AnswerWords {

    private final Translations translations;

    public AnswerWords(Translations translations) {
        this.translations = translations;
    }

    public String of(Question question, @Nullable AnswerValue value, Locale locale) {
        return of(question, value, null, locale);
    }

    private String of(Question question, @Nullable AnswerValue value, @Nullable Currency currency, Locale locale) {
        if (value == null) {
            return translations.text(locale, "forms.no-answer");
        }
        if (ValueBounds.isBeyond(value)) {
            return translations.text(locale, "forms.beyond");
        }
        return switch (value) {
            case AnswerValue.Choice(String option) -> option(question, option, locale);
            case AnswerValue.Choices(Set<String> options) ->
                options.isEmpty()
                        ? translations.text(locale, "forms.none-chosen")
                        : options.stream()
                                .map(option -> option(question, option, locale))
                                .collect(Collectors.joining(", "));
            case AnswerValue.Number(BigDecimal number) ->
                question.type() == QuestionType.MONEY
                        ? amount(question, number, currency, locale)
                        : number(question, number, locale);
            case AnswerValue.Timing timing -> measured(timing, locale);
            case AnswerValue.Receipt(BigDecimal amount, LocalTime time) ->
                amount(question, amount, currency, locale) + (time == null ? "" : ", " + Formats.time(time, locale));
            case AnswerValue.Place(var latitude, var longitude, var accuracy) ->
                translations.text(
                        locale,
                        "forms.place",
                        latitude.toPlainString(),
                        longitude.toPlainString(),
                        figure(accuracy.setScale(0, RoundingMode.HALF_UP), locale));
            case AnswerValue.Acknowledged() -> translations.text(locale, "forms.acknowledged");
            case AnswerValue.Prices(var prices) ->
                prices.stream()
                        .map(price -> price(question, price, currency, locale))
                        .collect(Collectors.joining("; "));
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Date(var date) -> Formats.date(date, locale);
            case AnswerValue.Time(var time) -> Formats.time(time, locale);
            case AnswerValue.Photos(var photos) -> translations.text(locale, "forms.photos", photos.size());
            case AnswerValue.Recordings(var recordings) ->
                translations.text(locale, "forms.recordings", recordings.size());
            case AnswerValue.NotApplicable() -> translations.text(locale, "forms.not-applicable");
        };
    }

    /** The same for an answer that may lie in photos or recordings alone. */
    public String of(Question question, @Nullable AnswerValue value, int evidence, Locale locale) {
        boolean isSound = question.type() == QuestionType.AUDIO;
        return value == null && evidence > 0
                ? translations.text(locale, isSound ? "forms.recordings" : "forms.photos", evidence)
                : of(question, value, locale);
    }

    /** The same for those who are told no minute of a visit: times by their part of the day. */
    public String blurred(Question question, @Nullable AnswerValue value, Locale locale) {
        return switch (value) {
            case AnswerValue.Time(var time) -> translations.text(locale, DayPart.of(time));
            case AnswerValue.Receipt(BigDecimal amount, LocalTime time)
            when time != null ->
                translations.text(
                        locale,
                        "platform.day-part",
                        of(question, new AnswerValue.Receipt(amount, null), locale),
                        translations.text(locale, DayPart.of(time)));
            case null, default -> of(question, value, locale);
        };
    }

    /** The same for an answer that may lie in photos or recordings alone. */
    public String blurred(Question question, @Nullable AnswerValue value, int evidence, Locale locale) {
        return value == null ? of(question, null, evidence, locale) : blurred(question, value, locale);
    }

    /** The same, with amounts of money in the client's currency. */
    public String text(Question question, @Nullable AnswerValue value, Currency currency, Locale locale) {
        return of(question, value, currency, locale);
    }

    private String price(Question question, AnswerValue.Price price, @Nullable Currency currency, Locale locale) {
        String product = question.particulars().products().stream()
                .filter(one -> one.code().equals(price.product()))
                .findFirst()
                .map(one -> one.text().in(locale))
                .orElse(price.product());
        BigDecimal amount = price.amount();
        return product + ": "
                + (amount == null
                        ? translations.text(locale, "forms.not-on-sale")
                        : amount(question, amount, currency, locale));
    }

    private static String amount(Question question, BigDecimal amount, @Nullable Currency currency, Locale locale) {
        return currency == null
                ? withUnit(question, figure(amount, locale), locale)
                : Formats.money(new Money(amount, currency), locale);
    }

    private static String figure(BigDecimal number, Locale locale) {
        return Formats.number(number, Math.max(0, number.stripTrailingZeros().scale()), locale);
    }

    private static String withUnit(Question question, String figure, Locale locale) {
        String unit = question.unit().in(locale);
        return unit.isEmpty() ? figure : figure + "\u00a0" + unit;
    }

    private static String option(Question question, String code, Locale locale) {
        return question.option(code).map(option -> option.text().in(locale)).orElse(code);
    }

    private String measured(AnswerValue.Timing timing, Locale locale) {
        String minutes = figure(timing.minutes(), locale);
        if (timing.corrected()) {
            return translations.text(locale, "forms.minutes-corrected", minutes);
        }
        return translations.text(locale, timing.byWall() ? "forms.minutes-by-wall" : "forms.minutes", minutes);
    }

    private String number(Question question, BigDecimal number, Locale locale) {
        String figure = figure(number, locale);
        Question.Scale scale = question.scale();
        if (question.type() == QuestionType.SCALE && scale != null) {
            return translations.text(locale, "forms.of-scale", figure, scale.max());
        }
        if (question.type() == QuestionType.DURATION) {
            return translations.text(locale, "forms.minutes", figure);
        }
        return withUnit(question, figure, locale);
    }
}
