package app.touchstone.programmes.ui;

import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Money;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.programmes.Disclosure;
import app.touchstone.programmes.LeftOut;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderDetails;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.OrderStep;
import app.touchstone.programmes.ProgrammeService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One order: what was asked for, how far it has come, and what the person may do about it. */
@Route("orders/:order")
@RolesAllowed({"NETWORK_MANAGER", "COORDINATOR", "ADMINISTRATOR", "FINANCE"})
class OrderView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private static final int NAMED = 12;

    private final transient OrderBook book;
    private final transient OrderActs acts;
    private final transient ProgrammeService programmes;
    private final transient OutletService outlets;
    private final transient CurrentActor currentActor;
    private transient @Nullable OrderDetails details;

    OrderView(
            OrderBook book,
            OrderActs acts,
            ProgrammeService programmes,
            OutletService outlets,
            CurrentActor currentActor) {
        this.book = book;
        this.acts = acts;
        this.programmes = programmes;
        this.outlets = outlets;
        this.currentActor = currentActor;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(book.details(
                currentActor.get(),
                OrderId.of(event.getRouteParameters().get("order").orElse(""))));
    }

    private void show(OrderDetails shown) {
        details = shown;
        Order order = shown.order();
        PageHeader header = new PageHeader(getTranslation("orders.order-number", order.number()));
        header.setSubtitle(getTranslation(hint(order.state())));
        acts.offered(shown, summary(order), message -> {
                    show(book.details(currentActor.get(), order.id()));
                    Notices.done(message);
                })
                .forEach(header::addAction);
        getContent().removeAll();
        getContent().add(header, facts(shown));
        if (currentActor.get().can(Permission.SEE_VISITS)) {
            shown.wave()
                    .ifPresent(wave -> getContent()
                            .add(new Paragraph(
                                    new Anchor("visits?wave=" + wave.id(), getTranslation("orders.see-visits")))));
        }
        getContent().add(new H2(getTranslation("orders.steps")), steps(shown));
        shown.disclosure()
                .ifPresent(disclosure ->
                        getContent().add(new H2(getTranslation("orders.disclosure")), disclosed(disclosure)));
        if (currentActor.get().can(Permission.SEE_OUTLETS)) {
            getContent().add(new H2(getTranslation("orders.outlets")));
            Arrays.stream(LeftOut.values())
                    .filter(shown.leftOut()::containsKey)
                    .forEach(why -> getContent()
                            .add(new Paragraph(leftOut(why, shown.leftOut().getOrDefault(why, List.of())))));
            getContent().add(outlets(order));
        }
    }

    private Component facts(OrderDetails shown) {
        Order order = shown.order();
        Facts facts = new Facts();
        facts.add(getTranslation("orders.state"), OrderWords.badge(this, order.state()));
        if (currentActor.get().isStaff()) {
            facts.add(getTranslation("orders.client"), shown.client().name());
        }
        facts.add(getTranslation("orders.checklist"), shown.checklist())
                .add(getTranslation("orders.extent"), summary(order))
                .add(getTranslation("orders.when"), OrderWords.window(order.wish()));
        if (!order.wish().wishes().isEmpty()) {
            facts.add(getTranslation("orders.wishes"), order.wish().wishes());
        }
        if (order.reason() != null) {
            facts.add(getTranslation("orders.reason"), order.reason());
        }
        return facts;
    }

    private String summary(Order order) {
        return OrderWords.summary(
                this, order, order.wish().outlets().size(), price(order).orElse(null));
    }

    /** A price is promised when the order is placed; until it is decided on, the rate of today says it. */
    private Optional<Money> price(Order order) {
        boolean waits = order.state() == OrderState.DRAFT || order.state() == OrderState.PLACED;
        if (order.price() != null || !waits) {
            return Optional.ofNullable(order.price());
        }
        return programmes
                .visitPrice(currentActor.get(), order.client(), order.wish().checklist())
                .map(rate -> rate.times(order.wish().visits()));
    }

    private Component steps(OrderDetails shown) {
        OrderedList steps = new OrderedList();
        for (OrderStep step : shown.steps()) {
            steps.add(new ListItem(getTranslation(
                    "orders.step",
                    OrderWords.state(this, step.state()),
                    Formats.dateTime(step.at(), currentActor.get().zone(), getLocale()),
                    step.by())));
        }
        return steps;
    }

    private Component disclosed(Disclosure disclosure) {
        Facts facts = new Facts()
                .add(getTranslation("orders.disclosure.AuditType"), words(disclosure.auditType()))
                .add(getTranslation("orders.disclosure.told-on"), OrderWords.date(disclosure.toldOn()))
                .add(getTranslation("orders.disclosure.ReportingLevel"), words(disclosure.reportingLevel()))
                .add(getTranslation("orders.disclosure.RecordingPolicy"), words(disclosure.recordingPolicy()))
                .add(getTranslation("orders.disclosure.StaffNamePolicy"), words(disclosure.staffNamePolicy()))
                .add(getTranslation("orders.disclosure.reference"), disclosure.reference());
        return disclosure.recordingConsent().isEmpty()
                ? facts
                : facts.add(
                        getTranslation("orders.disclosure.recording-consent"),
                        disclosure.recordingConsent().in(getLocale()));
    }

    private String words(Enum<?> constant) {
        return getTranslation(constant);
    }

    /** Once for each reason: how many outlets, and some by name. */
    private String leftOut(LeftOut why, List<OutletId> ids) {
        List<Outlet> left = outlets.list(currentActor.get(), ids);
        String named = left.stream()
                .limit(NAMED)
                .map(outlet -> outlet.code() + " " + outlet.name())
                .collect(Collectors.joining(", "));
        return getTranslation(
                switch (why) {
                    case CLOSED_BEFORE_CONFIRMATION -> "orders.left-out.before-confirmation";
                    case CLOSED_IN_FIELD -> "orders.left-out.in-field";
                },
                left.size(),
                named,
                Math.max(0, left.size() - NAMED));
    }

    private Component outlets(Order order) {
        List<OutletId> byCode = outlets.list(currentActor.get(), order.wish().outlets()).stream()
                .sorted(Comparator.comparing(Outlet::code, CountedOrder.COMPARATOR))
                .map(Outlet::id)
                .toList();
        return new OutletGrid(outlets, currentActor, getTranslation("orders.outlets"), () -> byCode);
    }

    @Override
    public String getPageTitle() {
        return details == null
                ? getTranslation("orders.title")
                : getTranslation("orders.order-number", details.order().number());
    }

    private static String hint(OrderState one) {
        return switch (one) {
            case CANCELLED -> "orders.hint.CANCELLED";
            case COMPLETED -> "orders.hint.COMPLETED";
            case CONFIRMED -> "orders.hint.CONFIRMED";
            case DECLINED -> "orders.hint.DECLINED";
            case DRAFT -> "orders.hint.DRAFT";
            case IN_FIELD -> "orders.hint.IN_FIELD";
            case PLACED -> "orders.hint.PLACED";
        };
    }
}
