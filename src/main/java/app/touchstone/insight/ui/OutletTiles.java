package app.touchstone.insight.ui;

import app.touchstone.insight.ChangeWords;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.OtherMean;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.ResultWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The figures of one outlet at a glance. */
final class OutletTiles extends Composite<Div> {

    OutletTiles(OutletPage shown, JourneyMapResult map, ResultWords results) {
        ChangeWords words = results.changes();
        Div tiles = getContent();
        tiles.add(Figures.tile(
                getTranslation("insight.column.score"),
                Figures.scores(
                        this,
                        shown.score(),
                        shown.visits()
                                - shown.otherMethods().stream()
                                        .mapToInt(OtherMean::visits)
                                        .sum(),
                        shown.visits(),
                        shown.otherMethods(),
                        words),
                Figures.visits(this, shown.visits(), shown.hasFewVisits())));
        words.of(shown.change(), getLocale())
                .ifPresent(said ->
                        tiles.add(Figures.tile(getTranslation("insight.column.change"), new ChangeFigure(said))));
        tiles.add(
                Figures.tile(getTranslation("insight.network-score"), Figures.score(this, shown.networkScore())),
                Figures.tile(getTranslation("insight.column.pain"), new Span(Figures.points(this, map.pain()))));
        results.losses()
                .of(shown.lossChange(), getLocale())
                .ifPresent(
                        said -> tiles.add(Figures.tile(getTranslation("insight.pain-change"), new ChangeFigure(said))));
        tiles.add(
                Figures.tile(getTranslation("insight.column.coverage"), new Span(Figures.share(this, map.coverage()))));
        if (shown.rank() != null) {
            tiles.add(Figures.tile(
                    getTranslation("insight.rank"),
                    new Span(getTranslation(
                            "insight.rank.of",
                            shown.rank().place(),
                            shown.rank().of()))));
        }
        tiles.addClassName("figure-tiles");
    }
}
