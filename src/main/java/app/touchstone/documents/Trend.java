package app.touchstone.documents;

import app.touchstone.insight.TrendLine;
import app.touchstone.insight.TrendMark;
import app.touchstone.insight.TrendPoint;
import app.touchstone.platform.WaveId;
import app.touchstone.platform.ui.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The scores of the latest closed waves on the bands' ground: a line for each yardstick and method, which never join. Waves
 * that still run are named below it without a figure: it would stand on the paper for good. A thin line stands where
 * another version of the journey began to hold.
 */
final class Trend {

    private static final Comparator<TrendPoint> IN_ORDER =
            Comparator.comparing(TrendPoint::from).thenComparing(TrendPoint::to);
    private static final int MOST = 6;
    private static final int WHOLE = 100;
    private static final double WIDTH = 325;
    private static final double LEFT = 24;
    private static final double TOP = 14;
    private static final double HEIGHT = 100;
    private static final double FOOT = 33;
    private static final double DOT = 4;
    private static final double LABEL = 13;
    private static final double MARK_WIDTH = 110;
    private static final String PAPER = "#ffffff";

    private final List<TrendLine> lines;
    private final List<WaveId> waves;
    private final List<TrendMark> marks;
    private final Map<WaveId, List<TrendPoint>> running;
    private final boolean severalMethods;
    private final Wording words;

    Trend(List<TrendLine> all, List<TrendMark> changes, Wording words) {
        this.words = words;
        this.running = all.stream()
                .flatMap(line -> line.points().stream())
                .filter(TrendPoint::provisional)
                .sorted(IN_ORDER)
                .collect(Collectors.groupingBy(TrendPoint::wave, LinkedHashMap::new, Collectors.toList()));
        List<WaveId> inOrder = all.stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> !point.provisional())
                .sorted(IN_ORDER)
                .map(TrendPoint::wave)
                .distinct()
                .toList();
        this.waves = inOrder.subList(Math.max(0, inOrder.size() - MOST), inOrder.size());
        this.severalMethods = all.stream().map(TrendLine::method).distinct().count() > 1;
        this.lines = all.stream()
                .map(line -> new TrendLine(
                        line.by(),
                        line.method(),
                        line.points().stream()
                                .filter(point -> !point.provisional() && waves.contains(point.wave()))
                                .toList()))
                .filter(line -> !line.points().isEmpty())
                .toList();
        this.marks = changes.stream()
                .filter(mark -> inOrder().stream()
                        .findFirst()
                        .filter(first -> mark.day().isAfter(first.from()))
                        .isPresent())
                .toList();
    }

    Tag tag() {
        Tag block = lines.isEmpty() ? Tag.of("div").add(none()) : drawn();
        running.values().forEach(points -> block.add(Tag.text("p", "quiet", running(points))));
        return block;
    }

    /** One wave, by however many checklists and methods it was measured so far. */
    private String running(List<TrendPoint> points) {
        return words.say(
                "documents.outlet.trend.running",
                words.changes().name(points.getFirst(), words.locale()),
                points.stream().mapToInt(TrendPoint::visits).sum(),
                points.getFirst().planned());
    }

    private Tag none() {
        return Tag.text(
                "p",
                "quiet",
                words.say(running.isEmpty() ? "documents.outlet.trend.none" : "documents.outlet.trend.none-closed"));
    }

    private Tag drawn() {
        Drawing drawing = new Drawing(WIDTH, TOP + HEIGHT + FOOT, alternative());
        ground(drawing);
        breaks(drawing);
        marks(drawing);
        lines.forEach(line -> line(drawing, line.points()));
        lines.forEach(line -> line.points().forEach(point -> spot(drawing, point)));
        Tag block = Tag.of("div").add(drawing.tag());
        if (lines.size() > 1) {
            String names = lines.stream()
                    .map(line -> words.changes().line(line, severalMethods, words.locale()))
                    .collect(Collectors.joining(" · "));
            block.add(Tag.text("p", "quiet", names + ". " + words.say("documents.outlet.trend.apart")));
        }
        if (!marks.isEmpty()) {
            block.add(Tag.text("p", "quiet", words.changes().marks(marks, words.locale())));
        }
        return block;
    }

    private void line(Drawing drawing, List<TrendPoint> points) {
        for (int index = 1; index < points.size(); index++) {
            TrendPoint from = points.get(index - 1);
            TrendPoint to = points.get(index);
            String path = Drawing.format("M%.1f %.1fL%.1f %.1f", x(from), y(from), x(to), y(to));
            drawing.line(path, Drawing.TEXT, 2);
        }
    }

    private String described(TrendLine line) {
        return words.changes().line(line, severalMethods, words.locale()) + ": "
                + line.points().stream()
                        .map(point -> words.changes().wave(point, words.locale()))
                        .collect(Collectors.joining("; "));
    }

    private String alternative() {
        return words.say("documents.outlet.trend") + ": "
                + lines.stream().map(this::described).collect(Collectors.joining(". "));
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

    private void spot(Drawing drawing, TrendPoint point) {
        double column = column();
        boolean high = y(point) < TOP + LABEL + DOT;
        drawing.shape(Drawing.circle(x(point), y(point), DOT), Drawing.TEXT, PAPER, 1)
                .words(
                        "value",
                        x(point) - column / 2,
                        high ? y(point) + DOT + 1 : y(point) - DOT - LABEL - 1,
                        column,
                        words.percent(point.score()))
                .words(
                        "name",
                        x(point) - column / 2,
                        TOP + HEIGHT + 3,
                        column,
                        words.changes().name(point, words.locale()))
                .words(
                        "name",
                        x(point) - column / 2,
                        TOP + HEIGHT + 3 + LABEL,
                        column,
                        words.changes().count(point, words.locale()));
    }

    /** A mark between the lines of one checklist that follow each other. */
    private void breaks(Drawing drawing) {
        for (int index = 0; index < lines.size(); index++) {
            TrendLine line = lines.get(index);
            lines.stream()
                    .skip(index + 1L)
                    .filter(other -> other.by()
                            .yardstick()
                            .checklist()
                            .equals(line.by().yardstick().checklist()))
                    .findFirst()
                    .ifPresent(before -> {
                        double middle =
                                (x(before.points().getLast()) + x(line.points().getFirst())) / 2;
                        drawing.dashed(Drawing.format("M%.1f %.1fV%.1f", middle, TOP, TOP + HEIGHT), Drawing.LINE, 1);
                    });
        }
    }

    /** A line at each change of the journey, named by its day where the name has room. */
    private void marks(Drawing drawing) {
        double free = 0;
        for (TrendMark mark : marks) {
            double x = x(mark.day());
            drawing.line(Drawing.format("M%.1f %.1fV%.1f", x, TOP, TOP + HEIGHT), Drawing.ACCENT, 1);
            double left = Math.clamp(x - MARK_WIDTH / 2, 0, WIDTH - MARK_WIDTH);
            if (left >= free) {
                drawing.words("name", left, 0, MARK_WIDTH, words.changes().mark(mark, words.locale()));
                free = left + MARK_WIDTH;
            }
        }
    }

    /** One point of each wave shown. */
    private List<TrendPoint> inOrder() {
        return waves.stream()
                .flatMap(wave -> lines.stream()
                        .flatMap(line -> line.points().stream())
                        .filter(point -> point.wave().equals(wave))
                        .limit(1))
                .toList();
    }

    /** A day's place between the middles of the waves around it. */
    private double x(LocalDate day) {
        List<TrendPoint> points = inOrder();
        int next = 0;
        while (next < points.size() && middle(points.get(next)) <= day.toEpochDay()) {
            next++;
        }
        if (next == 0 || next == points.size()) {
            return next == 0 ? x(points.getFirst()) - column() / 4 : x(points.getLast()) + column() / 4;
        }
        TrendPoint before = points.get(next - 1);
        double share = (day.toEpochDay() - middle(before)) / (middle(points.get(next)) - middle(before));
        return x(before) + column() * share;
    }

    private static double middle(TrendPoint point) {
        return (point.from().toEpochDay() + point.to().toEpochDay()) / 2.0;
    }

    private double column() {
        return (WIDTH - LEFT) / waves.size();
    }

    private double x(TrendPoint point) {
        return LEFT + column() * (waves.indexOf(point.wave()) + 0.5);
    }

    private static double y(TrendPoint point) {
        return height(point.score().doubleValue());
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
