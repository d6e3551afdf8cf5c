package app.touchstone.checklists.ui.builder;

import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A text in every language side by side, the reader's first; where one is there and the other is not, the empty one says so. */
final class LocalizedFields extends Composite<Div> {

    private final transient Map<String, String> values;
    private final Map<String, TextArea> fields = new LinkedHashMap<>();

    LocalizedFields(String label, LocalizedText value, Consumer<LocalizedText> changed) {
        values = new LinkedHashMap<>(value.values());
        getContent().addClassName("builder-languages");
        for (Locale language : Translations.beginningWith(getLocale())) {
            String code = language.getLanguage();
            TextArea field = new TextArea(
                    getTranslation("en".equals(code) ? "checklists.builder.in.en" : "checklists.builder.in.ru", label));
            field.setMinRows(1);
            field.setMaxRows(8);
            field.getElement().setAttribute("lang", code);
            field.setValue(values.getOrDefault(code, ""));
            field.getElement().setAttribute("data-pause", true);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    values.put(code, change.getValue());
                    tellWhatIsMissing();
                    changed.accept(new LocalizedText(values));
                }
            });
            fields.put(code, field);
            getContent().add(field);
        }
        tellWhatIsMissing();
    }

    /** Whether it stands in some of the languages and not in all. */
    boolean isHalf() {
        LocalizedText text = new LocalizedText(values);
        return !text.isEmpty() && !fields.keySet().stream().allMatch(text::has);
    }

    private void tellWhatIsMissing() {
        LocalizedText text = new LocalizedText(values);
        fields.forEach((language, field) -> {
            boolean isMissing = !text.isEmpty() && !text.has(language);
            field.setHelperText(isMissing ? getTranslation("checklists.builder.untranslated") : "");
            field.setClassName("builder-untranslated", isMissing);
        });
    }
}
