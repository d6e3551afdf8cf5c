package app.touchstone.documents;

import app.touchstone.platform.ui.Band;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the first pages of all papers have in common. */
final class Cover {

    private Cover() {}

    record Fact(String name, String value) {}

    static Tag title(String kind, String title, String place) {
        return Tag.of("div", "title")
                .add(Tag.text("p", "kind", kind), Tag.of("h1").say(title), Tag.text("p", "place", place));
    }

    /** The score with its band in words and mark, or the band without data. */
    static Tag score(Optional<BigDecimal> score, String below, Wording words) {
        Band band = Band.of(score.orElse(null));
        return Tag.of("div", "score band-" + band.cssName())
                .add(
                        Tag.text("p", "label", words.say("documents.score")),
                        Tag.text("p", "figure", score.map(words::percent).orElse(band.mark())),
                        Tag.text("p", "band", words.band(band)),
                        Tag.text("p", "below", below));
    }

    static Tag facts(List<Fact> facts) {
        Tag block = Tag.of("div", "facts");
        facts.stream()
                .filter(fact -> !fact.value().isBlank())
                .forEach(fact -> block.add(Tag.of("div", "fact")
                        .add(Tag.text("p", "label", fact.name()), Tag.text("p", "value", fact.value()))));
        return block;
    }
}
