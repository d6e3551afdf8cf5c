package app.touchstone.insight.ui;

import app.touchstone.insight.ChangeWords;
import app.touchstone.insight.OtherMean;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.Band;
import app.touchstone.scoring.ScoringMethod;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How figures look wherever results are shown: never a colour without a word, never a score without its visits. */
final class Figures {

    private static final int PERCENT = 100;
    private static final String NOTHING = "–";

    private Figures() {}

    /** The score with its band in mark, word and colour. */
    static Span score(Component in, @Nullable BigDecimal score) {
        Band band = Band.of(score);
        String word = in.getTranslation(band);
        return band.badge(score == null ? word : Formats.percent(score, locale(in)) + " " + word);
    }

    /** A mean by the newest method with its visits, and the means by earlier methods beneath it. */
    static Component scores(
            Component in,
            @Nullable BigDecimal score,
            int scored,
            int visits,
            List<OtherMean> others,
            ChangeWords words) {
        Div block = new Div(score(in, score));
        if (scored != visits && score != null) {
            block.add(ground(in.getTranslation("insight.mean-over", scored)));
        }
        others.forEach(other -> block.add(ground(words.other(other, locale(in)))));
        return block;
    }

    private static Div ground(String text) {
        Div line = new Div(text);
        line.addClassName("change-ground");
        return line;
    }

    /** How many visits stand behind a figure; few are marked as few. */
    static Component visits(Component in, int visits, boolean few) {
        Span count = new Span(in.getTranslation("platform.visits", visits));
        if (!few || visits == 0) {
            return count;
        }
        Span mark = new Span(in.getTranslation("insight.few-visits"));
        mark.addClassName("few-visits");
        return new Div(count, new Span(" "), mark);
    }

    static String points(Component in, OptionalDouble points) {
        return points.isEmpty() ? NOTHING : Formats.number(points.getAsDouble(), 1, locale(in));
    }

    static String share(Component in, double share) {
        return Formats.percent(share * PERCENT, locale(in));
    }

    /** A small heading over a figure. */
    static Div tile(String name, Component... figure) {
        Div label = new Div(name);
        label.addClassName("quiet");
        Div value = new Div(figure);
        value.addClassName("figure-value");
        Div tile = new Div(label, value);
        tile.addClassName("figure-tile");
        return tile;
    }

    private static Locale locale(Component in) {
        return in.getUI().orElseGet(UI::getCurrent).getLocale();
    }

    /** Since when losses are by the current method, where they once were by another. */
    static Paragraph lossesSince(Component on, LocalDate since) {
        Paragraph note = new Paragraph(on.getTranslation(
                "insight.losses-since", ScoringMethod.CURRENT.version(), Formats.date(since, locale(on))));
        note.addClassName("quiet");
        return note;
    }
}
