package app.touchstone.platform.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The bounds themselves: digits, depth, members and lengths. */
class BoundsTest {

    private final JsonMapper sent =
            new Incoming(new DefaultListableBeanFactory().getBeanProvider(JsonMapperBuilderCustomizer.class)).json();
    private final JsonMapper kept = kept();

    private static JsonMapper kept() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new BoundsConfiguration().keptNumbers().customize(builder);
        return builder.build();
    }

    private record Figure(BigDecimal of) {}

    private record Word(String of) {}

    private record Day(LocalDate day, Instant moment) {}

    @ParameterizedTest
    @ValueSource(strings = {"0", "12.50", "-0.000001", "1E+10", "1e-10", "12345678901234567890.1234567890"})
    void readsNumbersThatPeopleWrite(String number) {
        for (JsonMapper mapper : List.of(sent, kept)) {
            assertThat(mapper.readValue("{\"of\":" + number + "}", Figure.class).of())
                    .isEqualTo(new BigDecimal(number));
            assertThat(mapper.readValue("{\"of\":\"" + number + "\"}", Figure.class)
                            .of())
                    .isEqualTo(new BigDecimal(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e61", "-1e50000000", "1e-61", "1e-2147483647", "1e999999999"})
    void refusesNumbersThatNobodyReckonsWithAndReadsKeptOnesAsBeyond(String number) {
        assertRefused("{\"of\":\"" + number + "\"}", Figure.class, "platform.refusal.number");
        assertRefused("{\"of\":" + number + "}", Figure.class, "platform.refusal.number");
        assertThat(kept.readValue("{\"of\":\"" + number + "\"}", Figure.class).of())
                .isSameAs(Bounds.BEYOND);
    }

    @Test
    void refusesMoreDigitsThanHaveAMeaning() {
        assertThat(Bounds.LONGEST_NUMBER).isEqualTo(40);
        assertRefused("{\"of\":\"" + "9".repeat(41) + "\"}", Figure.class, "platform.refusal.number");
        assertThat(catchThrowable(() -> sent.readValue("{\"of\":" + "9".repeat(41) + "}", Figure.class)))
                .isInstanceOf(JacksonException.class);
        assertThat(kept.readValue("{\"of\":\"" + "9".repeat(181) + "\"}", Figure.class)
                        .of())
                .isSameAs(Bounds.BEYOND);
    }

    @Test
    void readsWhatItWritesOfANumberBeyond() {
        assertThat(Bounds.isBeyond(Bounds.BEYOND)).isTrue();
        assertThat(kept.readValue(kept.writeValueAsString(new Figure(Bounds.BEYOND)), Figure.class)
                        .of())
                .isEqualTo(Bounds.BEYOND);
        assertThat(Bounds.BEYOND.toPlainString()).hasSize(Bounds.MOST_DIGITS + 1);
    }

    @Test
    void refusesWhatIsDeeperLongerOrMore() {
        var constraints = Incoming.constraints();

        assertThat(constraints.getMaxNestingDepth()).isEqualTo(32);
        assertThat(constraints.getMaxNumberLength()).isEqualTo(40);
        assertThat(constraints.getMaxStringLength()).isEqualTo(100_000);
        assertThat(constraints.getMaxNameLength()).isEqualTo(500);
        assertThat(constraints.getMaxTokenCount()).isEqualTo(200_000);
        assertThat(constraints.getMaxDocumentLength()).isEqualTo(4_000_000);
    }

    @Test
    void refusesTextsThatAreTooLongOrHaveSignsThatNoDatabaseKeeps() {
        assertThat(sent.readValue("{\"of\":\"" + "x".repeat(10_000) + "\"}", Word.class)
                        .of())
                .hasSize(Bounds.LONGEST_STRING);
        assertRefused("{\"of\":\"" + "x".repeat(10_001) + "\"}", Word.class, "platform.refusal.text-long");
        assertRefused("{\"of\":\"a\\u0000\"}", Word.class, "platform.refusal.signs");
        assertRefused("{\"of\":\"a\\ud83d\"}", Word.class, "platform.refusal.signs");
        assertThat(sent.readValue("{\"of\":\"\\ud83d\\ude00\\u0001\"}", Word.class)
                        .of())
                .isEqualTo("😀\u0001");
    }

    @Test
    void refusesMomentsOutsideOfTheCenturiesThatPeopleLiveIn() {
        assertThat(sent.readValue("{\"day\":\"9999-12-31\",\"moment\":\"1970-01-01T00:00:00Z\"}", Day.class)
                        .day())
                .isEqualTo(LocalDate.of(9999, 12, 31));
        assertRefused("{\"day\":\"+10000-01-01\"}", Day.class, "platform.refusal.moment");
        assertRefused("{\"day\":\"0000-01-01\"}", Day.class, "platform.refusal.moment");
        assertRefused("{\"moment\":\"2200-01-01T00:00:01Z\"}", Day.class, "platform.refusal.moment");
        assertRefused("{\"moment\":\"1899-12-31T23:59:59Z\"}", Day.class, "platform.refusal.moment");
        assertThat(catchThrowable(() -> sent.readValue("{\"moment\":1e10}", Day.class)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void countsMembersBeforeItLooksAtThem() {
        Bounds.members(List.of(1, 2), 2, "list");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Bounds.members(List.of(1, 2, 3), 2, "list"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("list"));
    }

    private void assertRefused(String json, Class<?> type, String key) {
        Throwable broken = catchThrowable(() -> sent.readValue(json, type));
        assertThat(Stream.iterate(broken, cause -> cause != null, Throwable::getCause))
                .anySatisfy(cause -> assertThat(cause)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.messageKey()).isEqualTo(key)));
    }
}
