package app.touchstone.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses outlets by a pasted list of codes; those that nothing has stay in the field, to be corrected. */
final class CodePaste extends Composite<VerticalLayout> {

    private static final int NAMED = 12;

    private final transient OutletSelection selection;
    private final transient Runnable changed;
    private final TextArea codes = new TextArea();
    private final Paragraph outcome = new Paragraph();

    CodePaste(OutletSelection selection, Runnable changed) {
        this.selection = selection;
        this.changed = changed;
        codes.setLabel(getTranslation("orders.codes.label"));
        codes.setHelperText(getTranslation("orders.codes.hint"));
        codes.setManualValidation(true);
        codes.setValueChangeMode(ValueChangeMode.EAGER);
        codes.setWidthFull();
        codes.setMinRows(4);
        codes.setMaxRows(12);
        outcome.getElement().setAttribute("role", "status");
        getContent().setPadding(false);
        getContent().add(codes, new Button(getTranslation("orders.codes.add"), click -> take()), outcome);
    }

    /** How many, and some of them: all of them stay in the field. */
    private String unknown(Set<String> codes) {
        return getTranslation(
                "orders.codes.unknown",
                codes.size(),
                codes.stream().limit(NAMED).collect(Collectors.joining(", ")),
                Math.max(0, codes.size() - NAMED));
    }

    private void take() {
        PastedCodes pasted = PastedCodes.read(codes.getValue(), selection::byCode);
        int added = selection.add(pasted.found());
        int before = pasted.found().size() - added;
        codes.setValue(String.join("\n", pasted.unknown()));
        codes.setInvalid(!pasted.unknown().isEmpty());
        codes.setErrorMessage(unknown(pasted.unknown()));
        outcome.setText(
                before == 0
                        ? getTranslation("orders.codes.added", added)
                        : getTranslation("orders.codes.added-some", added, before));
        changed.run();
    }
}
