package app.touchstone.clients.ui;

import app.touchstone.clients.MoveReason;
import app.touchstone.clients.MoveTerms;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletImportPreview;
import app.touchstone.clients.OutletImportPreview.CellProblem;
import app.touchstone.clients.OutletImportPreview.FieldChange;
import app.touchstone.clients.OutletImportPreview.ImportedRow;
import app.touchstone.clients.OutletImportPreview.PlannedNode;
import app.touchstone.clients.OutletImportPreview.RowKind;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what an import would do: first what is wrong, then every row with what changes in it. */
final class ImportPreviewPanel extends Composite<Div> {

    private record Finding(ImportedRow row, CellProblem problem) {}

    private static final int SHOWN_WHOLE = 12;

    private final transient OutletImportPreview preview;
    private final Select<MoveReason> why = new Select<>();
    private final DateField from;

    ImportPreviewPanel(OutletImportPreview preview, LocalDate today, Consumer<MoveTerms> apply, Runnable again) {
        this.preview = preview;
        Paragraph summary = new Paragraph(getTranslation(
                "clients.import.summary",
                preview.fileName(),
                preview.count(RowKind.NEW),
                preview.count(RowKind.CHANGED),
                preview.count(RowKind.UNCHANGED),
                preview.count(RowKind.WRONG)));
        summary.getElement().setAttribute("role", "status");
        getContent().add(summary);
        notes().forEach(note -> getContent().add(new Paragraph(note)));
        from = new DateField(getTranslation("clients.move.from"));
        from.setValue(today);
        why.setValue(MoveReason.SALE);
        if (!preview.moved().isEmpty()) {
            getContent().add(terms());
        }
        getContent().add(acts(apply, again));
        if (preview.isWrong()) {
            getContent().add(new H2(getTranslation("clients.import.wrong")), problems());
        }
        if (!preview.rows().isEmpty()) {
            getContent().add(new H2(getTranslation("clients.import.rows")), rows());
        }
    }

    private List<String> notes() {
        Stream.Builder<String> notes = Stream.builder();
        if (!preview.encoding().isEmpty()) {
            notes.add(getTranslation("clients.import.encoding", preview.encoding()));
        }
        if (!preview.unknownColumns().isEmpty()) {
            notes.add(getTranslation("clients.import.unknown", String.join(", ", preview.unknownColumns())));
        }
        if (!preview.newNodes().isEmpty()) {
            notes.add(getTranslation(
                    "clients.import.nodes",
                    preview.newNodes().size(),
                    preview.newNodes().stream().map(PlannedNode::name).collect(Collectors.joining(", "))));
        }
        return notes.build().toList();
    }

    /** From when and why outlets of the file stand elsewhere: one act for the whole file. */
    private Component terms() {
        why.setLabel(getTranslation("clients.move.why"));
        why.setItems(MoveReason.OF_MOVES);
        why.setItemLabelGenerator(one -> getTranslation(one));
        why.addValueChangeListener(change -> {
            why.setHelperText(getTranslation(MoveWords.hint(change.getValue())));
            from.setVisible(change.getValue() != MoveReason.CORRECTION);
        });
        why.setValue(MoveReason.SALE);
        Div fields = new Div(why, from);
        fields.addClassName("filters");
        return new Div(
                new Paragraph(getTranslation(
                        "clients.import.moves",
                        preview.moved().size(),
                        preview.moved().stream()
                                .limit(SHOWN_WHOLE)
                                .map(row -> row.code() + " " + row.name())
                                .collect(Collectors.joining(", ")))),
                fields);
    }

    private Component acts(Consumer<MoveTerms> apply, Runnable again) {
        int due = preview.count(RowKind.NEW) + preview.count(RowKind.CHANGED);
        Button go = new Button(
                getTranslation("clients.import.apply", due),
                click -> apply.accept(new MoveTerms(from.getValue(), why.getValue())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.setEnabled(preview.isApplicable());
        Div acts = new Div(go, new Button(getTranslation("clients.import.other"), click -> again.run()));
        if (!preview.isApplicable()) {
            acts.add(new Paragraph(
                    getTranslation(preview.isWrong() ? "clients.import.blocked" : "clients.import.nothing")));
        }
        acts.addClassName("filters");
        return acts;
    }

    private Component problems() {
        Grid<Finding> grid = grid("clients.import.wrong");
        number(grid.addColumn(finding -> finding.row().number()));
        grid.addColumn(finding -> column(finding.problem().column()))
                .setHeader(getTranslation("clients.import.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::problem)
                .setHeader(getTranslation("clients.import.problem"))
                .setWidth("320px")
                .setFlexGrow(2);
        grid.addColumn(finding -> finding.row().code() + " " + finding.row().name())
                .setHeader(getTranslation("clients.import.outlet"))
                .setAutoWidth(true);
        NarrowScreen.cards(
                grid,
                grid.addComponentColumn(finding -> card(
                                getTranslation("clients.import.row") + " "
                                        + finding.row().number() + ", "
                                        + column(finding.problem().column()),
                                problem(finding)))
                        .setHeader(getTranslation("clients.import.wrong")));
        List<Finding> findings = preview.rows().stream()
                .flatMap(row -> row.problems().stream().map(problem -> new Finding(row, problem)))
                .toList();
        grid.setItems(findings);
        fit(grid, findings.size());
        return grid;
    }

    private Component rows() {
        Grid<ImportedRow> grid = grid("clients.import.rows");
        number(grid.addColumn(ImportedRow::number));
        grid.addColumn(row -> kind(row.kind()))
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
        grid.addColumn(this::changes)
                .setHeader(getTranslation("clients.import.changes"))
                .setTooltipGenerator(this::changes)
                .setWidth("320px")
                .setFlexGrow(2);
        NarrowScreen.cards(
                grid,
                grid.addComponentColumn(
                                row -> card(kind(row.kind()) + ": " + row.code() + " " + row.name(), changes(row)))
                        .setHeader(getTranslation("clients.import.rows")));
        GridListDataView<ImportedRow> view = grid.setItems(preview.rows());
        fit(grid, preview.rows().size());
        Select<RowKind> kind = new Select<>();
        kind.setLabel(getTranslation("clients.import.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("clients.import.kind.all"));
        kind.setItems(RowKind.values());
        kind.setItemLabelGenerator(one -> one == null ? getTranslation("clients.import.kind.all") : kind(one));
        kind.addValueChangeListener(
                change -> view.setFilter(row -> change.getValue() == null || row.kind() == change.getValue()));
        Div filters = new Div(kind);
        filters.addClassName("filters");
        return new Div(filters, grid);
    }

    private <T> Grid<T> grid(String label) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation(label));
        return grid;
    }

    /** A short list is shown whole; a long one scrolls. */
    private static void fit(Grid<?> grid, int rows) {
        grid.setAllRowsVisible(rows <= SHOWN_WHOLE);
        if (rows > SHOWN_WHOLE) {
            grid.setHeight("45vh");
        }
    }

    private static Component card(String what, String more) {
        Div details = new Div(more);
        details.addClassName("quiet");
        Div card = new Div(new Div(what), details);
        card.addClassName("list-card");
        return card;
    }

    private String problem(Finding finding) {
        return getTranslation(
                finding.problem().messageKey(), finding.problem().arguments().toArray());
    }

    private <T> void number(Grid.Column<T> column) {
        column.setHeader(getTranslation("clients.import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String kind(RowKind kind) {
        return getTranslation(kind);
    }

    private String column(@Nullable OutletColumn column) {
        return column == null ? getTranslation("clients.import.whole-row") : getTranslation(column);
    }

    private String changes(ImportedRow row) {
        return row.changes().stream().map(this::change).collect(Collectors.joining("; "));
    }

    private String change(FieldChange change) {
        String nothing = getTranslation("clients.import.no-value");
        return getTranslation(
                "clients.import.change",
                change.column(),
                change.before().isEmpty() ? nothing : change.before(),
                change.after().isEmpty() ? nothing : change.after());
    }
}
