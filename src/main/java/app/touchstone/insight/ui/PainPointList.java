package app.touchstone.insight.ui;

import app.touchstone.insight.NetworkPage;
import app.touchstone.insight.NetworkPage.PainPlace;
import app.touchstone.insight.ResultWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** Where a network hurts for certain: the places to put right first, each with the way to its answers. */
final class PainPointList extends Composite<Div> {

    private static final int PLACES_SHOWN = 10;

    private final transient ResultWords words;

    PainPointList(NetworkPage page, OutletAddress through, ResultWords words) {
        this.words = words;
        OrderedList list = new OrderedList();
        page.painPoints().kept().stream()
                .limit(PLACES_SHOWN)
                .map(place -> place(place, through))
                .forEach(list::add);
        Paragraph note = new Paragraph(getTranslation(
                "insight.pain-points.note",
                page.painPoints().kept().size(),
                words.share(page.painPoints().expectedError(), getLocale())));
        note.addClassName("quiet");
        getContent().add(new H2(getTranslation("insight.pain-points")), note, list);
    }

    private ListItem place(PainPlace place, OutletAddress through) {
        RouterLink link = new RouterLink(
                getTranslation(
                        "insight.pain-points.place", place.touchpoint().title().in(getLocale()), place.outletName()),
                OutletView.class,
                new RouteParameters(OutletView.OUTLET, place.outlet().toString()));
        link.setQueryParameters(through.at(place.touchpoint().code()).write());
        return new ListItem(
                link,
                new Span(" "
                        + getTranslation(
                                "insight.pain-points.figures",
                                words.share(place.pain().severity().theta(), getLocale()),
                                words.share(place.pain().probability(), getLocale()))));
    }
}
