package app.touchstone.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.signals.Signal;

/** A screen without room for columns: a grid shows one column of cards there, and its other columns elsewhere. */
public final class NarrowScreen {

    private static final int NARROW = 700;

    private NarrowScreen() {}

    /** Shows either the column of cards or all the others, as the window is wide. */
    public static <T> void cards(Grid<T> grid, Grid.Column<T> cards) {
        Signal<WindowSize> size = UI.getCurrent().getPage().windowSizeSignal();
        Signal.effect(grid, () -> {
            int width = size.get().width();
            boolean narrow = width > 0 && width < NARROW;
            grid.getColumns().forEach(column -> column.setVisible((column == cards) == narrow));
        });
    }
}
