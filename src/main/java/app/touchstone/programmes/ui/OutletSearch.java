package app.touchstone.programmes.ui;

import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.lists.FilterChoice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses outlets by what is known of them: words, region, feature, format. */
final class OutletSearch extends Composite<VerticalLayout> {

    private final transient OutletService outlets;
    private final transient CurrentActor currentActor;
    private final transient ClientId client;
    private final transient OutletSelection selection;
    private final transient Runnable changed;
    private final TextField text = new TextField();
    private final ComboBox<String> region = new ComboBox<>();
    private final ComboBox<String> feature = new ComboBox<>();
    private final ComboBox<String> format = new ComboBox<>();
    private final Button addAll = new Button();
    private final transient Map<OutletId, Checkbox> boxes = new HashMap<>();
    private transient List<OutletId> found = List.of();
    private final OutletGrid grid;

    OutletSearch(
            OutletService outlets,
            CurrentActor currentActor,
            ClientId client,
            OutletSelection selection,
            Runnable changed) {
        this.outlets = outlets;
        this.currentActor = currentActor;
        this.client = client;
        this.selection = selection;
        this.changed = changed;
        this.grid = new OutletGrid(outlets, currentActor, getTranslation("orders.search.found"), () -> found)
                .offering(getTranslation("orders.search.chosen"), this::box);
        addAll.addClickListener(click -> {
            selection.add(found);
            changed.run();
        });
        getContent().setPadding(false);
        getContent().add(filters(), addAll, grid);
        search();
    }

    void refresh() {
        boxes.forEach((outlet, box) -> box.setValue(selection.contains(outlet)));
        long missing =
                found.stream().filter(outlet -> !selection.contains(outlet)).count();
        addAll.setText(
                found.isEmpty()
                        ? getTranslation("orders.search.nothing")
                        : missing == 0
                                ? getTranslation("orders.search.all-chosen", found.size())
                                : getTranslation("orders.search.add-all", missing));
        addAll.setEnabled(missing > 0);
    }

    private Component filters() {
        text.setLabel(getTranslation("platform.search"));
        text.setPlaceholder(getTranslation("orders.search.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> search());
        Div filters = new Div(
                text,
                choice(region, "orders.outlet.region", outlets.regions(currentActor.get(), client)),
                choice(feature, "orders.outlet.feature", outlets.features(currentActor.get(), client)),
                choice(format, "orders.outlet.format", outlets.formats(currentActor.get(), client)));
        filters.addClassName("filters");
        return filters;
    }

    private Component choice(ComboBox<String> box, String key, List<String> values) {
        FilterChoice.of(box, getTranslation(key));
        box.setItems(values);
        box.setVisible(!values.isEmpty());
        box.addValueChangeListener(change -> search());
        return box;
    }

    private void search() {
        OutletFilter filter = new OutletFilter(
                client,
                text.getValue(),
                null,
                region.getOptionalValue().orElse(""),
                feature.getOptionalValue().orElse(""),
                Set.of(),
                true);
        found = selection.ofFormat(
                outlets.ids(currentActor.get(), filter),
                format.getOptionalValue().orElse(""));
        boxes.clear();
        grid.refresh();
        refresh();
    }

    private Checkbox box(Outlet outlet) {
        Checkbox box = new Checkbox(selection.contains(outlet.id()));
        box.setAriaLabel(getTranslation("orders.search.choose", outlet.code(), outlet.name()));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    selection.add(List.of(outlet.id()));
                } else {
                    selection.remove(List.of(outlet.id()));
                }
                changed.run();
            }
        });
        boxes.put(outlet.id(), box);
        return box;
    }
}
