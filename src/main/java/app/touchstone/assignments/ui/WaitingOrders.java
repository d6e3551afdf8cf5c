package app.touchstone.assignments.ui;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Translations;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderSorting;
import app.touchstone.programmes.OrderState;
import app.touchstone.programmes.OrderSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;

/** Orders that clients have placed and nobody has decided on, those whose days begin soonest first. */
@SpringComponent
@Order(0)
class WaitingOrders implements TodayPanel {

    private static final int SHOWN = 5;
    private static final Set<OrderState> WAITING = Set.of(OrderState.PLACED);
    private static final OrderSorting URGENT_FIRST = new OrderSorting(OrderSorting.Column.WINDOW, true);

    private final OrderBook book;
    private final CurrentActor currentActor;
    private final Translations translations;

    WaitingOrders(OrderBook book, CurrentActor currentActor, Translations translations) {
        this.book = book;
        this.currentActor = currentActor;
        this.translations = translations;
    }

    @Override
    public Optional<Component> today(Runnable changed) {
        Actor actor = currentActor.get();
        int count = actor.can(Permission.DECIDE_ORDERS) ? book.count(actor, WAITING) : 0;
        if (count == 0) {
            return Optional.empty();
        }
        Paragraph hint = new Paragraph(text("today.orders.hint"));
        hint.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        book.list(actor, WAITING, URGENT_FIRST, 0, SHOWN).forEach(order -> list.add(task(order)));
        Section section = new Section(new H2(text("today.orders", count)), hint, list);
        section.addClassName("today-orders");
        if (count > SHOWN) {
            section.add(new Anchor("orders?state=" + OrderState.PLACED.name(), text("today.show-all", count)));
        }
        return Optional.of(section);
    }

    private ListItem task(OrderSummary summary) {
        Locale language = currentActor.get().language();
        Anchor link =
                new Anchor("orders/" + summary.order().id(), summary.order().number());
        link.addClassName("number");
        Div head = new Div(link, new Span(summary.client().name()));
        head.addClassName("task-head");
        Div facts = new Div(text(
                "today.orders.facts",
                summary.visits(),
                Formats.date(summary.order().wish().from(), language),
                Formats.date(summary.order().wish().to(), language),
                summary.checklist()));
        facts.addClassName("quiet");
        ListItem task = new ListItem(new Div(head, facts));
        task.addClassName("task");
        return task;
    }

    private String text(String key, Object... arguments) {
        return translations.text(currentActor.get().language(), key, arguments);
    }
}
