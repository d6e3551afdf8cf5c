package app.touchstone.journeys;

import java.util.Locale;

/** Says a change of a journey in words. */
public final class JourneyWords {

    private JourneyWords() {}

    /** Whatever has the messages of the language. */
    @FunctionalInterface
    public interface Messages {
        String text(Enum<?> constant, Object... arguments);
    }

    public static String of(JourneyChange change, Locale language, Messages messages) {
        String subject = change.subject().in(language);
        return messages.text(
                change.kind(),
                subject.isEmpty() ? change.code() : subject,
                change.before().in(language),
                change.after().in(language));
    }
}
