package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Node;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.ConsequenceList;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.ZoneField;
import app.touchstone.platform.ui.dialogs.Confirmation;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Edits one outlet. It stays open, with what was typed, when the outlet is refused. */
final class OutletDialog extends FormDialog {

    private static final BigDecimal NORTH = BigDecimal.valueOf(90);
    private static final BigDecimal SOUTH = NORTH.negate();
    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal WEST = EAST.negate();

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final ComboBox<Node> node = new ComboBox<>();
    private final TextField address = new TextField();
    private final ComboBox<String> region = new ComboBox<>();
    private final ComboBox<String> format = new ComboBox<>();
    private final MultiSelectComboBox<String> features = new MultiSelectComboBox<>();
    private final ComboBox<ZoneId> timeZone;
    private final DecimalField latitude = new DecimalField("").between(SOUTH, NORTH);
    private final DecimalField longitude = new DecimalField("").between(WEST, EAST);
    private final TextArea openingHours = new TextArea();
    private final Checkbox active = new Checkbox(true);
    private final DateField stateSince;
    private boolean activeBefore = true;
    private transient @Nullable LocalDate sinceBefore;
    private final transient NetworkTree tree;
    private final Set<String> knownFeatures = new LinkedHashSet<>();

    OutletDialog(String title, OutletService outlets, CurrentActor currentActor, Client client, Instant now) {
        super(title);
        tree = new NetworkTree(outlets.nodes(currentActor.get(), client.id()));
        timeZone = new ZoneField(getTranslation("OutletColumn.TIME_ZONE"), now);
        timeZone.setValue(client.timeZone());
        LocalDate today = LocalDate.ofInstant(now, client.timeZone());
        stateSince = new DateField(getTranslation("OutletColumn.STATE_SINCE"));
        stateSince.setMax(today);
        stateSince.setToday(today);
        active.addValueChangeListener(
                change -> stateSince.setValue(change.getValue() == activeBefore ? sinceBefore : today));
        label();
        node.setItems(tree.inOrder());
        node.setItemLabelGenerator(tree::label);
        tree.tops().stream().findFirst().ifPresent(node::setValue);
        open(region, outlets.regions(currentActor.get(), client.id()));
        open(format, outlets.formats(currentActor.get(), client.id()));
        knownFeatures.addAll(outlets.features(currentActor.get(), client.id()));
        features.setItems(knownFeatures);
        features.setAllowCustomValue(true);
        features.addCustomValueSetListener(typed -> addFeature(typed.getDetail().strip()));
        add(fields());
        measures(DialogWidth.WIDE);
    }

    private void label() {
        code.setLabel(getTranslation("OutletColumn.CODE"));
        code.setRequiredIndicatorVisible(true);
        name.setLabel(getTranslation("OutletColumn.NAME"));
        name.setRequiredIndicatorVisible(true);
        node.setRequiredIndicatorVisible(true);
        timeZone.setRequiredIndicatorVisible(true);
        node.setLabel(getTranslation("OutletColumn.NODE"));
        address.setLabel(getTranslation("OutletColumn.ADDRESS"));
        region.setLabel(getTranslation("OutletColumn.REGION"));
        format.setLabel(getTranslation("OutletColumn.FORMAT"));
        features.setLabel(getTranslation("OutletColumn.FEATURES"));
        features.setHelperText(getTranslation("clients.outlet.features.hint"));
        latitude.setLabel(getTranslation("OutletColumn.LATITUDE"));
        longitude.setLabel(getTranslation("OutletColumn.LONGITUDE"));
        openingHours.setLabel(getTranslation("OutletColumn.OPENING_HOURS"));
        active.setLabel(getTranslation("clients.outlet.active"));
    }

    private FormLayout fields() {
        FormLayout form = new FormLayout();
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("480px", 2));
        form.add(code, name);
        form.add(address, 2);
        form.add(node, region, format, features, latitude, longitude, timeZone);
        form.add(openingHours, 2);
        form.add(active, stateSince);
        return form;
    }

    private static void open(ComboBox<String> field, List<String> known) {
        field.setItems(known);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(
                typed -> field.setValue(typed.getDetail().strip()));
    }

    private void addFeature(String feature) {
        Set<String> chosen = new LinkedHashSet<>(features.getValue());
        chosen.add(feature);
        knownFeatures.add(feature);
        features.setItems(knownFeatures);
        features.setValue(chosen);
    }

    void show(OutletData outlet) {
        code.setValue(outlet.code());
        name.setValue(outlet.name());
        node.setValue(tree.find(outlet.node()));
        node.setReadOnly(true);
        node.setHelperText(getTranslation("clients.outlet.node.hint"));
        address.setValue(outlet.address());
        region.setValue(outlet.region());
        format.setValue(outlet.format());
        features.setValue(outlet.features());
        timeZone.setValue(outlet.timeZone());
        latitude.setValue(outlet.latitude());
        longitude.setValue(outlet.longitude());
        openingHours.setValue(outlet.openingHours());
        activeBefore = outlet.active();
        sinceBefore = outlet.stateSince();
        active.setValue(outlet.active());
        stateSince.setValue(outlet.stateSince());
    }

    void open(Consumer<OutletData> save) {
        open(_ -> List.of(), save);
    }

    /** @param consequences what saving would bring about elsewhere: where there is anything, it is asked once more */
    void open(Function<OutletData, List<Consequence>> consequences, Consumer<OutletData> save) {
        saysAt(code, "clients.refusal.code-taken");
        saysAt(latitude, "clients.refusal.half-position");
        saysAt(features, "clients.refusal.feature-mark");
        closing(getTranslation("platform.cancel"));
        decides(getTranslation("platform.save"), () -> {
            OutletData data = data();
            List<Consequence> told = consequences.apply(data);
            if (told.isEmpty()) {
                save.accept(data);
            } else {
                ask(data, told, save);
            }
            return told.isEmpty();
        });
        open();
    }

    private void ask(OutletData data, List<Consequence> told, Consumer<OutletData> save) {
        new Confirmation(question(data), act(data), () -> keep(data, save), new ConsequenceList(told)).open();
    }

    private String question(OutletData data) {
        if (data.active() == activeBefore) {
            return getTranslation("clients.outlet.rezone.ask", data.code());
        }
        return getTranslation(data.active() ? "clients.outlet.reopen.ask" : "clients.outlet.close.ask", data.code());
    }

    private String act(OutletData data) {
        if (data.active() == activeBefore) {
            return getTranslation("platform.save");
        }
        return getTranslation(data.active() ? "clients.outlet.reopen" : "clients.outlet.close");
    }

    private void keep(OutletData data, Consumer<OutletData> save) {
        save.accept(data);
        finish();
    }

    private OutletData data() {
        return new OutletData(
                node.getValue().id(),
                code.getValue(),
                name.getValue(),
                address.getValue(),
                region.getOptionalValue().orElse(""),
                format.getOptionalValue().orElse(""),
                features.getValue(),
                timeZone.getValue(),
                latitude.getValue(),
                longitude.getValue(),
                openingHours.getValue(),
                active.getValue(),
                stateSince.getValue());
    }
}
