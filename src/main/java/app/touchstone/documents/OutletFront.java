package app.touchstone.documents;

import app.touchstone.documents.Tables.Column;
import app.touchstone.insight.ChangeWords.Said;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.MeasuredBy;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.Rank;
import app.touchstone.insight.TouchpointResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page of an outlet's paper: how good it is, how much of the journey hurts, and what to fix first. */
final class OutletFront {

    private static final int LONGEST_LIST = 6;

    private final OutletPage page;
    private final Wording words;

    OutletFront(OutletPage page, Wording words) {
        this.page = page;
        this.words = words;
    }

    Tag page() {
        Tag front = Tag.of("div")
                .add(Cover.title(
                        words.say("documents.outlet.kind"), page.outlet().name(), place()));
        front.add(Tag.of("div", "hero")
                .add(Cover.score(Optional.ofNullable(page.score()), visits(), words), Cover.facts(facts())));
        words.changes().of(page.change(), words.locale()).ifPresent(said -> front.add(Tag.text("p", "", since(said))));
        JourneyMapResult map = page.map();
        if (map == null) {
            return front.add(Tag.text("p", "lead", words.say("documents.outlet.no-visits")));
        }
        if (page.hasFewVisits()) {
            front.add(Tag.text("p", "quiet", words.say("documents.outlet.few-visits")));
        }
        return front.add(fixFirst()).add(Tag.of("div", "columns").add(pain(map), trend()));
    }

    private String since(Said said) {
        return words.say("documents.outlet.change", said.marked(), String.join("; ", said.grounds()));
    }

    private String place() {
        return Stream.of(
                        page.client().name(),
                        page.outlet().address(),
                        page.outlet().region())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String visits() {
        return words.say("documents.outlet.visits", page.visits());
    }

    private List<Cover.Fact> facts() {
        List<Cover.Fact> facts = new ArrayList<>();
        facts.add(
                new Cover.Fact(words.say("documents.outlet.code"), page.outlet().code()));
        facts.add(new Cover.Fact(
                words.say("documents.outlet.format"), page.outlet().format()));
        facts.add(new Cover.Fact(
                words.say("documents.outlet.period"),
                words.say("documents.range", words.date(page.from()), words.date(page.today()))));
        MeasuredBy by = page.by();
        if (by != null) {
            facts.add(new Cover.Fact(
                    words.say("documents.outlet.checklist"),
                    words.say(
                            "documents.outlet.checklist.version",
                            by.checklist(),
                            by.yardstick().major())));
        }
        page.otherMethods()
                .forEach(other -> facts.add(new Cover.Fact(
                        words.say("documents.outlet.other-method"),
                        words.changes().other(other, words.locale()))));
        BigDecimal network = page.networkScore();
        if (network != null) {
            facts.add(new Cover.Fact(words.say("documents.outlet.network"), words.percent(network)));
        }
        Rank rank = page.rank();
        if (rank != null) {
            facts.add(new Cover.Fact(
                    words.say("documents.outlet.rank"), words.say("documents.of", rank.place(), rank.of())));
        }
        return facts;
    }

    private List<Tag> fixFirst() {
        List<String> sentences = words.fixFirst(page);
        if (sentences.isEmpty()) {
            return List.of();
        }
        return List.of(
                Tag.of("h2").say(words.say("documents.outlet.fix-first")),
                Tag.text("p", "lead", sentences.getFirst()),
                Tag.text("p", "reading", String.join(" ", sentences.subList(1, sentences.size()))));
    }

    private Tag pain(JourneyMapResult map) {
        Tag column = Tag.of("div", "column").add(Tag.of("h2").say(words.say("documents.outlet.pain")));
        map.pain()
                .ifPresent(pain -> column.add(
                        Tag.text("p", "big", words.say("documents.outlet.pain.of-100", words.number(pain, 1))),
                        Tag.text("p", "quiet", words.say("documents.outlet.coverage", words.share(map.coverage())))));
        if (map.coverage() < 1) {
            map.estimatedPain()
                    .ifPresent(pain -> column.add(Tag.text(
                            "p", "quiet", words.say("documents.outlet.pain.estimated", words.number(pain, 1)))));
        }
        return column.add(bars(map));
    }

    private Tag bars(JourneyMapResult map) {
        List<TouchpointResult> worst = map.touchpoints()
                .filter(touchpoint -> touchpoint.pain().measured() && touchpoint.scored())
                .sorted(Comparator.comparingDouble((TouchpointResult touchpoint) ->
                                touchpoint.pain().painPoints())
                        .reversed())
                .limit(LONGEST_LIST)
                .toList();
        double most = worst.isEmpty() ? 0 : worst.getFirst().pain().painPoints();
        return Tables.table(
                "bars",
                List.of(
                        Column.words(words.say("documents.touchpoint"), "name"),
                        Column.words("", "bar-head"),
                        Column.figures(words.say("documents.figures.pain"), "")),
                worst.stream().map(touchpoint -> bar(touchpoint, most)).toList());
    }

    private Tag bar(TouchpointResult touchpoint, double most) {
        double points = touchpoint.pain().painPoints();
        Tag name = Tag.of("td")
                .say(words.in(touchpoint.title()))
                .add(Tag.text(
                        "p",
                        Marks.css(touchpoint.pain().status()),
                        Marks.words(touchpoint.pain().status(), words)));
        if (touchpoint.pain().critical()) {
            name.add(Tag.text("p", "critical", Marks.CRITICAL + "\u00a0" + words.say("documents.critical")));
        }
        return Tables.row(
                name, Tables.bar(most > 0 ? points / most : 0, "loss"), Tables.figure(words.number(points, 1)));
    }

    private Tag trend() {
        return Tag.of("div", "column")
                .add(
                        Tag.of("h2").say(words.say("documents.outlet.trend")),
                        new Trend(page.trend(), page.marks(), words).tag())
                .add(new Evidence(page, words).newest());
    }
}
