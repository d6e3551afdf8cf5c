package app.touchstone.platform.faults;

import app.touchstone.platform.Translations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** In which language a request is answered while nobody can be asked who it is of. */
public final class ReaderLanguage {

    private static final String ATTRIBUTE = ReaderLanguage.class.getName();

    private ReaderLanguage() {}

    /** Whoever knows the reader says so, before anything is asked that may fail. */
    public static void learn(HttpServletRequest request, Locale language) {
        request.setAttribute(ATTRIBUTE, language);
    }

    /** The reader's own language, else the browser's. */
    public static Locale of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Locale known
                ? known
                : Translations.nearest(request.getLocale());
    }
}
