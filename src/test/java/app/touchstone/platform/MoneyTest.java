package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "40.50, 4050, true",
        "900, 90, true",
        "900, 90.01, false",
        "900, 8999.99, false",
        "0, 10, true",
        "10, 0, true",
        "0, 0, false",
        "900, 900, false"
    })
    void isFarFromTenTimesAsMuch(String one, String other, boolean isFar) {
        assertThat(Money.of(one, "RUB").isFarFrom(Money.of(other, "RUB"))).isEqualTo(isFar);
        assertThat(Money.of(other, "RUB").isFarFrom(Money.of(one, "RUB"))).isEqualTo(isFar);
    }
}
