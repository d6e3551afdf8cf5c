package app.touchstone.documents;

import app.touchstone.documents.JourneyLayout.Stop;
import app.touchstone.documents.Tables.Column;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.TouchpointPain;
import java.util.List;

/** Every figure of pain can be recomputed from the page that it is printed on: all terms, with six decimals. */
final class Recomputing {

    private static final int DIGITS = 6;

    private final JourneyLayout layout;
    private final Wording words;

    Recomputing(JourneyMapResult map, Wording words) {
        this.layout = JourneyLayout.of(map);
        this.words = words;
    }

    Tag page() {
        return Tag.of("div", "map-page")
                .add(
                        Tag.of("h2").say(words.say("documents.recompute.title")),
                        Tag.text("p", "quiet", words.say("documents.recompute.hint")),
                        Tables.table(
                                "lines figures",
                                List.of(
                                        Column.figures(words.say("documents.figures.number"), "tiny"),
                                        Column.words(words.say("documents.touchpoint"), "wide"),
                                        Column.figures("ω", "short"),
                                        Column.figures("m", "short"),
                                        Column.figures("λ", "short"),
                                        Column.figures("κ", "short"),
                                        Column.figures("n", "short"),
                                        Column.figures("ȳ", "short"),
                                        Column.figures("θ", "short"),
                                        Column.figures(words.say("documents.recompute.low"), "short"),
                                        Column.figures(words.say("documents.recompute.high"), "short"),
                                        Column.figures(words.say("documents.figures.pain"), "short")),
                                layout.stops().stream().map(this::row).toList()));
    }

    private Tag row(Stop stop) {
        TouchpointPain pain = stop.touchpoint().pain();
        Prior prior = pain.severity().prior();
        return Tables.row(
                Tables.figure(Integer.toString(stop.number())),
                Tables.cell(words.in(stop.touchpoint().title())),
                figure(pain.importance()),
                figure(prior.mean()),
                figure(prior.lambda()),
                figure(prior.kappa()),
                figure(pain.severity().visits()),
                figure(pain.severity().meanLoss()),
                figure(pain.severity().theta()),
                figure(stop.touchpoint().interval().low()),
                figure(stop.touchpoint().interval().high()),
                figure(pain.painPoints()));
    }

    private Tag figure(double value) {
        return Tables.figure(words.number(value, DIGITS));
    }
}
