package app.touchstone.insight.ui;

import app.touchstone.insight.OutletPage;
import app.touchstone.platform.Formats;
import app.touchstone.review.ReleasedReports.ReleasedVisit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;

/** The released reports of one outlet, newest first. */
final class ReleasedList extends Composite<UnorderedList> {

    ReleasedList(OutletPage shown) {
        UnorderedList list = getContent();
        list.addClassName("report-list");
        shown.released().forEach(visit -> list.add(report(visit)));
    }

    private ListItem report(ReleasedVisit visit) {
        Component number = visit.readable()
                ? new RouterLink(
                        visit.number(),
                        ReportView.class,
                        new RouteParameters(ReportView.VISIT, visit.visit().toString()))
                : new Span(visit.number());
        ListItem item = new ListItem(
                number,
                new Span(Formats.date(LocalDate.ofInstant(visit.visitedAt(), visit.timeZone()), getLocale())),
                Figures.score(this, visit.score()));
        if (!visit.inReporting()) {
            Span excluded = new Span(getTranslation("insight.excluded"));
            excluded.addClassName("quiet");
            item.add(excluded);
        }
        return item;
    }
}
