package app.touchstone.programmes.ui;

import app.touchstone.platform.Formats;
import app.touchstone.platform.Money;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.Order.Wish;
import app.touchstone.programmes.OrderState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How orders are spoken of, the same on every page. */
final class OrderWords {

    private OrderWords() {}

    static String state(Component page, OrderState state) {
        return page.getTranslation(state);
    }

    static Badge badge(Component page, OrderState state) {
        VaadinIcon icon = switch (state) {
            case DRAFT -> VaadinIcon.EDIT;
            case PLACED -> VaadinIcon.CLOCK;
            case CONFIRMED -> VaadinIcon.CHECK;
            case DECLINED -> VaadinIcon.BAN;
            case IN_FIELD -> VaadinIcon.MAP_MARKER;
            case COMPLETED -> VaadinIcon.CHECK_CIRCLE;
            case CANCELLED -> VaadinIcon.CLOSE_SMALL;
        };
        return new Badge(state(page, state), icon.create());
    }

    static String window(Wish wish) {
        return Formats.dates(wish.from(), wish.to(), locale());
    }

    static String date(LocalDate date) {
        return Formats.date(date, locale());
    }

    /** How much is asked for, and what it costs or when that will be known. */
    static String summary(Component page, int outlets, int visitsPerOutlet, @Nullable Money price) {
        String extent = extent(page, outlets, visitsPerOutlet);
        return price == null
                ? page.getTranslation("orders.summary.unpriced", extent)
                : page.getTranslation("orders.summary.priced", extent, money(price));
    }

    /** For an order as it stands: of one that is decided on nothing more is promised. */
    static String summary(Component page, Order order, int outlets, @Nullable Money price) {
        boolean waits = order.state() == OrderState.DRAFT || order.state() == OrderState.PLACED;
        return price == null && !waits
                ? extent(page, outlets, order.wish().visitsPerOutlet())
                : summary(page, outlets, order.wish().visitsPerOutlet(), price);
    }

    private static String extent(Component page, int outlets, int visitsPerOutlet) {
        return page.getTranslation("orders.summary", outlets, visitsPerOutlet, outlets * visitsPerOutlet);
    }

    static String money(Money money) {
        return Formats.money(money, locale());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
