package app.touchstone.checklists.workbook;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.forms.FormsFixtures.rich;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.RandomDefinitions;
import app.touchstone.platform.LocalizedText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkbookRoundTripTest {

    private static final LocalizedText NOT_APPLICABLE = LocalizedText.of("Not applicable", "Неприменимо");

    @Test
    void readsBackEveryFeatureThatItWrites() {
        ImportedChecklist back = roundTrip(rich());
        assertThat(back.remarks()).isEmpty();
        assertThat(back.definition()).isEqualTo(rich());
        assertThat(back.formId()).isEqualTo("bakery");
        assertThat(back.versionText()).isEqualTo("2.1");
        assertThat(back.title()).isEqualTo("Bakery visit");
        assertThat(back.touchpoints()).extracting(TouchpointRow::code).containsExactly("greeting", "advice");
    }

    @Test
    void readsBackAnyDefinitionInItsNormalForm() {
        RandomDefinitions random = RandomDefinitions.withChecks(new Random(417));
        for (int round = 0; round < 250; round++) {
            ChecklistDefinition definition = random.definition();
            ImportedChecklist back = roundTrip(definition);
            assertThat(back.definition()).isEqualTo(Normal.of(definition));
            assertThat(back.remarks().stream()
                            .filter(remark -> !remark.messageKey()
                                    .matches("checklists.problem.(condition|check|repeat|section-weight-bonus).*")))
                    .isEmpty();
            assertThat(roundTrip(back.definition()).definition()).isEqualTo(back.definition());
        }
    }

    private static ImportedChecklist roundTrip(ChecklistDefinition definition) {
        return WorkbookImport.read(WorkbookExport.write("bakery", "2.1", definition, journey(), NOT_APPLICABLE));
    }
}
