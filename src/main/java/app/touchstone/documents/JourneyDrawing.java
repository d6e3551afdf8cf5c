package app.touchstone.documents;

import app.touchstone.documents.JourneyLayout.StageBox;
import app.touchstone.documents.JourneyLayout.Stop;
import app.touchstone.insight.StageResult;
import app.touchstone.scoring.PainStatus;
import java.util.List;

/** The journey map as vectors: stages, the curve of experience with its uncertainty, the way back to the beginning. */
final class JourneyDrawing {

    private static final double WHOLE = 100;
    private static final double LABEL = 13;
    private static final double SQUARE = Math.sqrt(Math.PI) / 2;
    private static final double TRIANGLE = 1.555;
    private static final double DIAMOND = 1.253;

    private final JourneyLayout layout;
    private final Wording words;
    private final Drawing drawing;

    JourneyDrawing(JourneyLayout layout, Wording words) {
        this.layout = layout;
        this.words = words;
        this.drawing = new Drawing(JourneyLayout.WIDTH, layout.height(), words.say("documents.map.alternative"));
    }

    Tag tag() {
        loop();
        layout.stages().forEach(this::stage);
        scale();
        curve();
        layout.stops().forEach(this::stop);
        return drawing.tag();
    }

    /** From each looping stage up, back along the top and down into the first. */
    private void loop() {
        List<StageBox> from =
                layout.stages().stream().filter(box -> box.stage().loops()).toList();
        if (from.isEmpty()) {
            return;
        }
        double rail = 9;
        double floor = layout.head();
        double target = layout.stages().getFirst().x() + 16;
        double start = from.getLast().middle();
        for (StageBox box : from) {
            drawing.line(
                    Drawing.format("M%.1f %.1fV%.1fq0 -8 -8 -8", box.middle(), floor, rail + 8), Drawing.LINE, 1.5);
        }
        drawing.line(
                Drawing.format(
                        "M%.1f %.1fH%.1fq-8 0 -8 8V%.1fM%.1f %.1fl5 8l5 -8",
                        start - 8, rail, target + 8, floor - 1, target - 5, floor - 9),
                Drawing.LINE,
                1.5);
        drawing.words("loop", target + 14, rail + 4, 400, words.say("documents.map.loop"));
    }

    private void stage(StageBox box) {
        StageResult stage = box.stage();
        double top = layout.head();
        double bottom = layout.curve() + JourneyLayout.CURVE;
        double tip = 8;
        drawing.rectangle(
                        box.x(),
                        top + JourneyLayout.HEAD,
                        box.width(),
                        bottom - top - JourneyLayout.HEAD,
                        Drawing.PANEL)
                .shape(
                        Drawing.format(
                                "M%.1f %.1fH%.1fL%.1f %.1fL%.1f %.1fH%.1fz",
                                box.x(),
                                top,
                                box.x() + box.width() - tip,
                                box.x() + box.width(),
                                top + JourneyLayout.HEAD / 2,
                                box.x() + box.width() - tip,
                                top + JourneyLayout.HEAD,
                                box.x()),
                        Drawing.HAIR,
                        Drawing.HAIR,
                        0)
                .words("stage", box.x() + 6, top + 2, box.width() - tip - 8, words.in(stage.title()))
                .words(
                        "driver",
                        box.x() + 6,
                        top + JourneyLayout.HEAD - LABEL - 2,
                        box.width() - tip - 8,
                        words.word(stage.driver()));
    }

    private void scale() {
        for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double y = layout.y(share);
            drawing.line(
                    Drawing.format("M%.1f %.1fH%.1f", JourneyLayout.GUTTER, y, JourneyLayout.WIDTH),
                    share == 0 ? Drawing.LINE : Drawing.HAIR,
                    1);
            drawing.words("axis", 0, y - LABEL / 2, JourneyLayout.GUTTER - 5, words.number(share * WHOLE, 0));
        }
    }

    /** Dashed wherever one end is only what the network lets us expect. */
    private void curve() {
        List<Stop> stops = layout.stops();
        List<String> pieces = Curve.pieces(stops.stream()
                .map(stop -> new Curve.Spot(stop.x(), layout.y(stop)))
                .toList());
        for (int index = 0; index < pieces.size(); index++) {
            if (isMeasured(stops.get(index)) && isMeasured(stops.get(index + 1))) {
                drawing.line(pieces.get(index), Drawing.ACCENT, 2);
            } else {
                drawing.dashed(pieces.get(index), Drawing.LINE, 1.5);
            }
        }
    }

    private static boolean isMeasured(Stop stop) {
        return stop.touchpoint().pain().measured();
    }

    private void stop(Stop stop) {
        double x = stop.x();
        double y = layout.y(stop);
        double low = layout.y(1 - stop.touchpoint().interval().high());
        double high = layout.y(1 - stop.touchpoint().interval().low());
        drawing.line(
                Drawing.format("M%1$.1f %2$.1fV%3$.1fM%4$.1f %2$.1fh8M%4$.1f %3$.1fh8", x, high, low, x - 4),
                Drawing.TEXT,
                1);
        if (isMeasured(stop)) {
            double reach = Math.max(9, stop.radius() + 4);
            drawing.line(
                    Drawing.format(
                            "M%.1f %.1fh%.1f",
                            x - reach, layout.y(1 - stop.touchpoint().networkTheta()), 2 * reach),
                    Drawing.TEXT,
                    2);
        }
        mark(stop.touchpoint().pain().status(), x, y, stop.radius());
        if (stop.touchpoint().pain().critical()) {
            drawing.words("flag", x - 20, layout.curve() - JourneyLayout.FLAGS + 1, 40, Marks.CRITICAL);
        }
        drawing.words("dot-value", x + TRIANGLE * stop.radius(), y - LABEL, 26, experience(stop))
                .words("number", x - 15, layout.curve() + JourneyLayout.CURVE + 3, 30, Integer.toString(stop.number()));
    }

    private String experience(Stop stop) {
        return words.number(WHOLE * (1 - stop.touchpoint().pain().severity().theta()), 0);
    }

    /** A shape of the status, of the area of a circle with this radius. */
    private void mark(PainStatus status, double x, double y, double radius) {
        switch (status) {
            case CONFIRMED -> {
                double half = radius * SQUARE;
                drawing.shape(
                        Drawing.format("M%.1f %.1fh%3$.1fv%3$.1fh%4$.1fz", x - half, y - half, 2 * half, -2 * half),
                        Marks.colour(status),
                        "#ffffff",
                        1);
            }
            case SUSPECTED -> {
                double reach = radius * TRIANGLE;
                double side = reach * Math.sqrt(3) / 2;
                drawing.shape(
                        Drawing.format("M%.1f %.1fL%.1f %.1fH%.1fz", x, y - reach, x + side, y + reach / 2, x - side),
                        Marks.colour(status),
                        "#ffffff",
                        1);
            }
            case NEEDS_VISITS -> {
                double reach = radius * DIAMOND;
                drawing.shape(
                        Drawing.format(
                                "M%.1f %.1fL%.1f %.1fL%1$.1f %5$.1fL%6$.1f %4$.1fz",
                                x, y - reach, x + reach, y, y + reach, x - reach),
                        "#ffffff",
                        Marks.colour(status),
                        2);
            }
            case CLEAR -> drawing.shape(Drawing.circle(x, y, radius), Marks.colour(status), "#ffffff", 1);
            case NO_DATA -> drawing.hatched(x, y, radius, Marks.colour(status));
        }
    }
}
