package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPartTest {

    @ParameterizedTest
    @CsvSource({
        "00:00, NIGHT", "05:59:59, NIGHT", "06:00, MORNING", "11:59, MORNING",
        "12:00, DAY", "16:59, DAY", "17:00, EVENING", "23:59:59, EVENING"
    })
    void aPartBeginsOnTheHour(LocalTime time, DayPart part) {
        assertThat(DayPart.of(time)).isEqualTo(part);
    }

    /** Also where a day has no midnight, or has an hour twice. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Vladivostok, 2026-11-28T23:10:00Z, 2026-11-29",
        "Africa/Cairo, 2026-04-23T22:30:00Z, 2026-04-24",
        "Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25"
    })
    void nothingIsLeftOfAMomentButDayAndPart(ZoneId place, Instant moment, LocalDate day) {
        Instant blurred = DayPart.blurred(moment, place);
        assertThat(LocalDate.ofInstant(blurred, place)).isEqualTo(day);
        assertThat(DayPart.of(blurred, place)).isEqualTo(DayPart.of(moment, place));
        assertThat(DayPart.blurred(moment.plusSeconds(60), place)).isEqualTo(blurred);
    }

    /** The place is named behind both, and not at all for a reader whose clock shows the same. */
    @Test
    void thePlaceStandsBehindTheDayAndItsPart() {
        Translations translations = new Translations();
        Instant moment = Instant.parse("2026-11-27T07:30:00Z");
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        assertThat(translations.dayPart(moment, moscow, lisbon, Translations.ENGLISH))
                .isEqualTo("27 Nov 2026, morning (Moscow, UTC+3)");
        assertThat(translations.dayPart(moment, moscow, lisbon, Translations.RUSSIAN))
                .isEqualTo("27 нояб. 2026, утром (Москва, UTC+3)");
        assertThat(translations.dayPart(moment, moscow, moscow, Translations.RUSSIAN))
                .isEqualTo("27 нояб. 2026, утром");
    }
}
