package app.touchstone.platform.ui.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** A screen without room for columns: a grid shows one column of cards there, and its other columns elsewhere. */
public final class NarrowScreen {

    private static final int NARROW = 700;

    private NarrowScreen() {}

    /**
     * Shows either the column of cards or those before it, as the window is wide; columns added later always stand. Where
     * the columns want more room than there is, the first stays while the others are moved.
     */
    public static <T> void cards(Grid<T> grid, Grid.Column<T> cards) {
        List<Grid.Column<T>> columns = List.copyOf(grid.getColumns());
        columns.getFirst().setFrozen(!columns.getFirst().equals(cards));
        Signal<WindowSize> size = UI.getCurrent().getPage().windowSizeSignal();
        Signal.effect(grid, () -> {
            int width = size.get().width();
            boolean narrow = width > 0 && width < NARROW;
            columns.forEach(column -> column.setVisible(column.equals(cards) == narrow));
            grid.getThemeNames().set(GridVariant.WRAP_CELL_CONTENT.getVariantName(), narrow);
        });
    }
}
