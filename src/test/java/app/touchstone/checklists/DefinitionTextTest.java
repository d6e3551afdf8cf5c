package app.touchstone.checklists;

import static app.touchstone.forms.FormsFixtures.rich;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.FormsFixtures;
import org.junit.jupiter.api.Test;

class DefinitionTextTest {

    @Test
    void readsBackEqualWhatItWrote() {
        assertThat(DefinitionText.read(DefinitionText.of(rich()))).isEqualTo(rich());
    }

    @Test
    void writesNothingThatIsDerived() {
        assertThat(DefinitionText.of(rich())).doesNotContain("scored").contains("\"op\":\"all\"");
    }

    @Test
    void readsQuestionsThatWereStoredBeforeTheyHadChecks() {
        ChecklistDefinition rich = FormsFixtures.rich();
        String before = DefinitionText.of(rich)
                .replace(",\"checks\":{\"commentWhen\":null,\"photosWhen\":null,\"warnings\":[]}", "");

        assertThat(before).doesNotContain("checks");
        assertThat(DefinitionText.read(before)).isEqualTo(rich);
    }
}
