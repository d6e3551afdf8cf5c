package app.touchstone.programmes.ui;

import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.lists.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the outlets of an order in three ways that add to one another, and shows what is chosen. */
final class OutletPicker extends Composite<VerticalLayout> {

    private final transient OutletSelection selection;
    private final transient Runnable changed;
    private final OutletTree tree;
    private final OutletSearch search;
    private final OutletGrid grid;
    private final H3 heading = new H3();
    private final Button clear;
    private final EmptyState nothing;
    private transient List<OutletId> chosen = List.of();

    OutletPicker(
            OutletService outlets,
            CurrentActor currentActor,
            ClientId client,
            List<OutletId> before,
            Runnable changed) {
        this.changed = changed;
        this.selection = new OutletSelection(
                outlets.find(
                        currentActor.get(), OutletFilter.active(client), 0, Integer.MAX_VALUE, OutletOrder.BY_CODE),
                outlets.nodes(currentActor.get(), client));
        int left = before.size() - selection.add(before);
        this.tree = new OutletTree(selection, this::refresh);
        this.search = new OutletSearch(outlets, currentActor, client, selection, this::refresh);
        this.grid = new OutletGrid(outlets, currentActor, getTranslation("orders.chosen"), () -> chosen)
                .offering(getTranslation("orders.chosen.remove"), this::remover);
        this.clear = new Button(getTranslation("orders.chosen.clear"), click -> {
            selection.clear();
            refresh();
        });
        this.nothing = new EmptyState(getTranslation("orders.chosen.none"), getTranslation("orders.chosen.none.hint"));
        getContent().setPadding(false);
        getContent().add(new H2(getTranslation("orders.outlets")));
        if (left > 0) {
            getContent().add(new Paragraph(getTranslation("orders.chosen.closed", left)));
        }
        getContent().add(ways(), heading, nothing, grid, clear);
        show();
    }

    List<OutletId> chosen() {
        return chosen;
    }

    /** One way in sight at a time; what was chosen in the others stays. */
    private Component ways() {
        Map<String, Component> ways = new LinkedHashMap<>();
        ways.put("orders.pick.tree", tree);
        ways.put("orders.pick.search", search);
        ways.put("orders.pick.codes", new CodePaste(selection, this::refresh));
        RadioButtonGroup<String> way = new RadioButtonGroup<>(getTranslation("orders.pick"));
        way.setItems(ways.keySet());
        way.setItemLabelGenerator(key -> getTranslation(key));
        way.addValueChangeListener(
                change -> ways.forEach((key, panel) -> panel.setVisible(key.equals(change.getValue()))));
        way.setValue("orders.pick.tree");
        VerticalLayout panels = new VerticalLayout(way);
        panels.setPadding(false);
        panels.add(ways.values());
        return panels;
    }

    private Button remover(Outlet outlet) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            selection.remove(List.of(outlet.id()));
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation("orders.chosen.remove-one", outlet.code(), outlet.name());
        remove.setAriaLabel(label);
        remove.setTooltipText(label);
        return remove;
    }

    private void refresh() {
        tree.refresh();
        search.refresh();
        show();
        changed.run();
    }

    private void show() {
        chosen = selection.chosen();
        heading.setText(getTranslation("orders.chosen.count", chosen.size()));
        grid.setVisible(!chosen.isEmpty());
        clear.setVisible(!chosen.isEmpty());
        nothing.setVisible(chosen.isEmpty());
        grid.refresh();
    }
}
