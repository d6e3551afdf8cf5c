package app.touchstone.checklists;

import static app.touchstone.forms.FormsFixtures.compare;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.rich;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.IntegrationTest;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import app.touchstone.platform.Translations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ConditionSentencesIT {

    @Autowired
    private ConditionSentences sentences;

    @Test
    void saysConditionsByTheWordsOfTheQuestions() {
        assertThat(english(is("sign", "no"))).isEqualTo("Shown when “Question sign” is Option no.");
        assertThat(english(new Any(List.of(is("greeted", "no"), compare("greeted", Comparison.NA)))))
                .isEqualTo("Shown when “Question greeted” is Option no or not applicable.");
        assertThat(english(new All(List.of(
                        compare("mood", Comparison.BETWEEN, "3", "7"),
                        new Any(List.of(is("sign", "yes"), compare("day", Comparison.ANSWERED)))))))
                .isEqualTo("Shown when “Question mood” is from 3 to 7 and"
                        + " (“Question sign” is Option yes or “Question day” is answered).");
        assertThat(english(new Not(compare("offers", Comparison.CONTAINS_ANY, "bag", "cake"))))
                .isEqualTo("Shown when it is not so that “Question offers” includes Option bag or Option cake.");
    }

    @Test
    void saysThemInRussian() {
        assertThat(said(is("sign", "no"), Translations.RUSSIAN))
                .isEqualTo("Показывать, если «Question sign (по-русски)» — Option no (по-русски).");
        assertThat(said(compare("day", Comparison.UNANSWERED), Translations.RUSSIAN))
                .isEqualTo("Показывать, если на «Question day (по-русски)» нет ответа.");
    }

    @Test
    void hasWordsForEveryComparison() {
        for (Comparison comparison : Comparison.values()) {
            assertThat(english(compare("mood", comparison, "3", "4"))).doesNotContain("!");
        }
    }

    private String english(Condition condition) {
        return said(condition, Translations.ENGLISH);
    }

    private String said(Condition condition, Locale locale) {
        return sentences.shownWhen(rich(), condition, locale);
    }
}
