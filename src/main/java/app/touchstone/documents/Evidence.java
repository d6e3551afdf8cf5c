package app.touchstone.documents;

import app.touchstone.documents.Tables.Column;
import app.touchstone.insight.OutletPage;
import app.touchstone.platform.ui.Band;
import app.touchstone.review.ReleasedReports.ReleasedVisit;
import java.math.BigDecimal;
import java.util.List;

/** The visits that an outlet's figures rest on, newest first. What was excluded is no evidence. */
final class Evidence {

    private static final int ON_THE_FRONT = 6;
    private static final int MOST = 100;

    private final OutletPage page;
    private final List<ReleasedVisit> visits;
    private final Wording words;

    Evidence(OutletPage page, Wording words) {
        this.page = page;
        this.visits =
                page.released().stream().filter(ReleasedVisit::inReporting).toList();
        this.words = words;
    }

    boolean fitsTheFront() {
        return visits.size() <= ON_THE_FRONT;
    }

    /** The newest, for the first page. */
    List<Tag> newest() {
        Tag hint = Tag.text("p", "quiet", words.say("documents.evidence.hint", words.date(page.from())));
        return List.of(
                Tag.of("h2").say(words.say("documents.evidence.title")),
                table("bars", ON_THE_FRONT),
                fitsTheFront()
                        ? hint
                        : Tag.text("p", "quiet", words.say("documents.evidence.all-below", visits.size())));
    }

    Tag all() {
        Tag part = Tag.of("div", "part")
                .add(
                        Tag.of("h2").say(words.say("documents.evidence.title")),
                        Tag.text("p", "quiet", words.say("documents.evidence.hint", words.date(page.from()))),
                        table("lines", MOST));
        if (visits.size() > MOST) {
            part.add(Tag.text("p", "quiet", words.say("documents.evidence.more", visits.size() - MOST)));
        }
        return part;
    }

    private Tag table(String css, int most) {
        return Tables.table(
                css,
                List.of(
                        Column.words(words.say("documents.evidence.date"), ""),
                        Column.words(words.say("documents.visit.number"), ""),
                        Column.figures(words.say("documents.score"), "")),
                visits.stream().limit(most).map(this::row).toList());
    }

    private Tag row(ReleasedVisit visit) {
        BigDecimal score = visit.score();
        Band band = Band.of(score);
        String text = score == null ? words.word(band) : words.word(band) + " " + words.percent(score);
        return Tables.row(
                Tables.cell(words.date(visit.visitedAt(), visit.timeZone())),
                Tables.cell(visit.number()),
                Tables.figure(band.mark() + "\u00a0" + text));
    }
}
