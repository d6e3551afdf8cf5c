package app.touchstone.documents;

import app.touchstone.insight.TrendPoint;
import app.touchstone.platform.ui.Band;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The scores of the latest waves as a small line on the bands' ground; where scoring changed, it breaks. */
final class Trend {

    private static final int MOST = 6;
    private static final int WHOLE = 100;
    private static final double WIDTH = 325;
    private static final double LEFT = 24;
    private static final double TOP = 14;
    private static final double HEIGHT = 110;
    private static final double FOOT = 30;
    private static final double DOT = 4;
    private static final double LABEL = 13;

    private final List<TrendPoint> points;
    private final Wording words;

    Trend(List<TrendPoint> all, Wording words) {
        this.points = all.subList(Math.max(0, all.size() - MOST), all.size());
        this.words = words;
    }

    Tag tag() {
        if (points.isEmpty()) {
            return Tag.text("p", "quiet", words.say("documents.outlet.trend.none"));
        }
        Drawing drawing = new Drawing(WIDTH, TOP + HEIGHT + FOOT, alternative());
        ground(drawing);
        for (int index = 1; index < points.size(); index++) {
            if (!points.get(index).breaks()) {
                drawing.line(
                        Drawing.format("M%.1f %.1fL%.1f %.1f", x(index - 1), y(index - 1), x(index), y(index)),
                        Drawing.TEXT,
                        2);
            } else {
                double middle = (x(index - 1) + x(index)) / 2;
                drawing.dashed(Drawing.format("M%.1f %.1fV%.1f", middle, TOP, TOP + HEIGHT), Drawing.LINE, 1);
            }
        }
        for (int index = 0; index < points.size(); index++) {
            spot(drawing, index);
        }
        return drawing.tag();
    }

    private String alternative() {
        return words.say("documents.outlet.trend") + ": "
                + points.stream()
                        .map(point -> point.name() + " " + words.percent(point.score()))
                        .collect(Collectors.joining(", "));
    }

    private void ground(Drawing drawing) {
        int low = 0;
        while (low < WHOLE) {
            Band band = Band.of(BigDecimal.valueOf(low));
            int high = low + 1;
            while (high < WHOLE && Band.of(BigDecimal.valueOf(high)) == band) {
                high++;
            }
            drawing.rectangle(LEFT, height(high), WIDTH - LEFT, height(low) - height(high), tint(band));
            drawing.words("axis", 0, height(low) - LABEL / 2, LEFT - 4, Integer.toString(low));
            low = high;
        }
        drawing.words("axis", 0, height(WHOLE) - LABEL / 2, LEFT - 4, Integer.toString(WHOLE));
    }

    private void spot(Drawing drawing, int index) {
        TrendPoint point = points.get(index);
        double column = (WIDTH - LEFT) / points.size();
        boolean high = y(index) < TOP + LABEL + DOT;
        drawing.shape(Drawing.circle(x(index), y(index), DOT), Drawing.TEXT, "#ffffff", 1)
                .words(
                        "value",
                        x(index) - column / 2,
                        high ? y(index) + DOT + 1 : y(index) - DOT - LABEL - 1,
                        column,
                        words.percent(point.score()))
                .words("name", x(index) - column / 2, TOP + HEIGHT + 3, column, point.name());
    }

    private double x(int index) {
        double column = (WIDTH - LEFT) / points.size();
        return LEFT + column * (index + 0.5);
    }

    private double y(int index) {
        return height(points.get(index).score().doubleValue());
    }

    private static double height(double score) {
        return TOP + HEIGHT * (1 - Math.clamp(score, 0, WHOLE) / WHOLE);
    }

    private static String tint(Band band) {
        return switch (band) {
            case CRITICAL -> "#fce9e7";
            case WEAK -> "#fff1dc";
            case ON_TARGET -> "#e3f3f9";
            case EXCELLENT -> "#ddebf6";
            case NO_DATA -> "#eceef1";
        };
    }
}
