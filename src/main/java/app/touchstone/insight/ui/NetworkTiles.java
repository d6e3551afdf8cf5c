package app.touchstone.insight.ui;

import app.touchstone.insight.ChangeWords;
import app.touchstone.insight.NetworkPage;
import app.touchstone.insight.OutletLine;
import app.touchstone.insight.ResultWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The figures of a network at a glance. */
final class NetworkTiles extends Composite<Div> {

    private static final String OPEN = "\u2691\u00a0";

    NetworkTiles(NetworkPage page, ResultWords results) {
        ChangeWords words = results.changes();
        NetworkPage.Totals totals = page.totals();
        Div tiles = getContent();
        tiles.add(Figures.tile(
                getTranslation("insight.column.score"),
                Figures.scores(this, totals.score(), totals.scored(), totals.visits(), totals.otherMethods(), words)));
        words.of(totals.change(), getLocale())
                .ifPresent(said ->
                        tiles.add(Figures.tile(getTranslation("insight.column.change"), new ChangeFigure(said))));
        tiles.add(Figures.tile(getTranslation("insight.column.pain"), new Span(Figures.points(this, totals.pain()))));
        results.losses()
                .of(page.lossChange(), getLocale())
                .ifPresent(
                        said -> tiles.add(Figures.tile(getTranslation("insight.pain-change"), new ChangeFigure(said))));
        tiles.add(
                Figures.tile(
                        getTranslation("insight.column.coverage"), new Span(Figures.share(this, totals.coverage()))),
                Figures.tile(
                        getTranslation("insight.visited"),
                        new Span(getTranslation("insight.visited.of", totals.visited(), totals.outlets()))));
        if (totals.critical() > 0 || totals.criticalPassed() > 0) {
            tiles.add(critical(totals));
        }
        if (page.outlets().size() == 1) {
            rank(page.outlets().getFirst(), tiles);
        }
        tiles.addClassName("figure-tiles");
    }

    private Component critical(NetworkPage.Totals totals) {
        Span open = new Span(totals.critical() > 0 ? OPEN + totals.critical() : "0");
        if (totals.critical() > 0) {
            open.addClassName("critical-flag");
        }
        Span passed = new Span(getTranslation("insight.critical.passed", totals.criticalPassed()));
        passed.addClassName("quiet");
        return totals.criticalPassed() > 0
                ? Figures.tile(getTranslation("insight.critical.outlets"), open, passed)
                : Figures.tile(getTranslation("insight.critical.outlets"), open);
    }

    private void rank(OutletLine only, Div tiles) {
        if (only.rank() != null) {
            tiles.add(Figures.tile(
                    getTranslation("insight.rank"),
                    new Span(getTranslation(
                            "insight.rank.of", only.rank().place(), only.rank().of()))));
        }
    }
}
