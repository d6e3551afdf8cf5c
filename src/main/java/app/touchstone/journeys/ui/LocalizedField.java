package app.touchstone.journeys.ui;

import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Words in both languages side by side, the reader's first. */
final class LocalizedField extends Composite<Div> {

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    LocalizedField(String label) {
        getContent().addClassNames("filters", "localized");
        for (Locale language : Translations.beginningWith(getLocale())) {
            TextField field = new TextField(label + " (" + language.getLanguage() + ")");
            field.getElement().setAttribute("lang", language.getLanguage());
            fields.put(language.getLanguage(), field);
            getContent().add(field);
        }
    }

    void setValue(LocalizedText text) {
        fields.forEach((language, field) -> field.setValue(text.values().getOrDefault(language, "")));
    }

    LocalizedText getValue() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((language, field) -> values.put(language, field.getValue()));
        return new LocalizedText(values);
    }
}
