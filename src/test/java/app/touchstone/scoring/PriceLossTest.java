package app.touchstone.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.AnswerValue.Price;
import app.touchstone.forms.Answers;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Particulars.Product;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.LocalizedText;
import app.touchstone.scoring.AnswerLoss.DropReason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceLossTest {

    private static final Question CHECK = QuestionDraft.bare("prices", QuestionType.PRICES)
            .weight(BigDecimal.TEN)
            .particulars(Particulars.prices(
                    List.of(product("tea", "100"), product("cake", "80"), product("water", null)), new BigDecimal("5")))
            .question();

    private static Product product(String code, @Nullable String recommended) {
        return new Product(
                code, LocalizedText.in("en", code), recommended == null ? null : new BigDecimal(recommended));
    }

    private static Price price(String product, @Nullable String amount) {
        return new Price(product, amount == null ? null : new BigDecimal(amount));
    }

    private static AnswerLoss loss(Price... prices) {
        Answers answers = Answers.none().with("prices", new AnswerValue.Prices(List.of(prices)));
        return AnswerLoss.of(CHECK, answers, true);
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "105, 0", "105.01, 1", "95, 0", "94.99, 1", "0, 1"})
    void losesBeyondTheToleranceEitherWay(String amount, String expected) {
        assertThat(loss(price("tea", amount))).isEqualTo(new AnswerLoss.Scored(new BigDecimal(expected)));
    }

    @Test
    void losesTheShareOfPricesThatAreOff() {
        assertThat(loss(price("tea", "120"), price("cake", "80")))
                .isEqualTo(new AnswerLoss.Scored(new BigDecimal("0.5")));
    }

    @Test
    void countsNeitherWhatIsNotOnSaleNorWhatHasNoRecommendedPrice() {
        assertThat(loss(price("tea", "120"), price("cake", null), price("water", "999")))
                .isEqualTo(new AnswerLoss.Scored(BigDecimal.ONE));
        assertThat(loss(price("tea", null), price("water", "999")))
                .isEqualTo(new AnswerLoss.Dropped(DropReason.NOT_APPLICABLE));
    }

    @Test
    void isNotScoredWithoutToleranceOrRecommendation() {
        Question open = QuestionDraft.of(CHECK)
                .particulars(Particulars.prices(CHECK.particulars().products(), null))
                .question();
        assertThat(AnswerLoss.of(open, Answers.none(), true)).isEqualTo(new AnswerLoss.NotScored());
        assertThat(open.isScored()).isFalse();
        assertThat(CHECK.isScored()).isTrue();
    }
}
