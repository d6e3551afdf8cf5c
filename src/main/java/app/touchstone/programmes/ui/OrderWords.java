package app.touchstone.programmes.ui;

import app.touchstone.platform.Formats;
import app.touchstone.platform.Money;
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
        return page.getTranslation("OrderState." + state.name());
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

    static String window(Component page, Wish wish) {
        return page.getTranslation("orders.window", date(wish.from()), date(wish.to()));
    }

    static String date(LocalDate date) {
        return Formats.date(date, locale());
    }

    /** How much is asked for, and what it costs or when that will be known. */
    static String summary(Component page, int outlets, int visitsPerOutlet, @Nullable Money price) {
        return price == null
                ? page.getTranslation("orders.summary.unpriced", outlets, visitsPerOutlet, outlets * visitsPerOutlet)
                : page.getTranslation(
                        "orders.summary.priced", outlets, visitsPerOutlet, outlets * visitsPerOutlet, money(price));
    }

    static String money(Money money) {
        return Formats.money(money, locale());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
