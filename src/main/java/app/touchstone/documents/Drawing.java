package app.touchstone.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Vectors with words laid over them. Words are the paper's own text and no part of the vectors, so that they are set in
 * its fonts, found by a search and read aloud.
 */
final class Drawing {

    static final String TEXT = "#1b1f24";
    static final String LINE = "#737b87";
    static final String HAIR = "#dde1e6";
    static final String PANEL = "#f5f6f8";
    static final String ACCENT = "#1f5fbf";

    private final double width;
    private final double height;
    private final Tag vectors;
    private final List<Tag> words = new ArrayList<>();

    /** @param alternative what the vectors show, in words */
    Drawing(double width, double height, String alternative) {
        this.width = width;
        this.height = height;
        this.vectors = Tag.of("svg")
                .with("viewBox", format("0 0 %.1f %.1f", width, height))
                .with("width", Long.toString(Math.round(width)))
                .with("height", Long.toString(Math.round(height)))
                .with("alt", alternative);
    }

    static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }

    Drawing rectangle(double x, double y, double wide, double high, String fill) {
        vectors.add(Tag.of("rect")
                .with("x", format("%.1f", x))
                .with("y", format("%.1f", y))
                .with("width", format("%.1f", wide))
                .with("height", format("%.1f", high))
                .with("fill", fill));
        return this;
    }

    /** A shape filled and outlined. */
    Drawing shape(String path, String fill, String stroke, double thick) {
        vectors.add(path(path).with("fill", fill).with("stroke", stroke).with("stroke-width", format("%.1f", thick)));
        return this;
    }

    Drawing line(String path, String stroke, double thick) {
        vectors.add(outline(path, stroke, thick));
        return this;
    }

    Drawing dashed(String path, String stroke, double thick) {
        vectors.add(outline(path, stroke, thick).with("stroke-dasharray", "4 4"));
        return this;
    }

    private static Tag outline(String path, String stroke, double thick) {
        return path(path).with("fill", "none").with("stroke", stroke).with("stroke-width", format("%.1f", thick));
    }

    private static Tag path(String path) {
        return Tag.of("path").with("d", path);
    }

    static String circle(double x, double y, double radius) {
        return format(
                "M%.1f %.1fa%3$.1f %3$.1f 0 1 0 %4$.1f 0a%3$.1f %3$.1f 0 1 0 %5$.1f 0z",
                x - radius, y, radius, 2 * radius, -2 * radius);
    }

    /** Slanting lines within a circle: nobody was there to measure. */
    Drawing hatched(double x, double y, double radius, String stroke) {
        StringBuilder lines = new StringBuilder();
        double slant = Math.sqrt(0.5);
        for (double offset = -radius + 2; offset < radius; offset += 3.5) {
            double reach = Math.sqrt(radius * radius - offset * offset) * slant;
            double middleX = x + offset * slant;
            double middleY = y + offset * slant;
            lines.append(
                    format("M%.1f %.1fL%.1f %.1f", middleX - reach, middleY + reach, middleX + reach, middleY - reach));
        }
        return shape(circle(x, y, radius), "#ffffff", stroke, 1).line(lines.toString(), stroke, 1);
    }

    /** Words in a box of their own, aligned as their style says. */
    Drawing words(String css, double left, double top, double wide, String text) {
        words.add(Tag.of("p", "over " + css)
                .add(Tag.of("span").say(text))
                .style(format("left: %.1fpx; top: %.1fpx; width: %.1fpx", left, top, wide)));
        return this;
    }

    Tag tag() {
        return Tag.of("div", "drawing")
                .style(format("width: %.1fpx; height: %.1fpx", width, height))
                .add(vectors)
                .add(words);
    }
}
