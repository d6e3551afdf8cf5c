package app.touchstone.checklists.ui;

import app.touchstone.checklists.workbook.Remark;
import app.touchstone.platform.ui.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Remarks on a workbook by their places, errors first. */
final class RemarkGrid extends Composite<Grid<Remark>> {

    private static final int ALL_VISIBLE = 20;

    RemarkGrid(List<Remark> remarks) {
        Grid<Remark> grid = getContent();
        grid.addComponentColumn(remark -> FindingList.mark(remark.gravity()))
                .setHeader(getTranslation("checklists.remark.gravity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::place)
                .setHeader(getTranslation("checklists.remark.place"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::message)
                .setHeader(getTranslation("checklists.remark.message"))
                .setFlexGrow(1);
        NarrowScreen.cards(
                grid, grid.addComponentColumn(this::card).setHeader(getTranslation("checklists.import.remarks")));
        grid.setItems(remarks);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        if (remarks.size() <= ALL_VISIBLE) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("50vh");
        }
        grid.getElement().setAttribute("aria-label", getTranslation("checklists.import.remarks"));
    }

    private String message(Remark remark) {
        return getTranslation(remark.messageKey(), remark.arguments().toArray());
    }

    private Component card(Remark remark) {
        Div place = new Div(place(remark));
        place.addClassName("quiet");
        Div card = new Div(FindingList.mark(remark.gravity()), new Div(message(remark)), place);
        card.addClassName("list-card");
        return card;
    }

    private String place(Remark remark) {
        if (remark.row() == 0) {
            return remark.sheet();
        }
        return remark.column().isEmpty()
                ? getTranslation("checklists.remark.at-row", remark.sheet(), Integer.toString(remark.row()))
                : getTranslation(
                        "checklists.remark.at-cell", remark.sheet(), Integer.toString(remark.row()), remark.column());
    }
}
