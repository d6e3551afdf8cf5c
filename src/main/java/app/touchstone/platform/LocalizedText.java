package app.touchstone.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words of a client's content in the languages that it has, keyed by language code ({@code en}, {@code ru}). Blank
 * translations are left out; a missing language falls back to the first that is there.
 */
public record LocalizedText(Map<String, String> values) {

    @JsonCreator
    public LocalizedText {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        values = java.util.Collections.unmodifiableMap(kept);
    }

    public static LocalizedText of(String english, String russian) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("en", english);
        values.put("ru", russian);
        return new LocalizedText(values);
    }

    public static LocalizedText in(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public static LocalizedText empty() {
        return new LocalizedText(Map.of());
    }

    @Override
    @JsonValue
    public Map<String, String> values() {
        return values;
    }

    public String in(Locale locale) {
        String exact = values.get(locale.getLanguage());
        return exact != null ? exact : values.values().stream().findFirst().orElse("");
    }

    /** These words, and in the languages that they lack the others. */
    public LocalizedText or(LocalizedText others) {
        Map<String, String> both = new LinkedHashMap<>(values);
        others.values.forEach(both::putIfAbsent);
        return new LocalizedText(both);
    }

    public boolean has(String language) {
        return values.containsKey(language);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
