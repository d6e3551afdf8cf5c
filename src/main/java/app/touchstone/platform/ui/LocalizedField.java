package app.touchstone.platform.ui;

import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A text in every language side by side, the reader's first; where one is there and the other is not, the empty one says so. */
public final class LocalizedField extends Composite<Div> {

    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();

    private LocalizedField(String label, Supplier<TextFieldBase<?, String>> made) {
        getContent().addClassName("localized");
        for (Locale language : Translations.beginningWith(getLocale())) {
            String code = language.getLanguage();
            TextFieldBase<?, String> field = made.get();
            field.setLabel(getTranslation("en".equals(code) ? "platform.text.en" : "platform.text.ru", label));
            field.getElement().setAttribute("lang", code);
            field.addValueChangeListener(change -> tellWhatIsMissing());
            fields.put(code, field);
            getContent().add(field);
        }
    }

    /** For names and titles. */
    public static LocalizedField ofOneLine(String label) {
        return new LocalizedField(label, TextField::new);
    }

    /** For sentences; tells of the whole text whenever somebody has changed some of it. */
    public static LocalizedField ofLines(String label, LocalizedText value, Consumer<LocalizedText> changed) {
        LocalizedField text = new LocalizedField(label, LocalizedField::lines);
        text.setValue(value);
        text.fields.values().forEach(field -> {
            field.getElement().setAttribute("data-pause", true);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(text.getValue());
                }
            });
        });
        return text;
    }

    private static TextArea lines() {
        TextArea area = new TextArea();
        area.setMinRows(1);
        area.setMaxRows(8);
        return area;
    }

    public void setValue(LocalizedText text) {
        fields.forEach((language, field) -> field.setValue(text.values().getOrDefault(language, "")));
        tellWhatIsMissing();
    }

    public LocalizedText getValue() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((language, field) -> values.put(language, field.getValue()));
        return new LocalizedText(values);
    }

    /** Whether it stands in some of the languages and not in all. */
    public boolean isHalf() {
        LocalizedText text = getValue();
        return !text.isEmpty() && !fields.keySet().stream().allMatch(text::has);
    }

    private void tellWhatIsMissing() {
        LocalizedText text = getValue();
        fields.forEach((language, field) -> {
            boolean isMissing = !text.isEmpty() && !text.has(language);
            field.setHelperText(isMissing ? getTranslation("platform.text.missing") : "");
            field.setClassName("untranslated", isMissing);
        });
    }
}
