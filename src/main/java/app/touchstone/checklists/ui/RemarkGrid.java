package app.touchstone.checklists.ui;

import app.touchstone.checklists.workbook.Remark;
import app.touchstone.checklists.workbook.RemarkReason;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;

/** What is remarked on in a workbook, each reason once: how often, as it is at the first place, and where. */
final class RemarkGrid extends Composite<Grid<RemarkReason>> {

    private static final int PLACES = 12;

    RemarkGrid(List<RemarkReason> reasons) {
        Grid<RemarkReason> grid = getContent();
        grid.addComponentColumn(reason -> FindingList.mark(reason.first().gravity()))
                .setHeader(getTranslation("checklists.remark.gravity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(RemarkReason::count)
                .setHeader(getTranslation("checklists.remark.count"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::message)
                .setHeader(getTranslation("checklists.remark.message"))
                .setFlexGrow(2);
        grid.addColumn(this::places)
                .setHeader(getTranslation("checklists.remark.place"))
                .setFlexGrow(1);
        NarrowScreen.cards(
                grid, grid.addComponentColumn(this::card).setHeader(getTranslation("checklists.import.remarks")));
        grid.setItems(reasons);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("checklists.import.remarks"));
    }

    private String message(RemarkReason reason) {
        return getTranslation(
                reason.first().messageKey(), reason.first().arguments().toArray());
    }

    private Component card(RemarkReason reason) {
        Div places = new Div(getTranslation("checklists.remark.often", reason.count(), places(reason)));
        places.addClassName("quiet");
        Div card = new Div(FindingList.mark(reason.first().gravity()), new Div(message(reason)), places);
        card.addClassName("list-card");
        return card;
    }

    private String places(RemarkReason reason) {
        String some = reason.some().stream().limit(PLACES).map(this::place).collect(Collectors.joining("; "));
        return reason.count() > PLACES ? getTranslation("checklists.remark.more", some, reason.count() - PLACES) : some;
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
