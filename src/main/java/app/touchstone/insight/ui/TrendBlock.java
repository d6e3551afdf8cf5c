package app.touchstone.insight.ui;

import app.touchstone.insight.TrendLine;
import app.touchstone.insight.TrendMark;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The waves as lines, where there is more than one point to draw. */
final class TrendBlock extends Composite<Div> {

    TrendBlock(List<TrendLine> lines, List<TrendMark> marks, ElementData data) {
        if (lines.stream().mapToInt(line -> line.points().size()).sum() > 1) {
            getContent()
                    .add(new TrendElement(
                            data.trend(lines, getLocale()),
                            data.marks(marks, getLocale()),
                            data.trendLabels(marks, getLocale()),
                            getLocale().getLanguage()));
        }
        getContent().addClassName("trend");
    }
}
