package app.touchstone.clients.ui;

import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.clients.exchange.OutletImportPreview.Reason;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;

/** What is wrong with a file, each reason once: in how many rows, in which first, and what it says there. */
final class ImportReasons extends Composite<Grid<Reason>> {

    private static final int ROWS_NAMED = 12;

    ImportReasons(OutletImportPreview preview) {
        Grid<Reason> grid = getContent();
        grid.addColumn(reason -> reason.rows().size())
                .setHeader(getTranslation("clients.import.reason.count"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::column)
                .setHeader(getTranslation("clients.import.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::words)
                .setHeader(getTranslation("clients.import.problem"))
                .setWidth("320px")
                .setFlexGrow(2);
        grid.addColumn(this::rows)
                .setHeader(getTranslation("clients.import.reason.rows"))
                .setWidth("160px")
                .setFlexGrow(1);
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("clients.import.wrong")));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("clients.import.wrong"));
        GridHeight.byRows(grid);
        grid.setItems(preview.reasons());
    }

    private String column(Reason reason) {
        return reason.first().column() == null
                ? getTranslation("clients.import.whole-row")
                : getTranslation(reason.first().column());
    }

    private String words(Reason reason) {
        return getTranslation(
                reason.first().messageKey(), reason.first().arguments().toArray());
    }

    private String rows(Reason reason) {
        String some = reason.rows().stream()
                .limit(ROWS_NAMED)
                .map(row -> Integer.toString(row))
                .collect(Collectors.joining(", "));
        int more = reason.rows().size() - ROWS_NAMED;
        return more > 0 ? getTranslation("clients.move.more", some, more) : some;
    }

    private Component card(Reason reason) {
        Div details = new Div(words(reason));
        details.addClassName("quiet");
        String where = getTranslation(
                "clients.import.reason.where", column(reason), reason.rows().size(), rows(reason));
        Div card = new Div(new Div(where), details);
        card.addClassName("list-card");
        return card;
    }
}
