package app.touchstone.documents;

import app.touchstone.documents.Tables.Column;
import app.touchstone.insight.LossWords;
import app.touchstone.insight.OutletLossChange;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.WavePain;
import java.util.ArrayList;
import java.util.List;

/** How an outlet's losses moved since the wave before, and the pain of each wave: as measured and restated. */
final class LossPage {

    private final OutletPage page;
    private final Wording words;
    private final LossWords losses;

    LossPage(OutletPage page, Wording words) {
        this.page = page;
        this.words = words;
        this.losses = words.losses();
    }

    boolean isEmpty() {
        return page.lossChange() == null && page.pains().size() < 2 && !restated();
    }

    private boolean restated() {
        return page.pains().stream().anyMatch(WavePain::isRestated);
    }

    Tag page() {
        Tag part = Tag.of("div", "part").add(Tag.of("h2").say(words.say("documents.losses.title")));
        OutletLossChange change = page.lossChange();
        if (change != null) {
            part.add(moved(change));
        }
        return part.add(
                Tag.text(
                        "p",
                        "quiet",
                        restated()
                                ? words.say(
                                        "documents.losses.restated.note",
                                        page.pains().getLast().restatedBy())
                                : words.say("documents.losses.note")),
                waves());
    }

    private List<Tag> moved(OutletLossChange change) {
        List<Tag> moved = new ArrayList<>();
        losses.of(change, words.locale())
                .ifPresent(said -> moved.add(Tag.text(
                        "p",
                        "",
                        words.say("documents.losses.pain", said.marked(), String.join("; ", said.grounds())))));
        losses.touchpoints(change, words.locale()).forEach(line -> moved.add(Tag.text("p", "", line + ".")));
        return moved;
    }

    private Tag waves() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(words.say("documents.losses.wave"), ""),
                Column.figures(words.say("documents.figures.visits"), ""),
                Column.figures(words.say("documents.losses.measured"), "")));
        if (restated()) {
            columns.add(Column.figures(words.say("documents.losses.restated"), ""));
        }
        return Tables.table(
                "lines", columns, page.pains().stream().map(this::wave).toList());
    }

    private Tag wave(WavePain wave) {
        Tag row = Tables.row(
                Tables.cell(losses.name(wave, words.locale())),
                Tables.figure(losses.count(wave, words.locale())),
                Tables.figure(losses.points(wave.pain(), words.locale())));
        return restated() ? row.add(Tables.figure(losses.points(wave.restated(), words.locale()))) : row;
    }
}
