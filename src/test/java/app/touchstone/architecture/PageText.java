package app.touchstone.architecture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;

/** What a page holds on the server: the words that are read, and everything that is sent to the browser besides. */
final class PageText {

    private static final int MOST = 500;

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder everything = new StringBuilder();

    PageText(Stream<Element> parts) {
        parts.forEach(this::read);
    }

    String words() {
        return words.toString();
    }

    String everything() {
        return everything.toString();
    }

    private void read(Element element) {
        if (element.isTextNode()) {
            words.append(element.getText()).append('\n');
            everything.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames().forEach(name -> tell(element.getAttribute(name)));
        element.getPropertyNames().forEach(name -> tell(element.getPropertyRaw(name)));
        element.getComponent().ifPresent(component -> items(component).forEach(this::tell));
        element.getShadowRoot().ifPresent(shadow -> shadow.getChildren().forEach(this::read));
        element.getChildren().forEach(this::read);
    }

    private void tell(Object value) {
        everything.append(value).append('\n');
    }

    /** Lists send their items when the browser asks for them; here they are asked for all at once. */
    private static Stream<?> items(Component component) {
        return switch (component) {
            case TreeGrid<?> tree -> below(tree.getDataProvider());
            case Grid<?> grid -> first(grid.getDataProvider(), null);
            case ComboBox<?> box -> first(box.getDataProvider(), "");
            case MultiSelectComboBox<?> box -> first(box.getDataProvider(), "");
            case Select<?> select -> select.getGenericDataView().getItems();
            default -> Stream.of();
        };
    }

    @SuppressWarnings("unchecked")
    private static Stream<?> first(DataProvider<?, ?> provider, Object filter) {
        return ((DataProvider<Object, Object>) provider)
                .fetch(new Query<>(0, MOST, List.of(), null, provider.isInMemory() ? null : filter)).toList().stream();
    }

    @SuppressWarnings("unchecked")
    private static Stream<?> below(HierarchicalDataProvider<?, ?> provider) {
        return ((HierarchicalDataProvider<Object, Object>) provider)
                .fetchChildren(new HierarchicalQuery<>(0, MOST, List.of(), null, null, null)).toList().stream();
    }
}
