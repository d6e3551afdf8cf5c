package app.touchstone.programmes.ui;

import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** Lists outlets, reading those in sight only. */
final class OutletGrid extends Composite<Grid<Outlet>> {

    private final transient OutletService outlets;
    private final transient CurrentActor currentActor;
    private final SerializableSupplier<List<OutletId>> ids;

    OutletGrid(
            OutletService outlets, CurrentActor currentActor, String label, SerializableSupplier<List<OutletId>> ids) {
        this.outlets = outlets;
        this.currentActor = currentActor;
        this.ids = ids;
        Grid<Outlet> grid = getContent();
        grid.addColumn(Outlet::code)
                .setHeader(getTranslation("orders.outlet.code"))
                .setAutoWidth(true);
        grid.addColumn(Outlet::name)
                .setHeader(getTranslation("orders.outlet.name"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(Outlet::address)
                .setHeader(getTranslation("orders.outlet.address"))
                .setFlexGrow(2);
        grid.addColumn(Outlet::region)
                .setHeader(getTranslation("orders.outlet.region"))
                .setAutoWidth(true);
        NarrowScreen.cards(grid, grid.addComponentColumn(OutletGrid::card).setHeader(getTranslation("orders.outlets")));
        grid.setItems(
                        query -> page(query.getOffset(), query.getLimit()).stream(),
                        query -> ids.get().size())
                .setIdentifierProvider(Outlet::id);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", label);
    }

    /** An act or a mark at the end of every row, on a phone too. */
    OutletGrid offering(String heading, ValueProvider<Outlet, ? extends Component> act) {
        getContent()
                .addComponentColumn(act::apply)
                .setHeader(heading)
                .setAutoWidth(true)
                .setFlexGrow(0);
        return this;
    }

    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    private List<Outlet> page(int offset, int limit) {
        List<OutletId> all = ids.get();
        int from = Math.min(offset, all.size());
        return outlets.list(currentActor.get(), all.subList(from, Math.min(all.size(), from + limit)));
    }

    private static Component card(Outlet outlet) {
        Div place = new Div(outlet.address());
        place.addClassName("quiet");
        return new Div(new Span(outlet.code() + " · " + outlet.name()), place);
    }
}
