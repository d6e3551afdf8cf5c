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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;

/** Where a network hurts for certain: the places to put right first, each with the way to its answers. */
final class PainPointList extends Composite<Div> {

    private static final int PLACES_SHOWN = 10;

    private final transient ResultWords words;

    PainPointList(NetworkPage page, ResultWords words) {
        this.words = words;
        OrderedList list = new OrderedList();
        page.painPoints().kept().stream().limit(PLACES_SHOWN).map(this::place).forEach(list::add);
        Paragraph note = new Paragraph(getTranslation(
                "insight.pain-points.note",
                page.painPoints().kept().size(),
                words.share(page.painPoints().expectedError(), getLocale())));
        note.addClassName("quiet");
        getContent().add(new H2(getTranslation("insight.pain-points")), note, list);
    }

    private ListItem place(PainPlace place) {
        RouterLink link = new RouterLink(
                getTranslation(
                        "insight.pain-points.place", place.touchpoint().title().in(getLocale()), place.outletName()),
                OutletView.class,
                new RouteParameters(OutletView.OUTLET, place.outlet().toString()));
        link.setQueryParameters(QueryParameters.simple(
                Map.of(OutletView.TOUCHPOINT, place.touchpoint().code())));
        return new ListItem(
                link,
                new Span(" "
                        + getTranslation(
                                "insight.pain-points.figures",
                                words.share(place.pain().severity().theta(), getLocale()),
                                words.share(place.pain().probability(), getLocale()))));
    }
}
