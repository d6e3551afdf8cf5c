package app.touchstone.clients.ui;

import app.touchstone.clients.MoveReason;
import app.touchstone.clients.MoveTerms;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletState;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.clients.exchange.OutletImportPreview.ImportedRow;
import app.touchstone.clients.exchange.OutletImportPreview.PlannedNode;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import app.touchstone.platform.ui.ConsequenceList;
import app.touchstone.platform.ui.DateField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what an import would do: sums first, what is wrong once per reason, then the rows. */
final class ImportPreviewPanel extends Composite<Div> {

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
        getContent().add(new ConsequenceList(preview.consequences()));
        from = new DateField(getTranslation("clients.move.from"));
        from.setValue(today);
        from.setToday(today);
        why.setValue(MoveReason.SALE);
        if (!preview.moved().isEmpty()) {
            getContent().add(terms());
        }
        getContent().add(acts(apply, again));
        if (preview.isWrong()) {
            getContent().add(new H2(getTranslation("clients.import.wrong")), new ImportReasons(preview));
        }
        if (!preview.rows().isEmpty()) {
            getContent().add(new H2(getTranslation("clients.import.rows")), new ImportRows(preview));
        }
    }

    private List<String> notes() {
        Stream.Builder<String> notes = Stream.builder();
        if (!preview.encoding().isEmpty()) {
            notes.add(getTranslation("clients.import.encoding", preview.encoding()));
        }
        if (!preview.unprintable().isEmpty()) {
            notes.add(getTranslation("clients.import.unprintable", preview.unprintable()));
        }
        if (!preview.unknownColumns().isEmpty()) {
            notes.add(getTranslation("clients.import.unknown", listed(preview.unknownColumns().stream())));
        }
        if (!preview.newNodes().isEmpty()) {
            notes.add(getTranslation(
                    "clients.import.nodes",
                    preview.newNodes().size(),
                    listed(preview.newNodes().stream().map(PlannedNode::name))));
        }
        if (!preview.changedKinds().isEmpty()) {
            notes.add(getTranslation(
                    "clients.import.kinds",
                    preview.changedKinds().size(),
                    listed(preview.changedKinds().stream()
                            .map(kind -> getTranslation(
                                    "clients.import.change", kind.name(), kind.before(), kind.after())))));
        }
        for (Map.Entry<OutletColumn, Integer> changed : preview.changedColumns().entrySet()) {
            notes.add(getTranslation("clients.import.changed", changed.getKey(), changed.getValue()));
        }
        turned(OutletState.CLOSED, "clients.import.closing").ifPresent(notes::add);
        turned(OutletState.OPEN, "clients.import.opening").ifPresent(notes::add);
        return notes.build().toList();
    }

    private Optional<String> turned(OutletState state, String key) {
        List<ImportedRow> rows = preview.turned(state);
        return rows.isEmpty() ? Optional.empty() : Optional.of(getTranslation(key, rows.size(), listed(names(rows))));
    }

    private static Stream<String> names(List<ImportedRow> rows) {
        return rows.stream().map(row -> row.code() + " " + row.name());
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
                new Paragraph(
                        getTranslation("clients.import.moves", preview.moved().size(), listed(names(preview.moved())))),
                fields);
    }

    private Component acts(Consumer<MoveTerms> apply, Runnable again) {
        Button go = new Button(
                preview.due() == 0 && !preview.changedKinds().isEmpty()
                        ? getTranslation("clients.import.apply.kinds")
                        : getTranslation("clients.import.apply", preview.due()),
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

    /** A few of them by name, and how many there are besides. */
    private String listed(Stream<String> names) {
        List<String> all = names.toList();
        String some = all.stream().limit(SHOWN_WHOLE).collect(Collectors.joining(", "));
        return all.size() > SHOWN_WHOLE ? getTranslation("clients.move.more", some, all.size() - SHOWN_WHOLE) : some;
    }
}
