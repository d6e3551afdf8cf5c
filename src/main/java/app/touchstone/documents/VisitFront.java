package app.touchstone.documents;

import app.touchstone.documents.Tables.Column;
import app.touchstone.documents.VisitReport.TouchpointPoints;
import app.touchstone.forms.Section;
import app.touchstone.platform.ui.Band;
import app.touchstone.scoring.ScoreSheet;
import app.touchstone.scoring.SectionScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page of a visit's paper: what, where, how good, and where points were lost. */
final class VisitFront {

    private static final double WHOLE = 100;

    private final VisitReport visit;
    private final ScoreSheet sheet;
    private final Wording words;

    VisitFront(VisitReport visit, Wording words) {
        this.visit = visit;
        this.sheet = visit.report().sheet();
        this.words = words;
    }

    Tag page() {
        Tag page = Tag.of("div")
                .add(Cover.title(
                        words.say("documents.visit.kind"), visit.report().outletName(), place()));
        page.add(Tag.of("div", "hero").add(Cover.score(score(), points(), words), facts()));
        page.add(Tag.text("p", "lead", lead()));
        notices().forEach(notice -> page.add(Tag.text("p", "notice", notice)));
        return page.add(Tag.of("div", "columns").add(sections(), touchpoints()));
    }

    private Optional<BigDecimal> score() {
        return sheet.score().exact();
    }

    private String points() {
        if (score().isEmpty()) {
            return words.say("documents.visit.nothing-scored");
        }
        return sheet.tookPoints()
                ? words.say(
                        "documents.points-counted",
                        words.points(sheet.counted()),
                        words.points(sheet.possible()),
                        words.points(sheet.earned()),
                        Wording.rounded(sheet.possible()))
                : words.say(
                        "documents.points-of",
                        words.points(sheet.earned()),
                        words.points(sheet.possible()),
                        Wording.rounded(sheet.possible()));
    }

    private String place() {
        String address = visit.outlet().address();
        return address.isEmpty() ? visit.client().name() : visit.client().name() + " · " + address;
    }

    private Tag facts() {
        var report = visit.report();
        return Cover.facts(List.of(
                new Cover.Fact(words.say("documents.visit.at"), words.dayPart(report.visitedAt(), report.timeZone())),
                new Cover.Fact(words.say("documents.visit.number"), report.number()),
                new Cover.Fact(
                        words.say("documents.outlet.code"), visit.outlet().code()),
                new Cover.Fact(
                        words.say("documents.visit.released"), words.date(report.releasedAt(), report.timeZone())),
                new Cover.Fact(
                        words.say("documents.visit.checklist"),
                        words.in(report.definition().title()) + ", "
                                + words.say(
                                        "documents.visit.version",
                                        visit.checklist().number()))));
    }

    private String lead() {
        if (score().isEmpty()) {
            return words.say("documents.visit.lead.nothing");
        }
        List<VisitReport.Loss> losses = visit.losses();
        if (losses.isEmpty()) {
            return words.say("documents.visit.lead.flawless");
        }
        String lost = words.pointsInWords(visit.lost());
        return visit.lossesByTouchpoint().stream()
                .filter(touchpoint -> touchpoint.lost().signum() > 0)
                .findFirst()
                .map(worst -> words.say(
                        "documents.visit.lead.worst",
                        lost,
                        losses.size(),
                        words.in(worst.title()),
                        words.pointsInWords(worst.lost())))
                .orElseGet(() -> words.say("documents.visit.lead.lost", lost, losses.size()));
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (sheet.zeroed()) {
            notices.add(words.say("documents.visit.zeroed"));
        }
        for (Section section : visit.report().definition().sections()) {
            if (scored(section).filter(SectionScore::zeroed).isPresent()) {
                notices.add(words.say("documents.visit.section-zeroed", words.in(section.title())));
            }
        }
        if (!visit.report().inReporting()) {
            notices.add(words.say("documents.visit.not-in-reporting"));
        }
        return notices;
    }

    private Tag sections() {
        List<Tag> rows = visit.report().definition().sections().stream()
                .flatMap(
                        section -> scored(section)
                                .filter(score -> score.score().exact().isPresent())
                                .map(score -> row(section, score))
                                .stream())
                .toList();
        return Tag.of("div", "column")
                .add(
                        Tag.of("h2").say(words.say("documents.visit.sections")),
                        Tables.table(
                                "bars",
                                List.of(
                                        Column.words(words.say("documents.section"), "name"),
                                        Column.words("", "bar-head"),
                                        Column.figures(words.say("documents.score"), ""),
                                        Column.figures(words.say("documents.lost"), "")),
                                rows));
    }

    private Tag row(Section section, SectionScore score) {
        Optional<BigDecimal> percent = score.score().exact();
        Band band = Band.of(percent.orElse(null));
        return Tables.row(
                Tables.cell(words.in(section.title())),
                Tables.bar(percent.map(value -> value.doubleValue() / WHOLE).orElse(0.0), "band-" + band.cssName()),
                Tables.figure(percent.map(value -> band.mark() + "\u00a0" + words.percent(value))
                        .orElse(band.mark())),
                Tables.figure(words.points(visit.lost(section))));
    }

    private Optional<SectionScore> scored(Section section) {
        return sheet.sections().stream()
                .filter(score -> score.code().equals(section.code()))
                .findFirst();
    }

    private Tag touchpoints() {
        List<TouchpointPoints> losses = visit.lossesByTouchpoint();
        double most = losses.stream()
                .mapToDouble(loss -> loss.lost().doubleValue())
                .max()
                .orElse(0);
        return Tag.of("div", "column")
                .add(
                        Tag.of("h2").say(words.say("documents.visit.touchpoints")),
                        Tables.table(
                                "bars",
                                List.of(
                                        Column.words(words.say("documents.touchpoint"), "name"),
                                        Column.words("", "bar-head"),
                                        Column.figures(words.say("documents.lost-of"), "")),
                                losses.stream().map(loss -> row(loss, most)).toList()));
    }

    private Tag row(TouchpointPoints touchpoint, double most) {
        double lost = touchpoint.lost().doubleValue();
        Tag name = Tables.cell(words.in(touchpoint.title()));
        if (touchpoint.critical()) {
            name.add(Tag.text("span", "critical", " " + Marks.CRITICAL + "\u00a0" + words.say("documents.critical")));
        }
        return Tables.row(
                name,
                Tables.bar(most == 0 ? 0 : lost / most, "loss"),
                Tables.figure(words.say(
                        "documents.of", words.points(touchpoint.lost()), words.points(touchpoint.possible()))));
    }
}
