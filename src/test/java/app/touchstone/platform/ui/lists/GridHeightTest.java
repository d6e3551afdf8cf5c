package app.touchstone.platform.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import bare.BareStart;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = BareStart.class)
class GridHeightTest extends BrowserlessTest {

    @Test
    void aGridOfFewRowsShowsThemAllAndALongerOneScrolls() {
        Grid<Integer> grid = new Grid<>();
        GridHeight.byRows(grid);
        grid.setItems(upTo(20));
        shown(grid);
        assertWhole(grid, true);
        grid.setItems(upTo(21));
        roundTrip();
        assertWhole(grid, false);
    }

    @Test
    void aFilterMakesItLowAndItsEndHighAgain() {
        Grid<Integer> grid = new Grid<>();
        GridHeight.byRows(grid);
        var view = grid.setItems(upTo(300));
        shown(grid);
        assertWhole(grid, false);
        view.setFilter(row -> row < 3);
        roundTrip();
        assertWhole(grid, true);
        view.removeFilters();
        roundTrip();
        assertWhole(grid, false);
    }

    @Test
    void rowsThatAreReadByPagesAreCountedOnceOnly() {
        Grid<Integer> plain = new Grid<>();
        AtomicInteger asked = new AtomicInteger();
        lazy(plain, asked, new AtomicInteger(3));
        shown(plain);
        int usual = asked.getAndSet(0);

        Grid<Integer> grid = new Grid<>();
        GridHeight.byRows(grid);
        AtomicInteger rows = new AtomicInteger(3);
        lazy(grid, asked, rows);
        shown(grid);
        assertWhole(grid, true);
        assertThat(asked).hasValue(usual);

        rows.set(1000);
        grid.getDataProvider().refreshAll();
        roundTrip();
        assertWhole(grid, false);
    }

    @Test
    void aTreeFollowsWhatIsUnfolded() {
        TreeGrid<Integer> tree = new TreeGrid<>();
        tree.setItems(List.of(0), parent -> parent == 0 ? upTo(30).subList(1, 30) : List.of());
        GridHeight.byRows(tree);
        assertWhole(tree, true);
        tree.expand(0);
        assertWhole(tree, false);
        tree.collapse(0);
        assertWhole(tree, true);
    }

    private static void lazy(Grid<Integer> grid, AtomicInteger asked, AtomicInteger rows) {
        grid.setItems(
                query -> Stream.iterate(query.getOffset(), row -> row + 1)
                        .limit(Math.min(query.getLimit(), Math.max(0, rows.get() - query.getOffset()))),
                query -> {
                    asked.incrementAndGet();
                    return rows.get();
                });
    }

    private static List<Integer> upTo(int rows) {
        return IntStream.range(0, rows).boxed().toList();
    }

    private void shown(Grid<Integer> grid) {
        UI.getCurrent().add(grid);
        roundTrip();
    }

    private static void assertWhole(Grid<?> grid, boolean whole) {
        assertThat(grid.isAllRowsVisible()).isEqualTo(whole);
        assertThat(grid.hasClassName("long-grid")).isNotEqualTo(whole);
    }
}
