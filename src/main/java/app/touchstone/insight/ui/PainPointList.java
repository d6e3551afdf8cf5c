package app.touchstone.insight.ui;

import app.touchstone.insight.NetworkPage;
import app.touchstone.insight.NetworkPage.PainPlace;
import app.touchstone.insight.ResultWords;
import app.touchstone.scoring.PainList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Function;

/** Where a network hurts for certain: the places to put right first, each with the way to its answers. */
final class PainPointList extends Composite<Div> {

    private static final int PLACES_SHOWN = 10;

    private final transient ResultWords words;

    PainPointList(NetworkPage page, OutletAddress through, ResultWords words) {
        this.words = words;
        PainList<PainPlace> places = page.painPoints();
        if (!places.kept().isEmpty()) {
            Paragraph note = new Paragraph(getTranslation(
                    "insight.pain-points.note", places.kept().size(), Math.round(places.expectedNone())));
            note.addClassName("quiet");
            getContent().add(new H2(getTranslation("insight.pain-points")), note);
            list(places.kept(), through, this::figures);
        }
        if (!places.criticalOnly().isEmpty()) {
            Paragraph note = new Paragraph(getTranslation("insight.critical-only.note"));
            note.addClassName("quiet");
            getContent().add(new H2(getTranslation("insight.critical-only")), note);
            list(places.criticalOnly(), through, _ -> critical());
        }
    }

    private void list(List<PainPlace> places, OutletAddress through, Function<PainPlace, Component> said) {
        OrderedList list = new OrderedList();
        places.stream()
                .limit(PLACES_SHOWN)
                .map(place -> place(place, through, said.apply(place)))
                .forEach(list::add);
        getContent().add(list);
        if (places.size() > PLACES_SHOWN) {
            Paragraph more = new Paragraph(getTranslation("insight.more-places", places.size() - PLACES_SHOWN));
            more.addClassName("quiet");
            getContent().add(more);
        }
    }

    private Component critical() {
        Span flag = new Span(getTranslation("insight.critical-only.open"));
        flag.addClassName("critical-flag");
        return flag;
    }

    private Component figures(PainPlace place) {
        Span figures = new Span(getTranslation(
                "insight.pain-points.figures",
                words.share(place.pain().severity().theta(), getLocale()),
                words.share(place.pain().probability(), getLocale())));
        if (!place.pain().critical()) {
            return figures;
        }
        return new Span(figures, new Span(" "), critical());
    }

    private ListItem place(PainPlace place, OutletAddress through, Component said) {
        RouterLink link = new RouterLink(
                getTranslation(
                        "insight.pain-points.place", place.touchpoint().title().in(getLocale()), place.outletName()),
                OutletView.class,
                new RouteParameters(OutletView.OUTLET, place.outlet().toString()));
        link.setQueryParameters(through.at(place.touchpoint().code()).write());
        return new ListItem(link, new Span(" "), said);
    }
}
