package app.touchstone.checklists.workbook;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Option;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.Section;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a definition as a workbook of the dialect that {@link WorkbookImport} reads; what is read back is the same
 * definition, with conditions in their normal form (decision 0014).
 */
public final class WorkbookExport {

    private final ChecklistDefinition definition;
    private final List<String> languages;
    private final ExportedChoices choices;

    private WorkbookExport(ChecklistDefinition definition, LocalizedText notApplicable) {
        this.definition = definition;
        this.languages = List.copyOf(languages(definition));
        this.choices = new ExportedChoices(notApplicable);
    }

    /**
     * Writes a checklist as a workbook that can be taken in again.
     *
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
        WorkbookExport export = new WorkbookExport(definition, notApplicable);
        try {
            Workbooks.write(file, workbook -> export.fill(workbook, formId, version, journey));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    private void fill(Workbook workbook, String formId, String version, JourneyDefinition journey) {
        sheet(workbook, "survey", survey -> definition.sections().forEach(section -> write(survey, section)));
        sheet(workbook, "choices", choices::write);
        sheet(workbook, "settings", settings -> writeSettings(settings, formId, version));
        sheet(workbook, "touchpoints", touchpoints -> write(touchpoints, journey));
        if (definition
                .questions()
                .anyMatch(question -> !question.checks().warnings().isEmpty())) {
            sheet(
                    workbook,
                    "warnings",
                    warnings -> definition.questions().forEach(question -> write(warnings, question)));
        }
        if (!definition.quiz().isEmpty()) {
            sheet(workbook, "quiz", quiz -> QuizRows.write(quiz, definition.quiz()));
        }
    }

    private void sheet(Workbook workbook, String name, Consumer<SheetWriter> rows) {
        SheetWriter sheet = new SheetWriter(workbook.newWorksheet(name), languages);
        rows.accept(sheet);
        sheet.finish();
    }

    private void writeSettings(SheetWriter settings, String formId, String version) {
        settings.nextRow();
        writeTitle(settings);
        settings.text("form_id", formId);
        settings.text("version", version);
        settings.text("default_language", languages.isEmpty() ? "" : SheetWriter.language(languages.getFirst()));
        settings.texts("brief", definition.brief());
    }

    private static void write(SheetWriter touchpoints, JourneyDefinition journey) {
        journey.stages()
                .forEach(stage -> stage.touchpoints().forEach(touchpoint -> {
                    touchpoints.nextRow();
                    touchpoints.text("name", touchpoint.code());
                    touchpoints.texts("label", touchpoint.title());
                    touchpoints.text("stage", stage.code());
                    touchpoints.number("importance", touchpoint.importance());
                    touchpoints.number("reach", touchpoint.reach());
                }));
    }

    private void write(SheetWriter survey, Section section) {
        survey.nextRow();
        Section.Repeat repeat = section.repeat();
        survey.text("type", repeat == null ? "begin_group" : "begin_repeat");
        survey.text("name", section.code());
        survey.texts("label", section.title());
        if (section.weight() != null) {
            survey.number("points", section.weight());
        }
        if (repeat != null) {
            survey.text("repeat_count", "${" + repeat.countedBy() + "}");
            survey.number("repeat_most", BigDecimal.valueOf(repeat.most()));
        }
        for (Question question : section.questions()) {
            new ExportedQuestion(question, choices).write(survey);
        }
        survey.nextRow();
        survey.text("type", repeat == null ? "end_group" : "end_repeat");
        survey.text("name", section.code());
    }

    /** XLSForm tools know a title in one language only: in the workbook's own; the others stand in a column of ours. */
    private void writeTitle(SheetWriter settings) {
        Map<String, String> others = new LinkedHashMap<>(definition.title().values());
        if (!languages.isEmpty() && others.containsKey(languages.getFirst())) {
            settings.text("form_title", others.remove(languages.getFirst()));
        }
        settings.texts("heading", new LocalizedText(others));
    }

    private static void write(SheetWriter warnings, Question question) {
        for (Checks.Warning warning : question.checks().warnings()) {
            warnings.nextRow();
            warnings.text("question", question.code());
            warnings.text("name", warning.code());
            warnings.text("when", ConditionText.print(warning.when()));
            warnings.texts("message", warning.text());
        }
    }

    private static Set<String> languages(ChecklistDefinition definition) {
        Set<String> languages = new LinkedHashSet<>();
        Stream.of(
                        Stream.of(definition.title(), definition.brief()),
                        definition.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.title()),
                                        section.questions().stream().flatMap(WorkbookExport::texts))),
                        definition.quiz().stream().flatMap(QuizQuestion::texts))
                .flatMap(texts -> texts)
                .forEach(text -> languages.addAll(text.values().keySet()));
        return languages;
    }

    private static Stream<LocalizedText> texts(Question question) {
        return Stream.of(
                        Stream.of(question.text(), question.hint(), question.unit()),
                        question.options().stream().map(Option::text),
                        question.particulars().products().stream().map(Particulars.Product::text),
                        question.checks().warnings().stream().map(Checks.Warning::text))
                .flatMap(texts -> texts);
    }
}
