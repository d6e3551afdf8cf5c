package app.touchstone.documents;

import app.touchstone.documents.Paper.Chapter;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.OutletPage;
import app.touchstone.scoring.ScoringMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays out the paper of an outlet's journey map. */
final class OutletPaper {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private final OutletPage page;
    private final Wording words;

    OutletPaper(OutletPage page, Wording words) {
        this.page = page;
        this.words = words;
    }

    Paper paper() {
        String name = page.outlet().name();
        return new Paper(
                words.locale(),
                words.say("documents.outlet.title", name, words.date(page.today())),
                words.say("documents.outlet.description", name, page.client().name(), words.date(page.today())),
                page.today().atStartOfDay(page.client().timeZone()).toInstant(),
                List.of(
                        name + " · " + page.client().name(),
                        words.say("documents.outlet.as-of", words.date(page.today()))),
                words.say("documents.confidential", page.client().name()),
                words.say("documents.pages"),
                chapters(),
                Map.of());
    }

    private List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("summary", words.say("documents.visit.summary"), new OutletFront(page, words).page()));
        JourneyMapResult map = page.map();
        if (map != null) {
            JourneyPage journey = new JourneyPage(map, words);
            chapters.add(new Chapter("map", words.say("documents.outlet.kind"), journey.map()));
            chapters.add(new Chapter("figures", words.say("documents.figures.title"), journey.figures()));
            LossPage losses = new LossPage(page, words);
            if (!losses.isEmpty()) {
                chapters.add(new Chapter("losses", words.say("documents.losses.title"), losses.page()));
            }
            Evidence evidence = new Evidence(page, words);
            if (!evidence.fitsTheFront()) {
                chapters.add(new Chapter("visits", words.say("documents.evidence.title"), evidence.all()));
            }
        }
        Tag origin = Cover.facts(facts());
        if (map == null) {
            chapters.add(new Chapter("method", words.say("documents.method"), method().add(origin)));
        } else {
            chapters.add(new Chapter("method", words.say("documents.method"), method()));
            chapters.add(new Chapter(
                    "recompute",
                    words.say("documents.recompute.title"),
                    new Recomputing(map, words).page().add(origin)));
        }
        return chapters;
    }

    /** From which certainty on so many visits confirm a pain point. */
    private static double bound(int visits) {
        return METHOD.certainty().confirmedFrom(visits).orElseThrow();
    }

    private Tag method() {
        var certainty = METHOD.certainty();
        String tolerated = words.share(certainty.tolerated());
        List<Method.Topic> topics = List.of(
                Method.topic(words, "documents.method.two-figures.title", "documents.method.two-figures"),
                Method.topic(words, "documents.method.pain.title", "documents.method.pain"),
                Method.topic(words, "documents.method.importance.title", "documents.method.importance"),
                Method.topic(
                        words,
                        "documents.method.interval.title",
                        "documents.method.interval",
                        words.share(certainty.interval())),
                Method.topic(
                        words,
                        "documents.method.certainty.title",
                        "documents.method.certainty",
                        tolerated,
                        words.share(bound(2)),
                        words.share(bound(3)),
                        words.share(bound(6)),
                        words.share(certainty.clear())),
                Method.topic(words, "documents.method.critical-flag.title", "documents.method.critical-flag"),
                Method.topic(words, "documents.method.network.title", "documents.method.network"),
                Method.topic(words, "documents.method.estimate.title", "documents.method.estimate"),
                Method.topic(
                        words,
                        "documents.method.recency.title",
                        "documents.method.recency",
                        METHOD.recency().halfLifeDays(),
                        METHOD.recency().windowMonths()),
                Method.topic(words, "documents.method.shopper-outlet.title", "documents.method.shopper-outlet"),
                Method.topic(words, "documents.method.bands.title", "documents.method.bands"));
        return Tag.of("div", "part")
                .add(Tag.of("h2").say(words.say("documents.method")), Method.topics(topics), Method.bands(words));
    }

    private List<Cover.Fact> facts() {
        List<Cover.Fact> facts = new ArrayList<>();
        facts.add(new Cover.Fact(words.say("documents.method.version"), METHOD.version()));
        LocalDate since = page.lossesSince();
        if (since != null) {
            facts.add(new Cover.Fact(words.say("documents.method.since"), words.date(since)));
        }
        return facts;
    }
}
