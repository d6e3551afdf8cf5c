package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/translations");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile(
            "(?:getTranslation|translations\\.text|Refused)\\(\\s*(?:\\w+,\\s*)?\"([\\w.-]+)\"\\s*[,)]");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(read("ru").keySet()).isEqualTo(read("en").keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        Map<String, String> russian = read("ru");
        read("en")
                .forEach((key, english) ->
                        assertThat(arguments(russian.get(key))).as(key).isEqualTo(arguments(english)));
    }

    @Test
    void russianPluralsNameFewAndMany() throws IOException {
        read("ru").forEach((key, text) -> {
            if (text.contains(", plural,")) {
                assertThat(text).as(key).contains("one{", "few{", "many{");
            }
        });
    }

    @Test
    void russianTextsAreRussian() throws IOException {
        Set<String> sameOnPurpose = Set.of("login.title", "platform.language.en", "platform.language.ru");
        read("ru").forEach((key, text) -> {
            boolean hasWords = Pattern.compile("[A-Za-z]{3,}")
                    .matcher(text.replaceAll("\\{[^}]*}", ""))
                    .find();
            boolean hasRussian = Pattern.compile("[а-яё]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .find();
            if (hasWords && !sameOnPurpose.contains(key)) {
                assertThat(hasRussian).as("%s: %s", key, text).isTrue();
            }
        });
    }

    @Test
    void everyKeyThatCodeNamesHasItsMessage() throws IOException {
        Set<String> known = read("en").keySet();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1);
                    if (key.contains(".") && !key.endsWith(".") && !known.contains(key)) {
                        missing.add(key + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void pluralsAreRightInRussian() {
        Translations translations = new Translations();
        Locale russian = Translations.RUSSIAN;
        assertThat(Stream.of(1, 2, 5, 11, 21, 24, 112)
                        .map(count -> translations.text(russian, "platform.visits", count)))
                .containsExactly(
                        "1 визит", "2 визита", "5 визитов", "11 визитов", "21 визит", "24 визита", "112 визитов");
    }

    @Test
    void putsEnumsInByTheirWords() {
        assertThat(new Translations().text(Locale.ENGLISH, Role.OUTLET_MANAGER)).isEqualTo("Client: outlet");
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int index = 0; index < parsed.countParts(); index++) {
            MessagePattern.Part part = parsed.getPart(index);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(Integer.toString(part.getValue()));
            }
        }
        assertThat(new MessageFormat(pattern, Locale.ENGLISH)).isNotNull();
        return names;
    }

    private static Map<String, String> read(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> {
                    assertThat(all.put(key, properties.getProperty(key)))
                            .as("the key %s stands in two bundles", key)
                            .isNull();
                });
            }
        }
        return all;
    }
}
