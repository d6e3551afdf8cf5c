package app.touchstone.reports;

import app.touchstone.platform.Formats;
import app.touchstone.platform.Translations;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says in the reader's language how a visit was prepared and begun. */
@Component
public class PreparationWords {

    private final Translations translations;

    PreparationWords(Translations translations) {
        this.translations = translations;
    }

    public String quiz(Preparation preparation, Locale locale) {
        return translations.text(
                locale,
                preparation.passed() ? "preparation.quiz.passed" : "preparation.quiz.not-passed",
                preparation.tries());
    }

    /**
     * When the shopper was there.
     *
     * @param reader by whose clock the reader goes, so that the place is named where its own differs
     */
    public String arrival(Preparation preparation, ZoneId place, ZoneId reader, Locale locale) {
        Preparation.Arrival arrival = preparation.arrival();
        if (arrival == null) {
            return translations.text(locale, "preparation.check-in.none");
        }
        String where = arrival.distance() == null
                ? translations.text(locale, "preparation.check-in.nowhere")
                : translations.text(
                        locale,
                        "preparation.check-in.where",
                        arrival.distance(),
                        Objects.requireNonNullElse(arrival.accuracy(), 0));
        String reason = arrival.reason().isBlank()
                ? ""
                : " · " + translations.text(locale, "preparation.check-in.reason", arrival.reason());
        return Formats.dateTime(arrival.at(), place, reader, locale) + " · " + where + reason;
    }
}
