package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.ConditionSentences;
import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What every part of the editor works with.
 *
 * @param features what the client's outlets have
 * @param go leads to another place of the draft
 */
record Bench(
        DraftDesk desk,
        JourneyDefinition journey,
        List<String> features,
        ConditionSentences sentences,
        Translations translations,
        Consumer<Place> go) {

    ChecklistDefinition definition() {
        return desk.definition();
    }

    Question question(String code) {
        return definition().question(code).orElseThrow();
    }

    /** Changes a question by a field that shows the change already. */
    void edit(String question, UnaryOperator<QuestionDraft> change) {
        desk.edit(definition -> DefinitionEdit.withQuestion(definition, question, change));
    }

    /** The product's own words as a text of the checklist, in both languages. */
    LocalizedText words(String key) {
        return LocalizedText.of(
                translations.text(Translations.ENGLISH, key), translations.text(Translations.RUSSIAN, key));
    }
}
