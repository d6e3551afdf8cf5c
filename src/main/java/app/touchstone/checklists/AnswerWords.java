package app.touchstone.checklists;

import app.touchstone.platform.Formats;
import app.touchstone.platform.Money;
import app.touchstone.platform.Translations;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says an answer in the reader's language: options by their text, numbers with their unit, N/A in words. */
@Component
public class AnswerWords {

    private final Translations translations;

    AnswerWords(Translations translations) {
        this.translations = translations;
    }

    public String of(Question question, @Nullable AnswerValue value, Locale locale) {
        if (value == null) {
            return translations.text(locale, "platform.no-answer");
        }
        return switch (value) {
            case AnswerValue.Choice(String option) -> option(question, option, locale);
            case AnswerValue.Choices(Set<String> options) ->
                options.isEmpty()
                        ? translations.text(locale, "platform.none-chosen")
                        : options.stream()
                                .map(option -> option(question, option, locale))
                                .collect(Collectors.joining(", "));
            case AnswerValue.Number(BigDecimal number) -> number(question, number, locale);
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Date(var date) -> Formats.date(date, locale);
            case AnswerValue.Time(var time) -> time.toString();
            case AnswerValue.Photos(var photos) -> translations.text(locale, "platform.photos", photos.size());
            case AnswerValue.NotApplicable() -> translations.text(locale, "platform.not-applicable");
        };
    }

    /** The same for an answer that may lie in photos alone. */
    public String of(Question question, @Nullable AnswerValue value, int photos, Locale locale) {
        return value == null && photos > 0
                ? translations.text(locale, "platform.photos", photos)
                : of(question, value, locale);
    }

    /** The same, with amounts of money in the client's currency. */
    public String text(Question question, @Nullable AnswerValue value, Currency currency, Locale locale) {
        return question.type() == QuestionType.MONEY && value instanceof AnswerValue.Number(BigDecimal amount)
                ? Formats.money(new Money(amount, currency), locale)
                : of(question, value, locale);
    }

    private static String option(Question question, String code, Locale locale) {
        return question.option(code).map(option -> option.text().in(locale)).orElse(code);
    }

    private String number(Question question, BigDecimal number, Locale locale) {
        String figure =
                Formats.number(number, Math.max(0, number.stripTrailingZeros().scale()), locale);
        Question.Scale scale = question.scale();
        if (question.type() == QuestionType.SCALE && scale != null) {
            return translations.text(locale, "platform.of-scale", figure, scale.max());
        }
        if (question.type() == QuestionType.DURATION) {
            return translations.text(locale, "platform.minutes", figure);
        }
        String unit = question.unit().in(locale);
        return unit.isEmpty() ? figure : figure + "\u00a0" + unit;
    }
}
