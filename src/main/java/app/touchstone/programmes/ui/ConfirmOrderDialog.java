package app.touchstone.programmes.ui;

import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import app.touchstone.programmes.Disclosure;
import app.touchstone.programmes.Disclosure.AuditType;
import app.touchstone.programmes.Disclosure.RecordingPolicy;
import app.touchstone.programmes.Disclosure.ReportingLevel;
import app.touchstone.programmes.Disclosure.StaffNamePolicy;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Confirms an order with the record of what the audited staff have been told: without it nothing goes to the field. */
final class ConfirmOrderDialog extends FormDialog {

    private final Select<AuditType> auditType;
    private final DateField toldOn;
    private final Select<ReportingLevel> reportingLevel;
    private final Select<RecordingPolicy> recordingPolicy;
    private final Select<StaffNamePolicy> staffNamePolicy;
    private final TextArea consentInEnglish;
    private final TextArea consentInRussian;
    private final TextField reference;
    private final Paragraph competitor;

    /** @param leftOut which outlets closed meanwhile and are left out; blank where none did */
    ConfirmOrderDialog(String title, String summary, String leftOut, LocalDate today, Consumer<Disclosure> confirm) {
        super(title);
        auditType = choice("orders.disclosure.AuditType", AuditType.OWN, List.of(AuditType.values()));
        reportingLevel =
                choice("orders.disclosure.ReportingLevel", ReportingLevel.OUTLET, List.of(ReportingLevel.values()));
        recordingPolicy =
                choice("orders.disclosure.RecordingPolicy", RecordingPolicy.NONE, List.of(RecordingPolicy.values()));
        staffNamePolicy =
                choice("orders.disclosure.StaffNamePolicy", StaffNamePolicy.NONE, List.of(StaffNamePolicy.values()));
        consentInEnglish = consent("orders.disclosure.recording-consent.en");
        consentInRussian = consent("orders.disclosure.recording-consent.ru");
        recordingPolicy.addValueChangeListener(change -> {
            boolean records = change.getValue() == RecordingPolicy.AUDIO;
            consentInEnglish.setVisible(records);
            consentInRussian.setVisible(records);
        });
        toldOn = new DateField(getTranslation("orders.disclosure.told-on"));
        toldOn.setMax(today);
        toldOn.setToday(today);
        toldOn.setRequiredIndicatorVisible(true);
        toldOn.setWidthFull();
        reference = new TextField(getTranslation("orders.disclosure.reference"));
        reference.setHelperText(getTranslation("orders.disclosure.reference.hint"));
        reference.setMaxLength(Disclosure.LONGEST_REFERENCE);
        FormGate.require(reference, getTranslation("programmes.refusal.disclosure-reference"));
        reference.setWidthFull();
        competitor = new Paragraph(getTranslation("orders.disclosure.competitor"));
        competitor.getElement().setAttribute("role", "status");
        competitor.setVisible(false);
        auditType.addValueChangeListener(change -> bind(change.getValue() == AuditType.COMPETITOR));
        Paragraph closed = new Paragraph(leftOut);
        closed.setVisible(!leftOut.isBlank());
        VerticalLayout fields = new VerticalLayout(
                new Paragraph(summary),
                closed,
                new Paragraph(getTranslation("orders.disclosure.why")),
                auditType,
                competitor,
                toldOn,
                reportingLevel,
                recordingPolicy,
                consentInEnglish,
                consentInRussian,
                staffNamePolicy,
                reference);
        fields.setPadding(false);
        add(fields);
        closing(getTranslation("platform.back"));
        submits(getTranslation("orders.confirm"), () -> confirm.accept(disclosure()));
        measures(DialogWidth.MIDDLE);
    }

    private TextArea consent(String label) {
        TextArea words = new TextArea(getTranslation(label));
        words.setHelperText(getTranslation("orders.disclosure.recording-consent.hint"));
        words.setMaxLength(Disclosure.LONGEST_CONSENT);
        FormGate.require(words, getTranslation("programmes.refusal.recording-consent"));
        words.setWidthFull();
        words.setVisible(false);
        return words;
    }

    private <E extends Enum<E>> Select<E> choice(String label, E first, List<E> all) {
        Select<E> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(all);
        select.setItemLabelGenerator(one -> getTranslation(one));
        select.setValue(first);
        select.setWidthFull();
        return select;
    }

    /** Competitors' people have agreed to nothing: their names and voices are kept nowhere. */
    private void bind(boolean competitors) {
        competitor.setVisible(competitors);
        recordingPolicy.setReadOnly(competitors);
        staffNamePolicy.setReadOnly(competitors);
        if (competitors) {
            recordingPolicy.setValue(RecordingPolicy.NONE);
            staffNamePolicy.setValue(StaffNamePolicy.NONE);
        }
    }

    private Disclosure disclosure() {
        return new Disclosure(
                auditType.getValue(),
                toldOn.getValue(),
                reportingLevel.getValue(),
                recordingPolicy.getValue(),
                staffNamePolicy.getValue(),
                reference.getValue(),
                LocalizedText.of(consentInEnglish.getValue(), consentInRussian.getValue()));
    }
}
