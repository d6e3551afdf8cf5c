package app.touchstone.documents;

import app.touchstone.documents.Paper.Chapter;
import app.touchstone.forms.Section;
import app.touchstone.scoring.QuestionScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lays out the paper of one visit. */
final class VisitPaper {

    private final VisitReport visit;
    private final Map<UUID, byte[]> photos;
    private final Wording words;

    VisitPaper(VisitReport visit, Map<UUID, byte[]> photos, Wording words) {
        this.visit = visit;
        this.photos = Map.copyOf(photos);
        this.words = words;
    }

    Paper paper() {
        var report = visit.report();
        String title = words.say("documents.visit.title", report.number(), report.outletName());
        return new Paper(
                words.locale(),
                title,
                words.say(
                        "documents.visit.description",
                        report.outletName(),
                        visit.client().name(),
                        words.date(report.visitedAt(), report.timeZone())),
                report.releasedAt(),
                List.of(
                        report.outletName() + " · " + visit.client().name(),
                        report.number() + " · " + words.date(report.visitedAt(), report.timeZone())),
                words.say("documents.confidential", visit.client().name()),
                words.say("documents.pages"),
                chapters(),
                photos.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)));
    }

    private List<Chapter> chapters() {
        VisitAnswers answers = new VisitAnswers(visit, photos.keySet(), words);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("summary", words.say("documents.visit.summary"), new VisitFront(visit, words).page()));
        answers.losses()
                .ifPresent(losses -> chapters.add(new Chapter("losses", words.say("documents.visit.losses"), losses)));
        chapters.add(new Chapter("answers", words.say("documents.visit.answers"), answers.all()));
        chapters.add(new Chapter("method", words.say("documents.method"), method()));
        return chapters;
    }

    private Tag method() {
        var report = visit.report();
        return Tag.of("div", "part")
                .add(
                        Tag.of("h2").say(words.say("documents.method")),
                        Method.topics(topics()),
                        Method.bands(words),
                        Cover.facts(List.of(
                                new Cover.Fact(
                                        words.say("documents.method.version"),
                                        report.sheet().method()),
                                new Cover.Fact(
                                        words.say("documents.visit.checklist"),
                                        words.in(report.definition().title()) + ", "
                                                + words.say(
                                                        "documents.visit.version",
                                                        visit.checklist().number())),
                                new Cover.Fact(
                                        words.say("documents.visit.released"),
                                        words.dateTime(report.releasedAt(), report.timeZone())))));
    }

    private List<Method.Topic> topics() {
        List<Method.Topic> topics = new ArrayList<>();
        topics.add(Method.topic(words, "documents.method.score.title", "documents.method.score"));
        if (visit.report().definition().sections().stream().map(Section::weight).anyMatch(Objects::nonNull)) {
            topics.add(Method.topic(words, "documents.method.shares.title", "documents.method.shares"));
        }
        if (visit.report().sheet().questions().anyMatch(QuestionScore::bonus)) {
            topics.add(Method.topic(words, "documents.method.bonus.title", "documents.method.bonus"));
        }
        topics.add(Method.topic(words, "documents.method.critical.title", "documents.method.critical"));
        topics.add(Method.topic(words, "documents.method.one-visit.title", "documents.method.one-visit"));
        topics.add(Method.topic(words, "documents.method.shopper.title", "documents.method.shopper"));
        topics.add(Method.topic(words, "documents.method.bands.title", "documents.method.bands"));
        return topics;
    }
}
