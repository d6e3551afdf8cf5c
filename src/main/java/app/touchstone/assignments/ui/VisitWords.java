package app.touchstone.assignments.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** How a visit is told in a line: its state with a mark, its number as a link, its deadline at the outlet. */
final class VisitWords {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private VisitWords() {}

    static RouterLink link(Visit visit) {
        RouterLink link = new RouterLink(
                visit.number(),
                VisitView.class,
                new RouteParameters(VisitView.PARAMETER, visit.id().toString()));
        link.addClassName("number");
        return link;
    }

    static Span state(VisitState state, Component where) {
        Icon icon = icon(state).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(icon, new Span(where.getTranslation(state)));
        mark.addClassName("state");
        return mark;
    }

    /** The day on which the visit is due, with the hour where that is not simply the end of the day. */
    static String due(Visit visit, ZoneId reader, Locale locale) {
        ZoneId place = visit.plan().place().timeZone();
        return LocalTime.ofInstant(visit.dueAt(), place).isBefore(LAST_MINUTE)
                ? Formats.dateTime(visit.dueAt(), place, reader, locale)
                : Formats.date(visit.dueAt(), place, reader, locale);
    }

    static String outlet(Visit visit) {
        return visit.plan().place().code() + " " + visit.plan().place().name();
    }

    /** The visit as a card, for a screen without room for columns. */
    static Component card(Visit visit, Component where, ZoneId reader, Locale locale) {
        Div head = new Div(link(visit), state(visit.state(), where));
        head.addClassName("card-head");
        Div outlet = new Div(outlet(visit));
        String shopper = visit.shopperName();
        Div rest = new Div(String.join(
                " · ",
                visit.plan().clientName(),
                where.getTranslation("visits.due-on", due(visit, reader, locale)),
                shopper == null ? where.getTranslation("visits.nobody") : shopper));
        rest.addClassName("quiet");
        Div card = new Div(head, outlet, rest);
        card.addClassName("list-card");
        return card;
    }

    private static VaadinIcon icon(VisitState state) {
        return switch (state) {
            case PLANNED, OPEN -> VaadinIcon.CIRCLE_THIN;
            case ASSIGNED -> VaadinIcon.USER_CLOCK;
            case ACCEPTED -> VaadinIcon.USER_CHECK;
            case IN_PROGRESS -> VaadinIcon.PLAY_CIRCLE_O;
            case SUBMITTED -> VaadinIcon.INBOX;
            case IN_REVIEW -> VaadinIcon.EYE;
            case RETURNED -> VaadinIcon.ARROW_BACKWARD;
            case APPROVED -> VaadinIcon.CHECK;
            case RELEASED -> VaadinIcon.CHECK_CIRCLE_O;
            case REJECTED, CANCELLED -> VaadinIcon.BAN;
            case EXPIRED -> VaadinIcon.CLOCK;
            case OUTLET_CLOSED -> VaadinIcon.LOCK;
        };
    }
}
