package app.touchstone.platform.ui.lists;

import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page that is a list. What narrows it stands in the address; rows are read as they are looked at and sorted where they
 * are stored; cards take the place of columns where the window is narrow; what was found is counted, and can be taken
 * away as a spreadsheet; where nothing is, words say why and what to do (decision 0046).
 */
public abstract class ListPage<T, F extends Component & Narrowing> extends Composite<Div>
        implements HasDynamicTitle, AfterNavigationObserver {

    private final String title;
    private final F filters;
    private final PageHeader header;
    private final Grid<T> grid = new Grid<>();
    private final Span found = new Span();
    private final Anchor file = new Anchor();
    private final transient List<ListFile.Column<T>> columns = new ArrayList<>();
    private transient Rows<T> rows = (first, most, sorting) -> List.of();
    private transient Supplier<EmptyState> nothing;
    private String path = "";

    protected ListPage(String titleKey, F filters) {
        title = getTranslation(titleKey);
        this.filters = filters;
        header = new PageHeader(title);
        nothing = () -> new EmptyState(title, "");
        filters.onChange(this::narrowed);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", title);
        GridHeight.byRows(grid);
        getContent().addClassName("page");
        getContent().add(header, filters, bar(), grid);
    }

    /**
     * Where the rows come from.
     *
     * @param id what tells one row from another, however it changes
     */
    protected final void reads(Rows<T> some, IntSupplier count, ValueProvider<T, ?> id) {
        rows = some;
        grid.setDataProvider(new CallbackDataProvider<>(
                query -> some.some(query.getOffset(), query.getLimit(), query.getSortOrders()).stream(),
                query -> counted(count.getAsInt()),
                id::apply));
    }

    private Component bar() {
        found.getElement().setAttribute("role", "status");
        file.setText(getTranslation("platform.list.file"));
        file.setHref(event -> write(event, title));
        Div bar = new Div(found, file);
        bar.addClassName("list-bar");
        return bar;
    }

    protected final F filters() {
        return filters;
    }

    /** The acts and the subtitle of the page. */
    protected final PageHeader header() {
        return header;
    }

    /** For what only some lists have, as a selection. */
    protected final Grid<T> grid() {
        return grid;
    }

    /** Sets something between what narrows the list and its rows. */
    protected final void aboveRows(Component... components) {
        for (Component component : components) {
            getContent().addComponentAtIndex(getContent().indexOf(grid), component);
        }
    }

    /** A column of words. */
    protected final Grid.Column<T> words(String headKey, ValueProvider<T, @Nullable String> words) {
        return words(headKey, words, words);
    }

    /** A column of words that are something else in a file, as a number. */
    protected final Grid.Column<T> words(
            String headKey,
            ValueProvider<T, @Nullable String> words,
            ValueProvider<T, ? extends @Nullable Object> inFile) {
        return column(headKey, inFile, grid.addColumn(words));
    }

    /** A column of links, marks and the like, and what stands for it in a file. */
    protected final Grid.Column<T> parts(
            String headKey, ValueProvider<T, Component> shown, ValueProvider<T, ? extends @Nullable Object> inFile) {
        return column(headKey, inFile, grid.addComponentColumn(shown));
    }

    private Grid.Column<T> column(
            String headKey, ValueProvider<T, ? extends @Nullable Object> inFile, Grid.Column<T> column) {
        String head = getTranslation(headKey);
        columns.add(new ListFile.Column<>(head, inFile));
        return column.setHeader(head).setAutoWidth(true).setFlexGrow(0).setResizable(true);
    }

    /** A column that stands in files alone. */
    protected final void inFile(String headKey, ValueProvider<T, ? extends @Nullable Object> value) {
        columns.add(new ListFile.Column<>(getTranslation(headKey), value));
    }

    /** What a row is where there is no room for columns; after the columns that it takes the place of. */
    protected final void cards(ValueProvider<T, Component> card) {
        NarrowScreen.cards(grid, grid.addComponentColumn(card).setHeader(title));
    }

    /** What can be done with a row; stands at its end on every screen. */
    protected final void acts(String headKey, ValueProvider<T, Component> acts) {
        grid.addComponentColumn(acts)
                .setHeader(getTranslation(headKey))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** What stands in place of rows where there are none at all, made anew for each time. */
    protected final void whereEmpty(Supplier<EmptyState> state) {
        nothing = state;
    }

    /** Reads the rows anew. */
    protected final void refresh() {
        grid.getDataProvider().refreshAll();
    }

    /** What else follows from what is looked at; called whenever that has changed. */
    protected void looked() {}

    /** Whether nothing may mean that there is more elsewhere. */
    protected boolean isNarrowed() {
        return filters.isNarrowed();
    }

    private void narrowed() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, filters.write()));
        looked();
        refresh();
    }

    private int counted(int count) {
        found.setText(getTranslation("platform.list.found", count));
        file.setVisible(count > 0);
        if (count == 0) {
            grid.setEmptyStateComponent(isNarrowed() ? unmatched() : nothing.get());
        }
        return count;
    }

    private EmptyState unmatched() {
        return new EmptyState(
                getTranslation("platform.list.unmatched"),
                getTranslation("platform.list.unmatched.hint"),
                new Button(getTranslation("platform.list.all"), click -> filters.widen()));
    }

    /** The download comes outside of the page's own requests, and is in the reader's language all the same. */
    private void write(DownloadEvent event, String name) throws IOException {
        event.setFileName(name + ".xlsx");
        event.setContentType(ListFile.TYPE);
        UI before = UI.getCurrent();
        UI.setCurrent(event.getUI());
        try {
            List<QuerySortOrder> sorting = grid.getSortOrder().stream()
                    .flatMap(sort -> sort.getSorted().getSortOrder(sort.getDirection()))
                    .toList();
            new ListFile<>(name, columns)
                    .write(first -> rows.some(first, ListFile.AT_ONCE, sorting), event.getOutputStream());
        } finally {
            UI.setCurrent(before);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path = event.getLocation().getPath();
        filters.read(event.getLocation().getQueryParameters());
        looked();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
