package app.touchstone.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.Translations;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecimalFieldTest {

    private final List<@Nullable BigDecimal> told = new ArrayList<>();

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void takesBothMarksAndShowsWhatItUnderstood() {
        DecimalField english = field(Translations.ENGLISH).in(Currency.getInstance("RUB"));
        type(english, "40,5");
        assertThat(english.getValue()).isEqualByComparingTo("40.5");
        assertThat(shown(english)).isEqualTo("40.50");
        DecimalField russian = field(Translations.RUSSIAN);
        type(russian, "1.5");
        assertThat(russian.getValue()).isEqualByComparingTo("1.5");
        assertThat(shown(russian)).isEqualTo("1,5");
        assertThat(russian.isInvalid()).isFalse();
    }

    @Test
    void stepsWithinItsBounds() {
        DecimalField field = field(Translations.ENGLISH).between(BigDecimal.ZERO, BigDecimal.TEN);
        field.step(new BigDecimal("0.5"));
        assertThat(field.getValue()).isEqualByComparingTo("0");
        field.setValue(new BigDecimal("9.75"));
        field.step(new BigDecimal("0.5"));
        assertThat(field.getValue()).isEqualByComparingTo("10");
        field.step(new BigDecimal("-0.5"));
        assertThat(shown(field)).isEqualTo("9.5");
        type(field, "nine");
        field.step(BigDecimal.ONE);
        assertThat(shown(field)).isEqualTo("nine");
    }

    @Test
    void asksBackAndKeepsWhatWasTyped() {
        DecimalField field = field(Translations.ENGLISH).from(BigDecimal.ZERO).in(Currency.getInstance("RUB"));
        field.setValue(new BigDecimal("900"));
        for (String unclear : List.of("1,234", "1.234", "nine", "-5", "1.5555")) {
            type(field, unclear);
            assertThat(field.isInvalid()).as(unclear).isTrue();
            assertThat(field.isUnsound()).isTrue();
            assertThat(field.getErrorMessage()).isNotBlank();
            assertThat(shown(field)).isEqualTo(unclear);
            assertThat(field.getValue()).isEqualByComparingTo("900");
        }
        assertThat(told).isEmpty();
        type(field, "900.00");
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.isUnsound()).isFalse();
        type(field, "");
        assertThat(field.getValue()).isNull();
        assertThat(told).hasSize(1).containsOnlyNulls();
    }

    @Test
    void readsInOneWayWhatOnlyFitsInOne() {
        DecimalField field = field(Translations.ENGLISH).between(BigDecimal.ZERO, BigDecimal.TEN);
        type(field, "1,234");
        assertThat(field.getValue()).isEqualByComparingTo("1.234");
        type(field, "11");
        assertThat(field.isUnsound()).isTrue();
        assertThat(field.getValue()).isEqualByComparingTo("1.234");
    }

    @Test
    void wholeNumbersHaveNoDecimals() {
        speak(Translations.RUSSIAN);
        WholeField field = new WholeField("", 0, 100);
        field.setValue(3);
        type(field.getContent(), "1.5");
        assertThat(field.isUnsound()).isTrue();
        assertThat(field.getValue()).isEqualTo(3);
        type(field.getContent(), "15");
        assertThat(field.getValue()).isEqualTo(15);
    }

    private DecimalField field(Locale language) {
        speak(language);
        DecimalField field = new DecimalField("");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told.add(change.getValue());
            }
        });
        return field;
    }

    private static void speak(Locale language) {
        UI ui = new UI();
        ui.setLocale(language);
        UI.setCurrent(ui);
    }

    private static void type(DecimalField field, String text) {
        type(field.getContent(), text);
    }

    private static void type(TextField field, String text) {
        field.getElement().setProperty("value", text);
        ComponentUtil.fireEvent(
                field, new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(field, field, "", true));
    }

    private static String shown(DecimalField field) {
        return field.getContent().getValue();
    }
}
