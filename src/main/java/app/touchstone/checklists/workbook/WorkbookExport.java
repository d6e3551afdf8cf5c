package app.touchstone.checklists.workbook;

import app.touchstone.checklists.ChecklistDefinition;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Section;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.platform.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a definition as a workbook of the dialect that {@link WorkbookImport} reads; what is read back is the same
 * definition, with conditions in their normal form.
 */
public final class WorkbookExport {

    private static final String APPLICATION = "Touchstone";

    private final ChecklistDefinition definition;
    private final List<String> languages;
    private final ExportedChoices choices;

    private WorkbookExport(ChecklistDefinition definition, LocalizedText notApplicable) {
        this.definition = definition;
        this.languages = List.copyOf(languages(definition));
        this.choices = new ExportedChoices(notApplicable);
    }

    /**
     * @param formId the checklist's code
     * @param version the version's number
     * @param journey the journey whose touchpoints the questions name
     * @param notApplicable the words of the option "not applicable"
     */
    public static byte[] write(
            String formId,
            String version,
            ChecklistDefinition definition,
            JourneyDefinition journey,
            LocalizedText notApplicable) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, APPLICATION, "1.0")) {
            new WorkbookExport(definition, notApplicable).fill(workbook, formId, version, journey);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    private void fill(Workbook workbook, String formId, String version, JourneyDefinition journey) {
        SheetWriter survey = new SheetWriter(workbook.newWorksheet("survey"), languages);
        definition.sections().forEach(section -> write(survey, section));
        survey.finish();
        SheetWriter lists = new SheetWriter(workbook.newWorksheet("choices"), languages);
        choices.write(lists);
        lists.finish();
        SheetWriter settings = new SheetWriter(workbook.newWorksheet("settings"), languages);
        settings.nextRow();
        settings.texts("form_title", definition.title());
        settings.text("form_id", formId);
        settings.text("version", version);
        settings.text("default_language", languages.isEmpty() ? "" : SheetWriter.language(languages.getFirst()));
        settings.texts("brief", definition.brief());
        settings.finish();
        SheetWriter touchpoints = new SheetWriter(workbook.newWorksheet("touchpoints"), languages);
        journey.stages()
                .forEach(stage -> stage.touchpoints().forEach(touchpoint -> {
                    touchpoints.nextRow();
                    touchpoints.text("name", touchpoint.code());
                    touchpoints.texts("label", touchpoint.title());
                    touchpoints.text("stage", stage.code());
                    touchpoints.number("importance", touchpoint.importance());
                    touchpoints.number("reach", touchpoint.reach());
                }));
        touchpoints.finish();
    }

    private void write(SheetWriter survey, Section section) {
        survey.nextRow();
        survey.text("type", "begin_group");
        survey.text("name", section.code());
        survey.texts("label", section.title());
        if (section.weight() != null) {
            survey.number("points", section.weight());
        }
        for (Question question : section.questions()) {
            new ExportedQuestion(question, choices).write(survey);
        }
        survey.nextRow();
        survey.text("type", "end_group");
        survey.text("name", section.code());
    }

    private static Set<String> languages(ChecklistDefinition definition) {
        Set<String> languages = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(definition.title(), definition.brief()),
                        definition.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.title()),
                                        section.questions().stream().flatMap(WorkbookExport::texts))))
                .forEach(text -> languages.addAll(text.values().keySet()));
        return languages;
    }

    private static Stream<LocalizedText> texts(Question question) {
        return Stream.concat(
                Stream.of(question.text(), question.hint(), question.unit()),
                question.options().stream().map(option -> option.text()));
    }
}
