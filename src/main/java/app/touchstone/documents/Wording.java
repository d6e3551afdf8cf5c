package app.touchstone.documents;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.Question;
import app.touchstone.insight.ChangeWords;
import app.touchstone.insight.LossWords;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.ResultWords;
import app.touchstone.platform.Formats;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words and figures of one paper in its language, written as on the screens. */
record Wording(Translations translations, AnswerWords answers, ResultWords results, Locale locale) {

    String say(String key, Object... arguments) {
        return translations.text(locale, key, arguments);
    }

    String word(Enum<?> constant) {
        return translations.text(locale, constant);
    }

    /** The band with its mark, which says the same without colour. */
    String band(Band band) {
        return band.mark() + "\u00a0" + word(band);
    }

    String in(LocalizedText text) {
        return text.in(locale);
    }

    /** Paper is handed on to clients, whoever had it printed, and so it tells no minute of a visit. */
    String answer(Question question, @Nullable AnswerValue value) {
        return answers.blurred(question, value, locale);
    }

    String percent(Number value) {
        return Formats.percent(value, locale);
    }

    /** A share of 1 as whole percent; neither certainty nor impossibility is claimed by rounding. */
    String share(double share) {
        return results.share(share, locale);
    }

    /** How scores moved, in the words of the screens. */
    ChangeWords changes() {
        return results.changes();
    }

    /** How losses moved, in the words of the screens. */
    LossWords losses() {
        return results.losses();
    }

    /** What to fix first, sentence by sentence. */
    List<String> fixFirst(OutletPage page) {
        return results.fixFirst(page, locale);
    }

    String number(Number value, int decimals) {
        return Formats.number(value, decimals, locale);
    }

    /** Points with one decimal where they are not whole. */
    String points(BigDecimal points) {
        BigDecimal rounded = rounded(points);
        return Formats.number(rounded, rounded.stripTrailingZeros().scale() > 0 ? 1 : 0, locale);
    }

    /** Points with their word in the right form. */
    String pointsInWords(BigDecimal points) {
        return say("documents.points", points(points), rounded(points));
    }

    /** Points as they are shown, for a message that takes the form of their word from them. */
    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP);
    }

    String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    String date(Instant instant, ZoneId zone) {
        return Formats.date(LocalDate.ofInstant(instant, zone), locale);
    }

    /** The day of a visit and the part of that day. */
    String dayPart(Instant instant, ZoneId zone) {
        return translations.dayPart(instant, zone, locale);
    }

    /** Paper is read everywhere, so the place is always named. */
    String dateTime(Instant instant, ZoneId zone) {
        return Formats.dateTimeAt(instant, zone, locale);
    }
}
