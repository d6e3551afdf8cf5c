package app.touchstone.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.NumberText.Reading;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static final int RUNS = 20_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40,50|40.50",
                "40.50|40.50",
                "1.5|1.5",
                "1,5|1.5",
                "-0,125|-0.125",
                "−2,5|-2.5",
                "+7|7",
                ".5|0.5",
                ",125|0.125",
                "0.125|0.125",
                "1234,567|1234.567",
                "1.2345|1.2345",
                "1,234.50|1234.50",
                "1.234,50|1234.50",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "1 234|1234",
                "1\u00a0234,5|1234.5",
                "1\u202f234\u202f567.25|1234567.25",
                "1’234.50|1234.50",
                "1 234,567|1234.567",
                "٤٠٫٥٠|40.50",
                "１２．５|12.5",
                "१२,५|12.5",
                " 12 |12"
            })
    void readsBothMarks(String typed, BigDecimal meant) {
        assertThat(NumberText.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Figure.class,
                        number -> assertThat(number.value()).isEqualByComparingTo(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234|1234|1.234", "1.234|1234|1.234", "-12,500|-12500|-12.5", "999.000|999000|999"})
    void guessesNothing(String typed, BigDecimal thousands, BigDecimal decimals) {
        assertThat(NumberText.read(typed)).isInstanceOfSatisfying(Reading.Ambiguous.class, both -> {
            assertThat(both.thousands()).isEqualByComparingTo(thousands);
            assertThat(both.decimals()).isEqualByComparingTo(decimals);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "12abc",
                "1e3",
                "1,,5",
                "1.2.3",
                "1,23,456",
                "1.234,567,8",
                "1 2",
                "12 34",
                "1 234.567.890",
                "1,234 567",
                "12.",
                "-",
                ".",
                "--5",
                "5-",
                "1-2",
                "0,123,456",
                "₽ 5",
                "½",
                "1 .5",
                "1. 5"
            })
    void refusesNonsense(String typed) {
        assertThat(NumberText.read(typed)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(NumberText.read(" \u00a0 ")).isInstanceOf(Reading.Nothing.class);
    }

    @Test
    void readsWhatItWroteAsItself() {
        Random random = new Random(27);
        for (int run = 0; run < RUNS; run++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(-10_000_000, 10_000_000), random.nextInt(-3, 7));
            for (Locale language : Translations.LANGUAGES) {
                String written = NumberText.write(value, random.nextInt(4), language);
                assertThat(NumberText.read(written))
                        .as(written)
                        .isInstanceOfSatisfying(
                                Reading.Figure.class,
                                number -> assertThat(number.value()).isEqualByComparingTo(value));
            }
        }
    }

    /** What one language writes, the other reads alike; with marks of thousands too. */
    @Test
    void readsTheOtherLanguageAlike() {
        Random random = new Random(28);
        for (int run = 0; run < RUNS; run++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(0, 100_000_000_000L), 2);
            String english = String.format(Locale.ENGLISH, "%,.2f", value);
            String russian = english.replace(',', '\u00a0').replace('.', ',');
            String german = english.replace(',', ' ').replace('.', ',').replace(' ', '.');
            for (String written : new String[] {english, russian, german}) {
                assertThat(NumberText.read(written))
                        .as(written)
                        .isInstanceOfSatisfying(
                                Reading.Figure.class,
                                number -> assertThat(number.value()).isEqualByComparingTo(value));
            }
        }
    }

    @Test
    void failsOnNothingThatIsTyped() {
        String signs = "0123456789.,  -+'’٫٬\u00a0e%";
        Random random = new Random(29);
        for (int run = 0; run < RUNS; run++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(12);
            for (int at = 0; at < length; at++) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(NumberText.read(typed.toString())).isNotNull();
        }
    }
}
