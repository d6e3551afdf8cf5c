package app.touchstone.shoppers.ui;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.ListFilters;
import app.touchstone.platform.ui.lists.ListPage;
import app.touchstone.platform.ui.lists.Rows;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperFilter;
import app.touchstone.shoppers.ShopperFilter.Standing;
import app.touchstone.shoppers.ShopperOrder;
import app.touchstone.shoppers.ShopperOrder.Column;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Everybody who makes visits, found by name, city, region and standing. The address keeps the filter. */
@Route("shoppers")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER"})
class ShoppersView extends ListPage<Shopper, ListFilters> {

    private final transient ShopperService shoppers;
    private final transient CurrentActor currentActor;
    private final TextField text;
    private final TextField region;
    private final Select<Standing> standing;

    ShoppersView(ShopperService shoppers, CurrentActor currentActor) {
        super("shoppers.title", new ListFilters());
        this.shoppers = shoppers;
        this.currentActor = currentActor;
        if (currentActor.get().can(Permission.MANAGE_SHOPPERS)) {
            Button add = new Button(getTranslation("shoppers.add"), VaadinIcon.PLUS.create(), click -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header().addAction(add);
        }
        text = filters().search(getTranslation("shoppers.search.hint"));
        region = filters().words("region", getTranslation("shoppers.region"));
        standing = filters()
                .oneOf("standing", getTranslation("shoppers.standing"), Standing.values(), this::getTranslation);
        columns();
        whereEmpty(() -> new EmptyState(getTranslation("shoppers.empty"), getTranslation("shoppers.empty.hint")));
        reads(
                (first, most, sorting) -> shoppers.list(
                        currentActor.get(),
                        filter(),
                        Rows.order(sorting, Column.class, ShopperOrder::new, ShopperOrder.BY_NAME),
                        first,
                        most),
                () -> shoppers.count(currentActor.get(), filter()),
                Shopper::id);
    }

    private void columns() {
        parts("shoppers.name", ShoppersView::link, shopper -> shopper.data().name())
                .setSortProperty(Column.NAME.name());
        words("shoppers.city", shopper -> shopper.data().city()).setSortProperty(Column.CITY.name());
        words("shoppers.regions", this::regions).setFlexGrow(1);
        words("shoppers.grade", this::grade, Shopper::grade).setSortProperty(Column.GRADE.name());
        words(
                "shoppers.limit",
                shopper -> Integer.toString(shopper.data().visitLimit()),
                shopper -> shopper.data().visitLimit());
        words("shoppers.standing", this::standing);
        cards(this::card);
    }

    private static RouterLink link(Shopper shopper) {
        return new RouterLink(
                shopper.data().name(),
                ShopperView.class,
                new RouteParameters(ShopperView.PARAMETER, shopper.id().toString()));
    }

    private Component card(Shopper shopper) {
        Div facts = new Div(String.join(
                " · ",
                List.of(
                        shopper.data().city().isEmpty()
                                ? regions(shopper)
                                : shopper.data().city(),
                        getTranslation("shoppers.grade") + " " + grade(shopper),
                        standing(shopper))));
        facts.addClassName("quiet");
        Div card = new Div(link(shopper), facts);
        card.addClassName("list-card");
        return card;
    }

    private String regions(Shopper shopper) {
        return shopper.data().regions().isEmpty()
                ? getTranslation("shoppers.everywhere")
                : String.join(", ", shopper.data().regions());
    }

    private String grade(Shopper shopper) {
        return shopper.grade() == null ? "–" : Formats.number(shopper.grade(), 1, getLocale());
    }

    private String standing(Shopper shopper) {
        return getTranslation(Standing.of(shopper));
    }

    private ShopperFilter filter() {
        return new ShopperFilter(text.getValue(), region.getValue().strip(), standing.getValue());
    }

    private void add() {
        new ShopperDialog(getTranslation("shoppers.add"), shoppers.regions(currentActor.get()), data -> {
                    Shopper added = shoppers.create(currentActor.get(), data);
                    UI.getCurrent()
                            .navigate(
                                    ShopperView.class,
                                    new RouteParameters(
                                            ShopperView.PARAMETER, added.id().toString()));
                })
                .open();
    }
}
