package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.Applicability;
import app.touchstone.checklists.ChecklistDefinition;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The draft as the phone shows it: every question, or those of an outlet with certain features. */
final class PreviewPane extends Composite<Div> {

    private final FormPreview phone;
    private final Checkbox everything = new Checkbox();
    private final MultiSelectComboBox<String> features = new MultiSelectComboBox<>();
    private transient ChecklistDefinition shown;
    private transient Set<String> offered = Set.of();

    PreviewPane(ChecklistDefinition definition, Currency currency) {
        phone = new FormPreview(currency);
        shown = definition;
        everything.setLabel(getTranslation("checklists.builder.preview.all"));
        everything.setValue(true);
        everything.addValueChangeListener(change -> arrange());
        features.setLabel(getTranslation("checklists.preview.features"));
        features.setWidthFull();
        features.addValueChangeListener(change -> arrange());
        getContent().add(new H2(getTranslation("checklists.builder.preview")), everything, features, phone);
        show(definition);
    }

    void show(ChecklistDefinition definition) {
        shown = definition;
        Set<String> known = features(definition);
        if (!known.equals(offered)) {
            offered = known;
            Set<String> kept =
                    features.getValue().stream().filter(known::contains).collect(Collectors.toSet());
            features.setItems(known);
            features.setValue(kept);
        }
        arrange();
    }

    void choose(Place place) {
        phone.choose(place.code());
    }

    private void arrange() {
        everything.setVisible(!offered.isEmpty());
        features.setVisible(!offered.isEmpty() && !everything.getValue());
        phone.show(everything.getValue() ? shown : shown.forOutlet("", features.getValue()));
    }

    /** What questions tell outlets apart by: features, and codes of single outlets. */
    private static Set<String> features(ChecklistDefinition definition) {
        return definition
                .questions()
                .flatMap(question -> Stream.concat(
                        question.applicability().onlyFor().stream(), question.applicability().exceptFor().stream()))
                .filter(feature -> !feature.equals(Applicability.EVERY_OUTLET))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
