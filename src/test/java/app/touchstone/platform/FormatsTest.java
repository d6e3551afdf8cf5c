package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The same cases hold the phone's and the elements' formats to these: moments.test.ts. */
class FormatsTest {

    private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Locale ENGLISH = Translations.ENGLISH;
    private static final Locale RUSSIAN = Translations.RUSSIAN;
    private static final Cases CASES = read();

    record Day(LocalDate day, String en, String ru) {}

    record Range(LocalDate from, LocalDate to, String en, String ru) {}

    record Moment(Instant at, ZoneId zone, String en, String ru) {}

    record Offset(Instant at, ZoneId zone, String offset) {}

    record Cases(List<Day> days, List<Range> ranges, List<Moment> instants, List<Offset> offsets) {}

    static Stream<Day> days() {
        return CASES.days().stream();
    }

    static Stream<Range> ranges() {
        return CASES.ranges().stream();
    }

    static Stream<Moment> instants() {
        return CASES.instants().stream();
    }

    static Stream<Offset> offsets() {
        return CASES.offsets().stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void writesADay(Day one) {
        assertThat(Formats.date(one.day(), ENGLISH)).isEqualTo(one.en());
        assertThat(Formats.date(one.day(), RUSSIAN)).isEqualTo(one.ru());
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void writesWhatDaysHaveInCommonOnce(Range one) {
        assertThat(Formats.dates(one.from(), one.to(), ENGLISH)).isEqualTo(one.en());
        assertThat(Formats.dates(one.from(), one.to(), RUSSIAN)).isEqualTo(one.ru());
    }

    @ParameterizedTest
    @MethodSource("instants")
    void writesAnInstantByTheClockOfAZone(Moment one) {
        assertThat(Formats.dateTime(one.at(), one.zone(), ENGLISH)).isEqualTo(one.en());
        assertThat(Formats.dateTime(one.at(), one.zone(), RUSSIAN)).isEqualTo(one.ru());
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void writesHowFarAClockIsFromUtc(Offset one) {
        assertThat(Zones.offset(one.zone().getRules().getOffset(one.at()))).isEqualTo(one.offset());
    }

    @Test
    void englishIsNotAmericanWhereverItsReaderComesFrom() {
        LocalDate day = LocalDate.of(2026, 9, 8);
        assertThat(Stream.of(Locale.US, Locale.UK, Locale.ENGLISH, Locale.CANADA)
                        .map(locale -> Formats.date(day, locale))
                        .distinct())
                .containsExactly("8 Sep 2026");
        assertThat(Formats.time(LocalTime.of(18, 5), Locale.US)).isEqualTo("18:05");
    }

    @Test
    void namesThePlaceForAReaderWhoseClockShowsAnotherTime() {
        Instant at = Instant.parse("2026-11-28T08:00:00Z");
        assertThat(Formats.dateTime(at, VLADIVOSTOK, LISBON, ENGLISH))
                .isEqualTo("28 Nov 2026, 18:00 (Vladivostok, UTC+10)");
        assertThat(Formats.dateTime(at, VLADIVOSTOK, LISBON, RUSSIAN))
                .isEqualTo("28 нояб. 2026, 18:00 (Владивосток, UTC+10)");
        assertThat(Formats.dateTime(at, VLADIVOSTOK, VLADIVOSTOK, ENGLISH)).isEqualTo("28 Nov 2026, 18:00");
        assertThat(Formats.date(at, VLADIVOSTOK, LISBON, RUSSIAN)).isEqualTo("28 нояб. 2026 (Владивосток, UTC+10)");
    }

    @Test
    void namesNoPlaceWhoseClockShowsTheSameThen() {
        ZoneId london = ZoneId.of("Europe/London");
        ZoneId reykjavik = ZoneId.of("Atlantic/Reykjavik");
        Instant winter = Instant.parse("2026-12-01T12:00:00Z");
        Instant summer = Instant.parse("2026-07-01T12:00:00Z");
        assertThat(Formats.dateTime(winter, london, LISBON, ENGLISH)).isEqualTo("1 Dec 2026, 12:00");
        assertThat(Formats.dateTime(winter, reykjavik, LISBON, ENGLISH)).isEqualTo("1 Dec 2026, 12:00");
        assertThat(Formats.dateTime(summer, reykjavik, LISBON, ENGLISH))
                .isEqualTo("1 Jul 2026, 12:00 (Reykjavik, UTC+0)");
    }

    @Test
    void paperNamesThePlaceToEverybody() {
        assertThat(Formats.dateTimeAt(Instant.parse("2026-07-01T12:00:00Z"), LISBON, RUSSIAN))
                .isEqualTo("1 июл. 2026, 13:00 (Лиссабон, UTC+1)");
    }

    @Test
    void offersEachPlaceOnceUnderANameThatPeopleKnow() {
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        List<String> names = Zones.places(now, RUSSIAN).stream()
                .map(zone -> Zones.name(zone, now, RUSSIAN))
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("Владивосток, UTC+10", "Лиссабон, UTC+0", "Нью-Йорк, UTC−5", "Киев, UTC+2", "Москва, UTC+3");
        assertThat(names).noneMatch(name -> name.startsWith("UTC") || name.contains("/"));
    }

    @Test
    void namesAPlaceUnderItsNewNameTooAndAZoneThatIsNoPlacesByItsDifference() {
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        assertThat(Zones.name(ZoneId.of("Asia/Kolkata"), now, ENGLISH)).isEqualTo("Kolkata, UTC+5:30");
        assertThat(Zones.name(ZoneId.of("Asia/Calcutta"), now, ENGLISH)).isEqualTo("Kolkata, UTC+5:30");
        assertThat(Zones.name(ZoneId.of("Etc/GMT-3"), now, ENGLISH)).isEqualTo("UTC+3");
        assertThat(Zones.name(ZoneId.of("UTC"), now, ENGLISH)).isEqualTo("UTC+0");
        assertThat(Zones.name(ZoneId.of("+02:00"), now, ENGLISH)).isEqualTo("UTC+2");
        assertThat(Zones.known("Mars/Olympus")).isEmpty();
    }

    @Test
    void takesATimeThatAClockSkipsForNoneAndOneThatItShowsTwiceForTheLater() {
        LocalDate gap = LocalDate.of(2026, 3, 29);
        LocalDate overlap = LocalDate.of(2026, 10, 25);
        assertThat(Zones.meant(gap.atTime(0, 59), LISBON)).contains(Instant.parse("2026-03-29T00:59:00Z"));
        assertThat(Zones.meant(gap.atTime(1, 30), LISBON)).isEmpty();
        assertThat(Zones.meant(gap.atTime(2, 0), LISBON)).contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(Zones.meant(overlap.atTime(1, 30), LISBON)).contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(Zones.meant(gap.atTime(1, 30), VLADIVOSTOK)).contains(Instant.parse("2026-03-28T15:30:00Z"));
    }

    private static Cases read() {
        try (InputStream json =
                Objects.requireNonNull(FormatsTest.class.getResourceAsStream("/moments.json"), "moments.json")) {
            return new JsonMapper().readValue(json, Cases.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aRefusalWritesItsNumbersWholeAndInTheReadersLanguage() {
        Translations words = new Translations();
        BigDecimal sum = new BigDecimal("0.99990");
        assertThat(words.text(Translations.ENGLISH, "journeys.refusal.successor-sum", sum))
                .contains("0.9999");
        assertThat(words.text(Translations.RUSSIAN, "journeys.refusal.successor-sum", sum))
                .contains("0,9999");
        assertThat(words.text(Translations.RUSSIAN, "journeys.refusal.successor-sum", new BigDecimal("0.70")))
                .contains("0,7")
                .doesNotContain("0,70");
    }
}
