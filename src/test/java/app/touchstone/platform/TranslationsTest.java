package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

    /** Constants that no screen shows. */
    private static final Map<String, Set<String>> SILENT = Map.of("ActDetail", Set.of("STATE"));

    /** Frequent words that are written with ё. */
    private static final Pattern NO_YO = Pattern.compile(
            "(?iU)\\b(отчет\\w*|еще|ее|все равно|счет\\w*|учет\\w*|дает|идет|придет|найдет|мое|твое|прошел|нашел|завершен|"
                    + "отменен|отклонен|возвращен|подтвержден|сохранен|изменен|создан[ьо]е|черед|объем|прием|утвержден|расчет\\w*)\\b");

    private static final Path BUNDLES = Path.of("src/main/resources/translations");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile(
            "(?:getTranslation|text|say|words|word|Refused)\\(\\s*(?:\\w+,\\s*)?\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern GLUED = Pattern.compile("\"[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*\\.\"\\s*\\+"
            + "|(?:getTranslation|text|say|words|word|Refused)\\((?:\\w+,\\s*)?[\\w().]+ \\+ \"\\.[a-z]");

    @Test
    void writersBeginWithTheirOwnLanguage() {
        assertThat(Translations.beginningWith(Locale.of("ru", "RU")))
                .containsExactly(Translations.RUSSIAN, Translations.ENGLISH);
        assertThat(Translations.beginningWith(Locale.UK)).containsExactly(Translations.ENGLISH, Translations.RUSSIAN);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(read("ru").keySet()).isEqualTo(read("en").keySet());
    }

    /** Of two lines with one key the later would win unseen: a union of two branches keeps both. */
    @Test
    void everyKeyStandsOnceInItsBundle() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> line.contains("="))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** Days and times reach a message as words already; a message that formats one itself would fail on them. */
    @Test
    void noMessageFormatsADayItself() throws IOException {
        for (String language : List.of("en", "ru")) {
            read(language)
                    .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern("\\{\\d+, (date|time)\\b"));
        }
        assertThat(new Translations()
                        .text(Translations.RUSSIAN, "assignments.obstacle.rotation", LocalDate.of(2026, 5, 9)))
                .isEqualTo("Недавний визит в эту точку, снова можно с 9 мая 2026");
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
    void noKeyIsGluedTogether() throws IOException {
        Set<String> glued = new TreeSet<>();
        for (Map.Entry<String, String> file : sources().entrySet()) {
            Matcher matcher = GLUED.matcher(file.getValue());
            while (matcher.find()) {
                glued.add(matcher.group() + " in " + file.getKey());
            }
        }
        assertThat(glued).isEmpty();
    }

    /** A key that stands whole nowhere is either not used or put together of parts. */
    @Test
    void everyMessageIsNamedWholeOrBelongsToAConstant() throws IOException {
        String all = String.join("\n", sources().values());
        Set<String> unnamed = new TreeSet<>();
        for (String key : read("en").keySet()) {
            if (Character.isLowerCase(key.charAt(0)) && !all.contains("\"" + key + "\"")) {
                unnamed.add(key);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    /** An enum has words for all of its constants that it shows, in an enum of that name, or for none. */
    @Test
    void everyWordedEnumHasWordsForItsConstants() throws IOException {
        Set<String> keys = read("en").keySet();
        Map<String, Set<String>> worded = new TreeMap<>();
        keys.stream()
                .filter(key -> Character.isUpperCase(key.charAt(0)))
                .forEach(key -> worded.computeIfAbsent(key.substring(0, key.indexOf('.')), _ -> new TreeSet<>())
                        .add(key.substring(key.indexOf('.') + 1)));
        Map<String, Set<String>> constants = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.touchstone").stream()
                        .filter(JavaClass::isEnum)
                        .filter(found -> worded.containsKey(found.getSimpleName()))
                        .forEach(found -> Stream.of(found.reflect().getEnumConstants())
                                .forEach(constant -> constants
                                        .computeIfAbsent(found.getSimpleName(), _ -> new TreeSet<>())
                                        .add(((Enum<?>) constant).name())));
        constants.forEach((name, all) -> all.removeAll(SILENT.getOrDefault(name, Set.of())));
        assertThat(worded).isEqualTo(constants);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.toString(), Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void fractionsTakeTheGenitiveSingularInRussian() {
        Translations translations = new Translations();
        assertThat(Stream.of("0", "1", "1.5", "2", "5", "11", "21", "21.5", "101", "-1", "-2.5")
                        .map(points -> translations.text(
                                Translations.RUSSIAN, "documents.points", points, new BigDecimal(points))))
                .containsExactly(
                        "0 баллов",
                        "1 балл",
                        "1.5 балла",
                        "2 балла",
                        "5 баллов",
                        "11 баллов",
                        "21 балл",
                        "21.5 балла",
                        "101 балл",
                        "-1 балл",
                        "-2.5 балла");
        assertThat(Stream.of("0", "1", "1.5", "2", "21", "-1", "-2.5")
                        .map(points ->
                                translations.text(Locale.ENGLISH, "documents.points", points, new BigDecimal(points))))
                .containsExactly(
                        "0 points", "1 point", "1.5 points", "2 points", "21 points", "-1 point", "-2.5 points");
    }

    @Test
    void pointsOutOfAFractionTakeTheGenitiveInRussian() {
        Translations translations = new Translations();
        assertThat(Stream.of("1", "5", "10.5", "21")
                        .map(possible -> translations.text(
                                Translations.RUSSIAN, "documents.points-of", "0", possible, new BigDecimal(possible))))
                .containsExactly("0 из 1 балла", "0 из 5 баллов", "0 из 10.5 балла", "0 из 21 балла");
    }

    /** A change is always written with a decimal, also where that is a nought. */
    @Test
    void aWrittenDecimalCountsAsAFraction() {
        Translations translations = new Translations();
        for (String written : List.of("0,0", "+1,0", "+1,5", "−2,0", "+5,0", "+11,0", "+21,0", "+21,5", "+101,0")) {
            assertThat(translations.text(
                            Translations.RUSSIAN, "insight.words.change.difference", written, "−1,0", "+2,0"))
                    .startsWith(written + " балла");
            assertThat(translations.text(Locale.ENGLISH, "insight.words.change.difference", written, "−1,0", "+2,0"))
                    .startsWith(written + " points");
        }
    }

    /** What is counted is what is shown: a plural that shows another argument than the one it counts may part from it. */
    @Test
    void pluralsShowTheNumberThatTheyCount() throws IOException {
        Pattern other = Pattern.compile("\\{(\\d), plural, one\\{\\{(?!\\1)\\d\\} ");
        read("ru").forEach((key, text) -> {
            if (!key.equals("documents.points")) {
                assertThat(other.matcher(text).find()).as(key).isFalse();
            }
        });
    }

    @Test
    void russianIsWrittenAsRussian() throws IOException {
        read("ru").forEach((key, text) -> {
            assertThat(text).as(key).doesNotContain("\"", "“", "”", " - ", "  ").isEqualTo(text.stripTrailing());
            assertThat(text).as("no ё in %s", key).doesNotContainPattern(NO_YO);
            assertThat(text.chars().filter(one -> one == '«').count())
                    .as("pairs of quotes in %s", key)
                    .isEqualTo(text.chars().filter(one -> one == '»').count());
        });
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
