package app.touchstone.checklists.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.checklists.Problem;
import app.touchstone.checklists.Publication;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.QuestionType;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.platform.LocalizedText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistTemplateTest {

    private static final LocalizedText NOT_APPLICABLE = LocalizedText.of("Not applicable", "Неприменимо");
    private static final LocalizedText WORDS = LocalizedText.of("Customer", "Покупатель");
    private static final JourneyDefinition STAGES = new JourneyDefinition(
            new Persona(WORDS, LocalizedText.empty()),
            TouchpointRows.STAGES.stream()
                    .map(code -> new Stage(code, WORDS, Driver.values()[0], false, List.of()))
                    .toList());

    @ParameterizedTest
    @EnumSource
    void canBePublishedAsItIs(ChecklistTemplate template) {
        ImportedChecklist read = template.read();

        assertThat(read.remarks()).isEmpty();
        assertThat(Publication.problems(read.definition(), read.journey(STAGES), Set.of("en", "ru")))
                .extracting(Problem::messageKey)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameAfterAWorkbookCarriedIt(ChecklistTemplate template) {
        ImportedChecklist read = template.read();
        byte[] workbook =
                WorkbookExport.write(read.formId(), "1.0", read.definition(), read.journey(STAGES), NOT_APPLICABLE);

        ImportedChecklist back = WorkbookImport.read(workbook);

        assertThat(back.remarks()).isEmpty();
        assertThat(back.definition()).isEqualTo(read.definition());
        assertThat(back.touchpoints()).containsExactlyInAnyOrderElementsOf(read.touchpoints());
    }

    @Test
    void showsEveryTypeOfQuestionSomewhere() {
        Set<QuestionType> shown = Arrays.stream(ChecklistTemplate.values())
                .map(template -> template.read().definition())
                .flatMap(ChecklistDefinition::questions)
                .map(question -> question.type())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuestionType.class)));

        assertThat(shown).isEqualTo(EnumSet.allOf(QuestionType.class));
    }
}
