package app.touchstone.documents;

import java.util.List;
import java.util.Locale;

/** Tables and their parts, the same on every paper. */
final class Tables {

    private static final double WHOLE = 100;

    private Tables() {}

    /** A column's head; a column of figures is aligned at their end. */
    record Column(String title, String css) {

        static Column words(String title, String css) {
            return new Column(title, css);
        }

        static Column figures(String title, String css) {
            return new Column(title, "figure " + css);
        }
    }

    /** Nothing where there is nothing to list: a head alone is no table to those who hear it read. */
    static Tag table(String css, List<Column> columns, List<Tag> rows) {
        if (rows.isEmpty()) {
            return Tag.of("div");
        }
        Tag head = Tag.of("tr");
        columns.forEach(column ->
                head.add(Tag.of("th", column.css()).with("scope", "col").say(column.title())));
        return Tag.of("table", css)
                .add(Tag.of("thead").add(head), Tag.of("tbody").add(rows));
    }

    static Tag row(Tag... cells) {
        return Tag.of("tr").add(cells);
    }

    static Tag cell(String text) {
        return Tag.of("td").say(text);
    }

    static Tag figure(String text) {
        return Tag.text("td", "figure", text);
    }

    /** A bar of a share within [0, 1]; the figure that it stands for is written beside it. */
    static Tag bar(double share, String css) {
        return Tag.of("td", "bar-cell")
                .add(Tag.of("div", "bar")
                        .add(Tag.of("div", "fill " + css)
                                .style(String.format(Locale.ROOT, "width: %.1f%%", WHOLE * Math.clamp(share, 0, 1)))));
    }
}
