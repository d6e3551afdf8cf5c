package app.touchstone.insight.ui;

import app.touchstone.insight.OutletLine;
import app.touchstone.platform.ui.Band;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many outlets lie in which band: a bar for the eye, and the counts in words beneath it. */
final class BandBar extends Composite<Div> {

    private static final List<Band> BEST_FIRST =
            List.of(Band.EXCELLENT, Band.ON_TARGET, Band.WEAK, Band.CRITICAL, Band.NO_DATA);

    BandBar(List<OutletLine> outlets) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        outlets.forEach(outlet -> counts.merge(Band.of(outlet.score()), 1, Integer::sum));
        Div bar = new Div();
        bar.addClassName("band-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        UnorderedList words = new UnorderedList();
        words.addClassName("band-counts");
        words.getElement().setAttribute("aria-label", getTranslation("insight.bands"));
        for (Band band : BEST_FIRST) {
            int count = counts.getOrDefault(band, 0);
            if (count > 0) {
                Div part = new Div();
                part.addClassNames("band-part", "band-fill-" + band.cssName());
                part.getStyle().set("flex-grow", Integer.toString(count));
                bar.add(part);
                words.add(new ListItem(band.badge(getTranslation(band) + ": " + count)));
            }
        }
        getContent().add(bar, words);
    }
}
