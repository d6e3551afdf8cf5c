package app.touchstone.platform.ui.lists;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;

/** A grid is as high as its rows, up to twenty of them; a longer one is as high as the window and scrolls. */
public final class GridHeight {

    private static final int MOST_WHOLE = 20;
    private static final String LONG = "long-grid";

    private GridHeight() {}

    /** Follows the rows that a filter or an act leaves: by the count that the grid asks for anyway, without a query more. */
    public static void byRows(Grid<?> grid) {
        grid.getGenericDataView().addItemCountChangeListener(change -> set(grid, change.getItemCount()));
    }

    /** A tree in memory does not tell its rows: those that are unfolded are counted, once it has its data. */
    public static <T> void byRows(TreeGrid<T> tree) {
        tree.addExpandListener(unfolded -> fit(tree));
        tree.addCollapseListener(folded -> fit(tree));
        tree.getDataProvider().addDataProviderListener(change -> fit(tree));
        fit(tree);
    }

    private static <T> void fit(TreeGrid<T> tree) {
        set(tree, rows(tree, tree.getTreeData().getRootItems()));
    }

    private static <T> int rows(TreeGrid<T> tree, List<T> siblings) {
        return siblings.size()
                + siblings.stream()
                        .filter(tree::isExpanded)
                        .mapToInt(item -> rows(tree, tree.getTreeData().getChildren(item)))
                        .sum();
    }

    private static void set(Grid<?> grid, int rows) {
        boolean whole = rows <= MOST_WHOLE;
        grid.setAllRowsVisible(whole);
        grid.setClassName(LONG, !whole);
    }
}
