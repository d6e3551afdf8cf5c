package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.QuizQuestion.QuizOption;
import app.touchstone.platform.LocalizedText;
import app.touchstone.reports.FieldNote.QuizTry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationTest {

    private static final LocalizedText WORDS = LocalizedText.of("Word", "Слово");
    private static final List<QuizQuestion> QUIZ = List.of(question("receipt", "keep"), question("photos", "none"));

    private static QuizQuestion question(String code, String right) {
        List<QuizOption> options = List.of(new QuizOption(right, WORDS), new QuizOption("other", WORDS));
        return new QuizQuestion(code, WORDS, options, right, WORDS);
    }

    @Test
    void passesWhereEveryAnswerIsRight() {
        assertThat(Preparation.passes(new QuizTry(Map.of("receipt", "keep", "photos", "none")), QUIZ))
                .isTrue();
        assertThat(Preparation.passes(new QuizTry(Map.of("receipt", "keep", "photos", "other")), QUIZ))
                .isFalse();
        assertThat(Preparation.passes(new QuizTry(Map.of("receipt", "keep")), QUIZ))
                .isFalse();
        assertThat(Preparation.passes(new QuizTry(Map.of()), List.of())).isTrue();
    }

    /** Distances on the mean sphere, worked out from the angle between the places. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0",
        "0, 0, 0, 1, 111195",
        "0, 0, 1, 0, 111195",
        "60, 0, 60, 1, 55597",
        "0, 179.5, 0, -179.5, 111195",
        "0, 0, 0, 180, 20015115"
    })
    void measuresOverTheGlobe(
            BigDecimal latitude, BigDecimal longitude, BigDecimal toLatitude, BigDecimal toLongitude, int metres) {
        assertThat(Preparation.metres(latitude, longitude, toLatitude, toLongitude))
                .isCloseTo(metres, within(2));
    }
}
