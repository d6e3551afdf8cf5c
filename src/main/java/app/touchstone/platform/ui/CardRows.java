package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** Shows the rows of a grid as cards where the window is too narrow for columns. */
public final class CardRows {

    private static final int NARROW_PIXELS = 700;

    private CardRows() {}

    /** Columns that are added later stand beside the cards as well; the heading is read aloud for the cards. */
    public static <T> void whereNarrow(Grid<T> grid, String heading, ValueProvider<T, ? extends Component> card) {
        List<Grid.Column<T>> columns = List.copyOf(grid.getColumns());
        Grid.Column<T> cards =
                grid.addComponentColumn(card::apply).setHeader(heading).setFlexGrow(1);
        cards.setVisible(false);
        Signal.effect(grid, () -> {
            WindowSize size = grid.getUI()
                    .orElseGet(UI::getCurrent)
                    .getPage()
                    .windowSizeSignal()
                    .get();
            boolean narrow = size.width() > 0 && size.width() < NARROW_PIXELS;
            columns.forEach(column -> column.setVisible(!narrow));
            cards.setVisible(narrow);
            grid.getThemeNames().set(GridVariant.WRAP_CELL_CONTENT.getVariantName(), narrow);
        });
    }
}
