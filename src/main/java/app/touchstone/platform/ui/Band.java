package app.touchstone.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How good a classic score is: a word, a mark and a colour, never the colour alone. Limits 60, 75 and 90. */
public enum Band {
    CRITICAL("■"),
    WEAK("▲"),
    ON_TARGET("●"),
    EXCELLENT("★"),
    NO_DATA("–");

    private static final BigDecimal WEAK_FROM = BigDecimal.valueOf(60);
    private static final BigDecimal ON_TARGET_FROM = BigDecimal.valueOf(75);
    private static final BigDecimal EXCELLENT_FROM = BigDecimal.valueOf(90);

    private final String mark;

    Band(String mark) {
        this.mark = mark;
    }

    public static Band of(@Nullable BigDecimal score) {
        if (score == null) {
            return NO_DATA;
        }
        if (score.compareTo(WEAK_FROM) < 0) {
            return CRITICAL;
        }
        if (score.compareTo(ON_TARGET_FROM) < 0) {
            return WEAK;
        }
        return score.compareTo(EXCELLENT_FROM) < 0 ? ON_TARGET : EXCELLENT;
    }

    public String mark() {
        return mark;
    }

    public String cssName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A badge of the band around a text such as the score. */
    public Span badge(String text) {
        Span markSpan = new Span(mark + " ");
        markSpan.getElement().setAttribute("aria-hidden", "true");
        Span badge = new Span(markSpan, new Span(text));
        badge.addClassNames("band", "band-" + cssName());
        return badge;
    }
}
