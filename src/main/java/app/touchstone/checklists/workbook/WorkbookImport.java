package app.touchstone.checklists.workbook;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.PaperLetters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a workbook in the XLSForm dialect. Nothing is dropped in silence: what cannot become a part of a checklist is
 * remarked on by sheet, row and column.
 */
public final class WorkbookImport {

    private static final Set<String> SETTINGS =
            Set.of("form_title", "heading", "form_id", "version", "default_language", "brief");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Remarks remarks = new Remarks();
    private final Cells cells = new Cells(remarks);
    private final PaperLetters letters;
    private final Map<String, SheetCells> sheets = new HashMap<>();

    private WorkbookImport(List<SheetCells> read, PaperLetters letters) {
        this.letters = letters;
        for (SheetCells sheet : read) {
            String name = sheet.name().toLowerCase(Locale.ROOT);
            if (Set.of("survey", "choices", "settings", "touchpoints", "warnings", "quiz")
                    .contains(name)) {
                sheets.putIfAbsent(name, sheet);
            } else if (!sheet.rows().isEmpty()) {
                remarks.warning(sheet.name(), 0, "", "checklists.remark.sheet-ignored", sheet.name());
            }
        }
    }

    /** Reads the bytes of an XLSX file, and says what paper cannot show; refuses what is none or is too large. */
    public static ImportedChecklist read(byte[] file, PaperLetters letters) {
        return new WorkbookImport(WorkbookFile.sheets(file), letters).read();
    }

    /** The same of a file that nobody prints. */
    static ImportedChecklist read(byte[] file) {
        return read(WorkbookFile.sheets(file));
    }

    static ImportedChecklist read(List<SheetCells> sheets) {
        return new WorkbookImport(sheets, _ -> "").read();
    }

    private ImportedChecklist read() {
        List<SheetLine> settings = lines("settings", SETTINGS);
        Optional<SheetLine> form = settings.stream().findFirst();
        settings.stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .forEach(line -> remarks.warning(line.sheet(), line.number(), "", "checklists.remark.settings-row"));
        String own = form.flatMap(this::language).orElseGet(this::guess);
        WorkbookLanguages languages = new WorkbookLanguages(own, remarks);
        LocalizedText title = form.map(
                        line -> languages.text(line, "form_title").or(languages.text(line, "heading")))
                .orElse(LocalizedText.empty());
        LocalizedText brief = form.map(line -> languages.text(line, "brief")).orElse(LocalizedText.empty());
        if (title.isEmpty()) {
            remarks.error(
                    "settings", form.map(SheetLine::number).orElse(0), "form_title", "checklists.remark.title-missing");
        }
        ChoiceLists choices = new ChoiceLists(lines("choices", ChoiceLists.COLUMNS), languages, cells, remarks);
        List<TouchpointRow> touchpoints =
                TouchpointRows.read(lines("touchpoints", TouchpointRows.COLUMNS), languages, cells, remarks);
        if (!sheets.containsKey("survey")) {
            remarks.error("survey", 0, "", "checklists.remark.survey-missing");
        }
        SurveyReader survey = new SurveyReader(
                title, new QuestionReader(choices, languages, cells, remarks), languages, cells, remarks);
        ChecklistDefinition definition = new ChecklistDefinition(
                title,
                brief,
                survey.read(lines("survey", QuestionReader.COLUMNS), lines("warnings", CheckCells.COLUMNS)),
                QuizRows.read(lines("quiz", QuizRows.COLUMNS), languages, cells, remarks));
        survey.checkConditions(definition);
        survey.checkShares(definition);
        survey.checkTouchpoints(touchpoints);
        return new ImportedChecklist(
                title.in(Locale.of(own)),
                form.map(line -> line.take("form_id")).orElse(""),
                form.map(line -> line.take("version")).orElse(""),
                definition,
                touchpoints,
                remarks.sorted(),
                remarks.reasons());
    }

    private List<SheetLine> lines(String name, Set<String> known) {
        SheetCells sheet = sheets.get(name);
        return sheet == null ? List.of() : new SheetTable(sheet, known, letters, remarks).lines();
    }

    private Optional<String> language(SheetLine form) {
        String named = form.take("default_language");
        Optional<String> code = SheetColumn.code(named);
        if (code.isEmpty() && !named.isEmpty()) {
            remarks.error(form, "default_language", "checklists.remark.default-language", named);
        }
        return code;
    }

    /** A workbook that does not name its language is taken to be Russian where anything in it is Cyrillic. */
    private String guess() {
        boolean isRussian = sheets.values().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().values().stream())
                .anyMatch(cell -> CYRILLIC.matcher(cell).find());
        return isRussian ? "ru" : "en";
    }
}
