package app.touchstone.documents;

import app.touchstone.documents.Paper.Chapter;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.OutletPage;
import app.touchstone.scoring.ScoringMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays out the paper of an outlet's journey map. */
final class OutletPaper {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private final OutletPage page;
    private final Instant madeAt;
    private final Wording words;

    OutletPaper(OutletPage page, Instant madeAt, Wording words) {
        this.page = page;
        this.madeAt = madeAt;
        this.words = words;
    }

    Paper paper() {
        String name = page.outlet().name();
        return new Paper(
                words.locale(),
                words.say("outlet.title", name, words.date(page.today())),
                words.say("outlet.description", name, page.client().name(), words.date(page.today())),
                List.of(name + " · " + page.client().name(), words.say("outlet.as-of", words.date(page.today()))),
                words.say("confidential", page.client().name()),
                words.say("pages"),
                chapters(),
                Map.of());
    }

    private List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("summary", words.say("visit.summary"), new OutletFront(page, words).page()));
        JourneyMapResult map = page.map();
        if (map != null) {
            JourneyPage journey = new JourneyPage(map, words);
            chapters.add(new Chapter("map", words.say("outlet.kind"), journey.map()));
            chapters.add(new Chapter("figures", words.say("figures.title"), journey.figures()));
            Evidence evidence = new Evidence(page, words);
            if (!evidence.fitsTheFront()) {
                chapters.add(new Chapter("visits", words.say("evidence.title"), evidence.all()));
            }
        }
        chapters.add(new Chapter("method", words.say("method"), method()));
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
                Method.topic(words, "two-figures"),
                Method.topic(words, "pain"),
                Method.topic(words, "importance"),
                Method.topic(words, "interval", words.share(certainty.interval())),
                Method.topic(
                        words,
                        "certainty",
                        tolerated,
                        words.share(bound(2)),
                        words.share(bound(3)),
                        words.share(bound(6)),
                        words.share(certainty.clear())),
                Method.topic(words, "critical-flag"),
                Method.topic(words, "network"),
                Method.topic(words, "estimate"),
                Method.topic(
                        words,
                        "recency",
                        METHOD.recency().halfLifeDays(),
                        METHOD.recency().windowMonths()),
                Method.topic(words, "shopper-outlet"),
                Method.topic(words, "bands"));
        return Tag.of("div", "part")
                .add(
                        Tag.of("h2").say(words.say("method")),
                        Method.topics(topics),
                        Method.bands(words),
                        Cover.facts(List.of(
                                new Cover.Fact(words.say("method.version"), METHOD.version()),
                                new Cover.Fact(
                                        words.say("made-at"),
                                        words.dateTime(madeAt, page.outlet().timeZone())))));
    }
}
