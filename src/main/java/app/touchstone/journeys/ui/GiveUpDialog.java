package app.touchstone.journeys.ui;

import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDefinition.Touchpoint.Successor;
import app.touchstone.journeys.JourneyPreview;
import app.touchstone.journeys.Succession;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Retires a touchpoint, merges it into another or splits it among several; shows first what that will do. */
final class GiveUpDialog extends FormDialog {

    private static final BigDecimal STEP = new BigDecimal("0.05");
    private static final int DIGITS = 4;

    /** The ways of giving a touchpoint up. */
    enum GiveUp {
        RETIRE("journeys.give-up.retire.text", "journeys.give-up.retire.act"),
        MERGE("journeys.give-up.merge.text", "journeys.give-up.merge.act"),
        SPLIT("journeys.give-up.split.text", "journeys.give-up.split.act");

        private final String text;
        private final String act;

        GiveUp(String text, String act) {
            this.text = text;
            this.act = act;
        }
    }

    /** Where the dialog asks, and what it does in the end. */
    interface Desk {

        JourneyPreview preview(Succession succession);

        void succeed(Succession succession, LocalDate from);
    }

    private final transient Desk desk;
    private final transient Touchpoint touchpoint;
    private final RadioButtonGroup<GiveUp> way = new RadioButtonGroup<>();
    private final Select<Touchpoint> into = new Select<>();
    private final MultiSelectComboBox<Touchpoint> among = new MultiSelectComboBox<>();
    private final Div shareFields = new Div();
    private final Map<String, DecimalField> shares = new LinkedHashMap<>();
    private final Paragraph words = new Paragraph();
    private final EffectPanel effect = new EffectPanel();
    private final Button confirm;
    private final DateField from;

    /** @param others the touchpoints that may take its place */
    GiveUpDialog(Touchpoint touchpoint, List<Touchpoint> others, LocalDate earliest, Desk desk) {
        this.desk = desk;
        this.touchpoint = touchpoint;
        setHeaderTitle(
                getTranslation("journeys.give-up.title", touchpoint.title().in(getLocale()), touchpoint.code()));
        from = ChangeDialog.validFrom(earliest);
        way.setLabel(getTranslation("journeys.give-up.way"));
        way.setItems(others.isEmpty() ? List.of(GiveUp.RETIRE) : List.of(GiveUp.values()));
        way.setItemLabelGenerator(one -> getTranslation(one));
        way.setValue(GiveUp.RETIRE);
        into.setLabel(getTranslation("journeys.give-up.into"));
        into.setItems(others);
        into.setItemLabelGenerator(this::title);
        into.setWidthFull();
        among.setLabel(getTranslation("journeys.give-up.among"));
        among.setItems(others);
        among.setItemLabelGenerator(this::title);
        among.setWidthFull();
        shareFields.addClassName("filters");
        closing(getTranslation("platform.back"));
        confirm = submits("", this::succeed);
        way.addValueChangeListener(change -> show());
        into.addValueChangeListener(change -> show());
        among.addValueChangeListener(change -> askShares());
        add(way, words, into, among, shareFields, from, effect);
        measures(DialogWidth.MIDDLE);
        show();
    }

    private void askShares() {
        shareFields.removeAll();
        shares.clear();
        List<Touchpoint> chosen = List.copyOf(among.getValue());
        BigDecimal left = BigDecimal.ONE;
        for (int index = 0; index < chosen.size(); index++) {
            BigDecimal each = BigDecimal.ONE.divide(BigDecimal.valueOf(chosen.size()), DIGITS, RoundingMode.DOWN);
            BigDecimal share = index == chosen.size() - 1 ? left : each;
            left = left.subtract(each);
            DecimalField field = new DecimalField(getTranslation("journeys.give-up.share", title(chosen.get(index))))
                    .between(BigDecimal.ZERO, BigDecimal.ONE)
                    .stepping(STEP);
            field.setValue(share.stripTrailingZeros());
            field.addValueChangeListener(change -> show());
            shares.put(chosen.get(index).code(), field);
            shareFields.add(field);
        }
        show();
    }

    private void show() {
        GiveUp chosen = way.getValue();
        into.setVisible(chosen == GiveUp.MERGE);
        among.setVisible(chosen == GiveUp.SPLIT);
        shareFields.setVisible(chosen == GiveUp.SPLIT);
        words.setText(getTranslation(chosen.text));
        confirm.setText(getTranslation(chosen.act));
        if (isComplete()) {
            effect.show(desk.preview(succession()));
        } else {
            effect.clear();
        }
    }

    private boolean isComplete() {
        return switch (way.getValue()) {
            case RETIRE -> true;
            case MERGE -> into.getValue() != null;
            case SPLIT -> among.getValue().size() > 1 && sum().compareTo(BigDecimal.ONE) == 0;
        };
    }

    private BigDecimal sum() {
        return shares.values().stream()
                .map(DecimalField::getOptionalValue)
                .flatMap(java.util.Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Succession succession() {
        return switch (way.getValue()) {
            case RETIRE -> Succession.retire(touchpoint.code());
            case MERGE ->
                Succession.merge(List.of(touchpoint.code()), into.getValue().code());
            case SPLIT -> {
                List<Successor> parts = new ArrayList<>();
                shares.forEach((code, field) -> parts.add(new Successor(code, field.getValue())));
                yield Succession.split(touchpoint.code(), parts);
            }
        };
    }

    private void succeed() {
        if (!isComplete()) {
            throw way.getValue() == GiveUp.SPLIT && among.getValue().size() > 1
                    ? new Refused("journeys.refusal.successor-sum", sum())
                    : new Refused("journeys.refusal.successor-missing");
        }
        desk.succeed(succession(), from.getValue());
    }

    private String title(Touchpoint one) {
        return getTranslation("journeys.titled", one.title().in(getLocale()), one.code());
    }
}
