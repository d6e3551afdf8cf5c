package app.touchstone.documents;

import app.touchstone.documents.JourneyLayout.StageBox;
import app.touchstone.documents.JourneyLayout.Stop;
import app.touchstone.documents.Tables.Column;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.TouchpointResult;
import app.touchstone.scoring.PainStatus;
import app.touchstone.scoring.TouchpointPain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The landscape pages of an outlet's paper: the journey map and the figures of its touchpoints. */
final class JourneyPage {

    private static final Comparator<Stop> MOST_PAIN_FIRST = Comparator.comparing((Stop stop) ->
                    stop.touchpoint().pain().measured() && stop.touchpoint().scored())
            .thenComparingDouble(stop -> stop.touchpoint().pain().painPoints())
            .reversed();

    private final JourneyMapResult map;
    private final JourneyLayout layout;
    private final Wording words;

    JourneyPage(JourneyMapResult map, Wording words) {
        this.map = map;
        this.layout = JourneyLayout.of(map);
        this.words = words;
    }

    Tag map() {
        Tag page = Tag.of("div", "map-page")
                .add(Tag.of("h2")
                        .say(words.say("documents.map.title", map.journey().name())));
        String persona = words.in(map.persona().name());
        String job = words.in(map.persona().job());
        if (!persona.isEmpty()) {
            page.add(
                    Tag.text("p", "quiet", job.isEmpty() ? persona : words.say("documents.map.persona", persona, job)));
        }
        page.add(new JourneyDrawing(layout, words).tag(), stages(), legend());
        if (map.equalised()) {
            page.add(Tag.text("p", "quiet", words.say("documents.map.equalised")));
        }
        return page;
    }

    /** The touchpoints by name, below their stages. */
    private Tag stages() {
        Tag row = Tag.of("div", "stages")
                .style(Drawing.format("width: %.1fpx", JourneyLayout.WIDTH))
                .add(Tag.of("div", "stage-list").style(Drawing.format("width: %.1fpx", JourneyLayout.GUTTER)));
        for (StageBox box : layout.stages()) {
            Tag list =
                    Tag.of("div", "stage-list").style(Drawing.format("width: %.1fpx", box.width() + JourneyLayout.GAP));
            layout.stops().stream()
                    .filter(stop -> box.stage().touchpoints().contains(stop.touchpoint()))
                    .forEach(stop -> list.add(name(stop)).add(status(stop.touchpoint())));
            if (box.stage().touchpoints().isEmpty()) {
                list.add(Tag.text("p", "quiet", words.say("documents.map.no-touchpoints")));
            }
            row.add(list);
        }
        return row;
    }

    private Tag name(Stop stop) {
        return Tag.text(
                "p",
                "stop",
                stop.number() + "\u2002" + words.in(stop.touchpoint().title()));
    }

    private List<Tag> status(TouchpointResult touchpoint) {
        TouchpointPain pain = touchpoint.pain();
        List<Tag> lines = new ArrayList<>();
        String status = touchpoint.scored() || pain.measured()
                ? Marks.words(pain.status(), words)
                : words.say("documents.map.not-scored");
        lines.add(Tag.text(
                "p",
                Marks.css(pain.status()),
                pain.measured() ? status + " · " + words.number(pain.painPoints(), 1) : status));
        if (pain.critical()) {
            lines.add(Tag.text("p", "status confirmed", Marks.CRITICAL + "\u00a0" + words.say("documents.critical")));
        }
        return lines;
    }

    private Tag legend() {
        Tag statuses = Tag.of("p", "legend");
        Arrays.stream(PainStatus.values())
                .forEach(status ->
                        statuses.add(Tag.text("span", Marks.css(status), Marks.words(status, words) + "\u2003")));
        return Tag.of("div")
                .add(
                        statuses.say(words.say("documents.map.legend.points")),
                        Tag.text("p", "legend", words.say("documents.map.legend")));
    }

    Tag figures() {
        double most = layout.stops().stream()
                .map(Stop::touchpoint)
                .filter(touchpoint -> touchpoint.pain().measured())
                .mapToDouble(touchpoint -> touchpoint.pain().painPoints())
                .max()
                .orElse(0);
        return Tag.of("div", "map-page")
                .add(
                        Tag.of("h2").say(words.say("documents.figures.title")),
                        Tag.text("p", "quiet", words.say("documents.figures.hint")),
                        Tables.table(
                                "lines figures",
                                columns(),
                                layout.stops().stream()
                                        .sorted(MOST_PAIN_FIRST)
                                        .map(stop -> row(stop, most))
                                        .toList()));
    }

    private List<Column> columns() {
        return List.of(
                Column.figures(words.say("documents.figures.number"), "tiny"),
                Column.words(words.say("documents.touchpoint"), "wide"),
                Column.words("", "bar-head"),
                Column.figures(words.say("documents.figures.pain"), "short"),
                Column.figures(words.say("documents.figures.importance"), "short"),
                Column.figures(words.say("documents.figures.loss"), "short"),
                Column.figures(words.say("documents.figures.interval"), "range"),
                Column.figures(words.say("documents.figures.network"), "short"),
                Column.figures(words.say("documents.figures.certainty"), "short"),
                Column.figures(words.say("documents.figures.visits"), "short"),
                Column.words(words.say("documents.figures.status"), "status-head"));
    }

    private Tag row(Stop stop, double most) {
        TouchpointResult touchpoint = stop.touchpoint();
        TouchpointPain pain = touchpoint.pain();
        boolean measured = pain.measured();
        Tag status = Tag.of("td").add(Tag.text("p", Marks.css(pain.status()), Marks.words(pain.status(), words)));
        if (pain.critical()) {
            status.add(Tag.text("p", "status confirmed", Marks.CRITICAL + "\u00a0" + words.say("documents.critical")));
        }
        return Tables.row(
                Tables.figure(Integer.toString(stop.number())),
                Tag.of("td")
                        .add(
                                Tag.text("p", "question", words.in(touchpoint.title())),
                                Tag.text("p", "section-name", stage(touchpoint))),
                Tables.bar(measured && most > 0 ? pain.painPoints() / most : 0, "loss"),
                Tables.figure(
                        measured
                                ? words.number(pain.painPoints(), 1)
                                : words.say("documents.estimate", words.number(pain.painPoints(), 1))),
                Tables.figure(words.share(pain.importance())),
                Tables.figure(words.share(pain.severity().theta())),
                Tables.figure(words.say(
                        "documents.range",
                        words.share(touchpoint.interval().low()),
                        words.share(touchpoint.interval().high()))),
                Tables.figure(words.share(touchpoint.networkTheta())),
                Tables.figure(measured ? words.share(pain.probability()) : "–"),
                Tables.figure(Integer.toString(pain.sample().visits())),
                status);
    }

    private String stage(TouchpointResult touchpoint) {
        return map.stages().stream()
                .filter(stage -> stage.touchpoints().contains(touchpoint))
                .findFirst()
                .map(stage -> words.in(stage.title()))
                .orElse("");
    }
}
