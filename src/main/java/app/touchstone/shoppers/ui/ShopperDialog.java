package app.touchstone.shoppers.ui;

import app.touchstone.platform.ui.WholeField;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import app.touchstone.shoppers.ShopperData;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Edits a profile; regions are chosen from those that others have, or typed. */
final class ShopperDialog extends FormDialog {

    private static final int USUAL_LIMIT = 5;

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final TextField city = new TextField();
    private final MultiSelectComboBox<String> regions = new MultiSelectComboBox<>();
    private final WholeField limit = new WholeField("", 1, ShopperData.MOST_VISITS);
    private final Checkbox active = new Checkbox();
    private final List<String> known;

    ShopperDialog(String title, Collection<String> knownRegions, Consumer<ShopperData> save) {
        super(title);
        known = new ArrayList<>(knownRegions);
        label();
        FormLayout form = new FormLayout(name, email, phone, city, regions, limit, active);
        form.setAutoResponsive(true);
        form.setExpandFields(true);
        form.setExpandColumns(true);
        add(form);
        saysAt(name, "shoppers.refusal.name");
        saysAt(email, "shoppers.refusal.email", "shoppers.refusal.email-taken");
        saysAt(limit, "shoppers.refusal.visit-limit");
        closing(getTranslation("platform.cancel"));
        submits(getTranslation("platform.save"), () -> save.accept(data()));
        measures(DialogWidth.MIDDLE);
    }

    private void label() {
        name.setLabel(getTranslation("shoppers.name"));
        name.setRequiredIndicatorVisible(true);
        email.setLabel(getTranslation("shoppers.email"));
        email.setRequiredIndicatorVisible(true);
        phone.setLabel(getTranslation("shoppers.phone"));
        city.setLabel(getTranslation("shoppers.city"));
        regions.setLabel(getTranslation("shoppers.regions"));
        regions.setHelperText(getTranslation("shoppers.regions.help"));
        regions.setItems(known);
        regions.setAllowCustomValue(true);
        regions.addCustomValueSetListener(custom -> choose(custom.getDetail()));
        limit.setRequiredIndicatorVisible(true);
        limit.setLabel(getTranslation("shoppers.limit"));
        limit.setValue(USUAL_LIMIT);
        active.setLabel(getTranslation("shoppers.active"));
        active.setValue(true);
    }

    private void choose(String typed) {
        List<String> chosen = Stream.concat(regions.getValue().stream(), Stream.of(typed.strip()))
                .distinct()
                .toList();
        offer(chosen);
        regions.setValue(chosen);
    }

    private void offer(Collection<String> more) {
        more.stream().filter(region -> !known.contains(region)).forEach(known::add);
        regions.setItems(known);
    }

    void show(ShopperData data) {
        name.setValue(data.name());
        email.setValue(data.email());
        phone.setValue(data.phone());
        city.setValue(data.city());
        offer(data.regions());
        regions.setValue(data.regions());
        limit.setValue(data.visitLimit());
        active.setValue(data.active());
    }

    private ShopperData data() {
        Integer most = limit.getValue();
        return new ShopperData(
                name.getValue(),
                email.getValue(),
                phone.getValue(),
                city.getValue(),
                regions.getValue(),
                most == null ? 0 : most,
                active.getValue());
    }
}
