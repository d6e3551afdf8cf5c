package app.touchstone.insight;

import app.touchstone.checklists.AnswerValue;
import app.touchstone.checklists.Question;
import app.touchstone.platform.Formats;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Money;
import app.touchstone.platform.Translations;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says an answer in the reader's language: options by their text, numbers with their unit, and what is missing. */
@Component
public class AnswerWords {

    private final Translations translations;

    AnswerWords(Translations translations) {
        this.translations = translations;
    }

    /**
     * The answer in words.
     *
     * @param currency of the client, in which amounts were answered
     */
    public String text(Question question, @Nullable AnswerValue value, Currency currency, Locale locale) {
        return switch (value) {
            case null -> translations.text(locale, "insight.answer.blank");
            case AnswerValue.Choice(String option) -> option(question, option, locale);
            case AnswerValue.Choices choices
            when choices.options().isEmpty() -> translations.text(locale, "insight.answer.none-chosen");
            case AnswerValue.Choices choices ->
                question.options().stream()
                        .filter(option -> choices.options().contains(option.code()))
                        .map(option -> option(question, option.code(), locale))
                        .collect(Collectors.joining(", "));
            case AnswerValue.Number(BigDecimal number) -> number(question, number, currency, locale);
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Date date -> Formats.date(date.date(), locale);
            case AnswerValue.Time time ->
                DateTimeFormatter.ofPattern("HH:mm", locale).format(time.time());
            case AnswerValue.Photos photos ->
                translations.text(
                        locale, "insight.answer.photos", photos.evidence().size());
            case AnswerValue.NotApplicable() -> translations.text(locale, "insight.answer.not-applicable");
        };
    }

    private String option(Question question, String code, Locale locale) {
        String words = question.option(code)
                .map(app.touchstone.checklists.Option::text)
                .map(text -> text.in(locale))
                .orElse("");
        if (!words.isEmpty()) {
            return words;
        }
        return switch (code) {
            case "yes" -> translations.text(locale, "platform.yes");
            case "no" -> translations.text(locale, "platform.no");
            default -> code;
        };
    }

    private String number(Question question, BigDecimal number, Currency currency, Locale locale) {
        BigDecimal plain = number.stripTrailingZeros();
        String digits = Formats.number(plain, Math.max(0, plain.scale()), locale);
        return switch (question.type()) {
            case MONEY -> Formats.money(new Money(number, currency), locale);
            case DURATION -> translations.text(locale, "insight.answer.minutes", digits);
            case SCALE -> {
                Question.Scale scale = question.scale();
                yield scale == null ? digits : translations.text(locale, "insight.answer.scale", digits, scale.max());
            }
            default -> withUnit(digits, question.unit(), locale);
        };
    }

    private static String withUnit(String digits, LocalizedText unit, Locale locale) {
        String words = unit.in(locale);
        return words.isEmpty() ? digits : digits + "\u00a0" + words;
    }
}
