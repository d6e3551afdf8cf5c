package app.touchstone.clients.ui;

import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.clients.exchange.OutletImportPreview.FieldChange;
import app.touchstone.clients.exchange.OutletImportPreview.ImportedRow;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a file with what becomes of each; one kind of them where that is chosen. */
final class ImportRows extends Composite<Div> {

    ImportRows(OutletImportPreview preview) {
        Grid<ImportedRow> grid = grid();
        GridListDataView<ImportedRow> view = grid.setItems(preview.rows());
        Select<RowKind> kind = new Select<>();
        kind.setLabel(getTranslation("clients.import.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("clients.import.kind.all"));
        kind.setItems(RowKind.values());
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("clients.import.kind.all") : getTranslation(one));
        kind.addValueChangeListener(
                change -> view.setFilter(row -> change.getValue() == null || row.kind() == change.getValue()));
        Div filters = new Div(kind);
        filters.addClassName("filters");
        getContent().add(filters, grid);
    }

    private Grid<ImportedRow> grid() {
        Grid<ImportedRow> grid = new Grid<>();
        grid.addColumn(ImportedRow::number)
                .setHeader(getTranslation("clients.import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation(row.kind()))
                .setHeader(getTranslation("clients.import.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportedRow::code)
                .setHeader(getTranslation("OutletColumn.CODE"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportedRow::name)
                .setHeader(getTranslation("OutletColumn.NAME"))
                .setAutoWidth(true);
        grid.addColumn(this::more)
                .setHeader(getTranslation("clients.import.changes"))
                .setTooltipGenerator(this::more)
                .setWidth("320px")
                .setFlexGrow(2);
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("clients.import.rows")));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        GridHeight.byRows(grid);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("clients.import.rows"));
        return grid;
    }

    private Component card(ImportedRow row) {
        Div details = new Div(more(row));
        details.addClassName("quiet");
        Div card = new Div(new Div(getTranslation(row.kind()) + ": " + row.code() + " " + row.name()), details);
        card.addClassName("list-card");
        return card;
    }

    /** What is wrong with it, or what changes in it. */
    private String more(ImportedRow row) {
        Stream<String> problems = row.problems().stream()
                .map(problem ->
                        getTranslation(problem.messageKey(), problem.arguments().toArray()));
        return Stream.concat(problems, row.changes().stream().map(this::change)).collect(Collectors.joining("; "));
    }

    private String change(FieldChange change) {
        return getTranslation(
                "clients.import.change",
                change.column(),
                value(change.column(), change.before()),
                value(change.column(), change.after()));
    }

    private String value(OutletColumn column, String text) {
        if (text.isEmpty()) {
            return getTranslation("clients.import.no-value");
        }
        return column == OutletColumn.STATE_SINCE ? Formats.date(LocalDate.parse(text), getLocale()) : text;
    }
}
