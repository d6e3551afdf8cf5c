package app.touchstone.platform;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the product in every language it speaks. A message is an ICU pattern, so that plurals are right in
 * Russian too; an {@link Enum} argument is put in by its own words, the message {@code EnumName.CONSTANT} (decision
 * 0004).
 */
@Component
public class Translations implements I18NProvider {

    private static final int SHOWN_DECIMALS = 3;

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale RUSSIAN = Locale.of("ru");
    public static final List<Locale> LANGUAGES = List.of(ENGLISH, RUSSIAN);

    /** All languages, the reader's first: who writes in one begins with their own. */
    public static List<Locale> beginningWith(Locale reader) {
        return LANGUAGES.stream()
                .sorted(Comparator.comparing(language -> !language.getLanguage().equals(reader.getLanguage())))
                .toList();
    }

    private final Map<String, Map<String, String>> messages = new HashMap<>();

    Translations() {
        for (Locale language : LANGUAGES) {
            messages.put(language.getLanguage(), read(language.getLanguage()));
        }
    }

    /** The language of the product nearest to the one asked for. */
    public static Locale nearest(Locale locale) {
        return "ru".equals(locale.getLanguage()) ? RUSSIAN : ENGLISH;
    }

    /** The key of a language's own name. */
    public static String nameOf(Locale language) {
        return nearest(language).equals(RUSSIAN) ? "platform.language.ru" : "platform.language.en";
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return text(nearest(locale), key, arguments);
    }

    /** The message in words; a key without one comes back marked, and a test sees to it that none does. */
    public String text(Locale locale, String key, Object... arguments) {
        Locale language = nearest(locale);
        String pattern = of(language).get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        Object[] words = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            words[index] = word(language, arguments[index]);
        }
        return new MessageFormat(pattern, language).format(words);
    }

    /**
     * Refusals carry numbers, days and times as values; whoever throws them knows no language. An instant would need a
     * place. By itself a message would show three decimals at most, and 0.9999 as 1.
     */
    private Object word(Locale language, Object argument) {
        return switch (argument) {
            case Enum<?> constant -> text(language, constant);
            case BigDecimal number
            when number.stripTrailingZeros().scale() > SHOWN_DECIMALS -> Formats.exact(number, language);
            case LocalDate day -> Formats.date(day, language);
            case LocalTime time -> Formats.time(time, language);
            case Instant instant ->
                throw new IllegalArgumentException("An instant without a place: (%s)".formatted(instant));
            default -> argument;
        };
    }

    /** The words of a constant: the one place where a key is put together, and a test looks each of them up. */
    public String text(Locale locale, Enum<?> constant, Object... arguments) {
        return text(locale, key(constant), arguments);
    }

    /** The day of a visit and the part of that day, by the outlet's clock: 28 Nov 2026, evening. */
    public String dayPart(Instant moment, ZoneId place, Locale locale) {
        return text(
                locale,
                "platform.day-part",
                Formats.date(LocalDate.ofInstant(moment, place), locale),
                text(locale, DayPart.of(moment, place)));
    }

    /** The same for a reader whose own clock may show another time then: 28 Nov 2026, evening (Moscow, UTC+3). */
    public String dayPart(Instant moment, ZoneId place, ZoneId reader, Locale locale) {
        return Formats.placed(dayPart(moment, place, locale), moment, place, reader, locale);
    }

    /** {@code getTranslation(constant)} of a component finds the words of a constant as well. */
    @Override
    public String getTranslation(Object key, Locale locale, Object... arguments) {
        return key instanceof Enum<?> constant
                ? text(locale, constant, arguments)
                : getTranslation(key.toString(), locale, arguments);
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private Map<String, String> of(Locale language) {
        return messages.getOrDefault(language.getLanguage(), Map.of());
    }

    private static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:translations/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
