package app.touchstone.programmes.ui;

import app.touchstone.clients.Outlet;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.dialogs.Confirmation;
import app.touchstone.platform.ui.dialogs.ReasonDialog;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.OrderBook;
import app.touchstone.programmes.OrderDetails;
import app.touchstone.programmes.OrderService;
import app.touchstone.programmes.OrderState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What somebody may do with an order as it stands; the service decides again. */
@SpringComponent
class OrderActs {

    private static final int NAMED = 10;

    private final OrderBook book;
    private final OrderService orders;
    private final Translations translations;
    private final CurrentActor currentActor;
    private final Clock clock;

    OrderActs(OrderBook book, OrderService orders, Translations translations, CurrentActor currentActor, Clock clock) {
        this.book = book;
        this.orders = orders;
        this.translations = translations;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The last one is the one to be expected next. */
    List<Button> offered(OrderDetails details, String summary, Consumer<String> done) {
        OrderState state = details.order().state();
        List<Button> acts = new ArrayList<>();
        Actor actor = currentActor.get();
        boolean orders = actor.can(Permission.PLACE_ORDERS);
        boolean decides = actor.can(Permission.DECIDE_ORDERS);
        if (orders && state == OrderState.DRAFT) {
            acts.add(discard(details.order(), done));
            acts.add(edit(details.order()));
            acts.add(place(details.order(), summary, done));
        }
        if ((orders && state == OrderState.PLACED) || (decides && isUnderWay(state))) {
            acts.add(cancel(details.order(), done));
        }
        if (decides && state == OrderState.PLACED) {
            acts.add(decline(details.order(), done));
            acts.add(confirm(details, summary, done));
        }
        return acts;
    }

    private static boolean isUnderWay(OrderState state) {
        return switch (state) {
            case PLACED, CONFIRMED, IN_FIELD -> true;
            case DRAFT, DECLINED, COMPLETED, CANCELLED -> false;
        };
    }

    private Button edit(Order order) {
        return new Button(words("orders.edit"), click -> UI.getCurrent().navigate("orders/" + order.id() + "/edit"));
    }

    private Button discard(Order order, Consumer<String> done) {
        return asking("orders.discard", words("orders.discard.ask", order.number()), () -> {
            orders.cancel(currentActor.get(), order.id(), order.version(), "");
            done.accept(words("orders.discarded", order.number()));
        });
    }

    private Button place(Order order, String summary, Consumer<String> done) {
        Button place = asking("orders.place", summary, () -> {
            orders.place(currentActor.get(), order.id(), order.version());
            done.accept(words("orders.placed.done", order.number()));
        });
        place.addThemeVariants(ButtonVariant.PRIMARY);
        return place;
    }

    private Button confirm(OrderDetails details, String summary, Consumer<String> done) {
        Order order = details.order();
        Button confirm = new Button(
                words("orders.confirm"),
                click -> new ConfirmOrderDialog(
                                words("orders.confirm.title", order.number()),
                                summary,
                                leftOut(book.closedMeanwhile(currentActor.get(), order.id())),
                                LocalDate.ofInstant(
                                        clock.instant(), details.client().timeZone()),
                                disclosure -> {
                                    orders.confirm(currentActor.get(), order.id(), order.version(), disclosure);
                                    done.accept(words("orders.confirmed", order.number()));
                                })
                        .open());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        return confirm;
    }

    private String leftOut(List<Outlet> closed) {
        if (closed.isEmpty()) {
            return "";
        }
        String named = closed.stream().limit(NAMED).map(Outlet::code).collect(Collectors.joining(", "));
        return closed.size() <= NAMED
                ? words("orders.confirm.closed", closed.size(), named)
                : words("orders.confirm.closed-many", closed.size(), named, closed.size() - NAMED);
    }

    private Button decline(Order order, Consumer<String> done) {
        return withReason("orders.decline", "orders.decline.then", reason -> {
            orders.decline(currentActor.get(), order.id(), order.version(), reason);
            done.accept(words("orders.declined", order.number()));
        });
    }

    private Button cancel(Order order, Consumer<String> done) {
        boolean waits = order.state() == OrderState.PLACED;
        return withReason("orders.cancel", waits ? "orders.cancel.then" : "orders.cancel.then-visits", reason -> {
            orders.cancel(currentActor.get(), order.id(), order.version(), reason);
            done.accept(words("orders.cancelled", order.number()));
        });
    }

    private Button withReason(String act, String consequence, Consumer<String> take) {
        return new Button(words(act), click -> {
            ReasonDialog dialog = new ReasonDialog(
                    words(act), words("programmes.refusal.no-reason"), new Paragraph(words(consequence)));
            dialog.asks(words(act), take).addThemeVariants(ButtonVariant.ERROR);
            dialog.open();
        });
    }

    private Button asking(String act, String question, Runnable take) {
        return new Button(
                words(act), click -> new Confirmation(words(act), words(act), take, new Paragraph(question)).open());
    }

    private String words(String key, Object... arguments) {
        return translations.text(UI.getCurrent().getLocale(), key, arguments);
    }
}
