package app.touchstone.checklists;

import app.touchstone.forms.AnswerWords;
import app.touchstone.platform.Translations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the words of answers to whoever shows them; the language of forms itself knows no container. */
@Configuration(proxyBeanMethods = false)
class FormWords {

    @Bean
    AnswerWords answerWords(Translations translations) {
        return new AnswerWords(translations);
    }
}
