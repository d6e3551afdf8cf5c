package app.touchstone.documents;

import app.touchstone.documents.Tables.Column;
import app.touchstone.platform.ui.Band;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the figures mean, in plain words; the last page of each paper. */
final class Method {

    private static final int WHOLE = 100;

    private Method() {}

    /** A question that readers ask, with its answer. */
    record Topic(String title, String text) {}

    static Tag topics(List<Topic> topics) {
        Tag block = Tag.of("div");
        topics.forEach(topic -> block.add(
                Tag.of("div", "topic").add(Tag.of("h3").say(topic.title()), Tag.text("p", "reading", topic.text()))));
        return block;
    }

    static Topic topic(Wording words, String title, String key, Object... arguments) {
        return new Topic(words.say(title), words.say(key, arguments));
    }

    /** The limits are asked of the bands themselves, so that paper and screen cannot part. */
    static Tag bands(Wording words) {
        List<Tag> rows = Arrays.stream(Band.values())
                .flatMap(band -> limits(band, words)
                        .map(limits -> Tables.row(
                                Tag.of("td").add(Tag.text("span", "chip band-" + band.cssName(), words.band(band))),
                                Tables.cell(limits)))
                        .stream())
                .toList();
        return Tables.table(
                "small",
                List.of(Column.words(words.say("documents.band"), ""), Column.words(words.say("documents.score"), "")),
                rows);
    }

    private static Optional<String> limits(Band band, Wording words) {
        List<Integer> scores = IntStream.rangeClosed(0, WHOLE)
                .filter(score -> Band.of(BigDecimal.valueOf(score)) == band)
                .boxed()
                .toList();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        int above = scores.getLast() + 1;
        return Optional.of(
                above > WHOLE
                        ? words.say("documents.band.from", scores.getFirst())
                        : words.say("documents.band.range", scores.getFirst(), above));
    }
}
