package app.touchstone.checklists.workbook;

import app.touchstone.checklists.workbook.ChoiceLists.Choice;
import app.touchstone.forms.Applicability;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Codes;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one question's row. */
final class QuestionReader {

    static final Set<String> COLUMNS = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "relevant",
            "parameters",
            "touchpoint",
            "points",
            "required_answer",
            "target",
            "limit",
            "critical",
            "bonus",
            "comment",
            "photos",
            "applies_to",
            "except_for",
            "unit",
            "measure",
            "not_applicable",
            "appearance",
            "constraint",
            "least_words",
            "tolerance",
            "longest_minutes",
            "comment_when",
            "photos_when",
            "repeat_count",
            "repeat_most");

    /** What other tools record by themselves; this product records its own. */
    private static final Set<String> RECORDED = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "subscriberid",
            "simserial",
            "phonenumber",
            "username",
            "email",
            "audit",
            "start-geopoint");

    /** What other tools work out; this product takes answers as they are given. */
    private static final Set<String> WORKED_OUT = Set.of("calculate", "hidden", "xml-external", "csv-external");

    private static final Map<String, QuestionType> NUMBERS = Map.of(
            "", QuestionType.NUMBER,
            "number", QuestionType.NUMBER,
            "money", QuestionType.MONEY,
            "minutes", QuestionType.DURATION,
            "stopwatch", QuestionType.TIMER);

    private static final int PHOTOS = 20;

    private final ChoiceLists choices;
    private final WorkbookLanguages languages;
    private final Cells cells;
    private final QuestionParts parts;
    private final ParticularParts particulars;
    private final Remarks remarks;

    QuestionReader(ChoiceLists choices, WorkbookLanguages languages, Cells cells, Remarks remarks) {
        this.choices = choices;
        this.languages = languages;
        this.cells = cells;
        this.parts = new QuestionParts(cells, remarks);
        this.particulars = new ParticularParts(cells, remarks);
        this.remarks = remarks;
    }

    Optional<Question> read(
            SheetLine line, RowType row, Map<String, Question> earlier, SurveyReader.@Nullable Group group) {
        if (RECORDED.contains(row.head())) {
            remarks.warning(line, "type", "checklists.remark.type-recorded", row.head());
            return Optional.empty();
        }
        if (WORKED_OUT.contains(row.head())) {
            remarks.warning(line, "type", "checklists.remark.type-worked-out", row.head(), line.take("name"));
            return Optional.empty();
        }
        String code = line.take("name");
        List<Choice> offered = offered(line, row);
        Optional<QuestionType> type = type(line, row, offered);
        if (type.isEmpty() || !isNew(line, code, earlier)) {
            return Optional.empty();
        }
        Question question = question(line, row, code, type.get(), offered, earlier, group);
        if (question.text().isEmpty()) {
            remarks.error(line, "label", "checklists.remark.label-missing", code);
        }
        return Optional.of(question);
    }

    private Question question(
            SheetLine line,
            RowType row,
            String code,
            QuestionType type,
            List<Choice> offered,
            Map<String, Question> earlier,
            SurveyReader.@Nullable Group group) {
        boolean isChoice = type.isChoice();
        List<TouchpointShare> own = parts.touchpoints(line);
        Condition around = group == null ? null : group.condition();
        List<TouchpointShare> inherited = group == null || type == QuestionType.NOTE ? List.of() : group.touchpoints();
        return new Question(
                code,
                type,
                languages.text(line, "label"),
                languages.text(line, "hint"),
                cells.yes(line, "required"),
                isChoice
                        ? offered.stream().anyMatch(choice -> choice.code().equals(Codes.NOT_APPLICABLE))
                        : cells.yes(line, "not_applicable"),
                isChoice ? parts.options(line, offered) : List.of(),
                type == QuestionType.SCALE ? parts.scale(line) : null,
                type.takesTarget() ? parts.target(line) : null,
                type.takesTarget() ? languages.text(line, "unit") : LocalizedText.empty(),
                cells.number(line, "points", 0, Integer.MAX_VALUE).orElse(BigDecimal.ZERO),
                parts.critical(line),
                cells.yes(line, "bonus"),
                SurveyReader.both(around, parts.condition(line, earlier)),
                new Applicability(
                        new HashSet<>(Cells.codes(line.take("applies_to"))),
                        new HashSet<>(Cells.codes(line.take("except_for")))),
                own.isEmpty() ? inherited : own,
                parts.comment(line),
                cells.number(line, "photos", 0, PHOTOS)
                        .map(BigDecimal::intValue)
                        .orElse(type == QuestionType.PHOTO ? 1 : 0),
                Checks.NONE,
                particulars.read(line, row, type, offered));
    }

    private boolean isNew(SheetLine line, String code, Map<String, Question> earlier) {
        if (!Codes.isWellFormed(code)) {
            remarks.error(
                    line, "name", code.isEmpty() ? "checklists.remark.name-missing" : "checklists.remark.code", code);
            return false;
        }
        if (earlier.containsKey(code)) {
            remarks.error(line, "name", "checklists.remark.question-twice", code);
            return false;
        }
        return true;
    }

    private List<Choice> offered(SheetLine line, RowType row) {
        if (!row.head().equals("select_one") && !row.head().equals("select_multiple")) {
            return List.of();
        }
        String list = row.rest().replaceAll("\\s+or_other$", "");
        if (!list.equals(row.rest())) {
            remarks.warning(line, "type", "checklists.remark.or-other");
        }
        Optional<List<Choice>> found = choices.find(list);
        if (found.isEmpty()) {
            remarks.error(line, "type", "checklists.remark.list-unknown", list);
        }
        return found.orElse(List.of());
    }

    private Optional<QuestionType> type(SheetLine line, RowType row, List<Choice> offered) {
        return switch (row.head()) {
            case "select_one" -> Optional.of(isYesNo(offered) ? QuestionType.YES_NO : QuestionType.SINGLE);
            case "select_multiple" ->
                Optional.of(measure(line, Map.of("", QuestionType.MULTIPLE, "prices", QuestionType.PRICES)));
            case "integer", "int", "decimal" -> Optional.of(measure(line, NUMBERS));
            case "range" -> Optional.of(QuestionType.SCALE);
            case "text", "string" -> Optional.of(text(line));
            case "date" -> Optional.of(QuestionType.DATE);
            case "time" -> Optional.of(QuestionType.TIME);
            case "image", "photo" ->
                Optional.of(measure(line, Map.of("", QuestionType.PHOTO, "receipt", QuestionType.RECEIPT)));
            case "audio" -> Optional.of(QuestionType.AUDIO);
            case "geopoint", "location" -> Optional.of(QuestionType.LOCATION);
            case "acknowledge", "trigger" -> Optional.of(QuestionType.ACKNOWLEDGEMENT);
            case "note" -> Optional.of(QuestionType.NOTE);
            default -> {
                remarks.error(line, "type", "checklists.remark.type-unsupported", row.head());
                yield Optional.empty();
            }
        };
    }

    private static boolean isYesNo(List<Choice> offered) {
        Set<String> codes = new HashSet<>();
        offered.forEach(choice -> codes.add(choice.code()));
        codes.remove(Codes.NOT_APPLICABLE);
        return codes.equals(Set.of(Codes.YES, Codes.NO));
    }

    private static QuestionType text(SheetLine line) {
        boolean isLong = line.has("least_words") || line.says("appearance", "multiline");
        if (isLong) {
            line.take("appearance");
        }
        return isLong ? QuestionType.LONG_TEXT : QuestionType.TEXT;
    }

    private QuestionType measure(SheetLine line, Map<String, QuestionType> known) {
        String measure = Cells.word(line, "measure");
        QuestionType type = known.get(measure);
        if (type == null) {
            String words = known.keySet().stream()
                    .filter(word -> !word.isEmpty())
                    .sorted()
                    .collect(Collectors.joining(", "));
            remarks.error(line, "measure", "checklists.remark.measure-unknown", measure, words);
        }
        return Objects.requireNonNullElse(type, Objects.requireNonNull(known.get("")));
    }

    /** Tells what a row holds besides, where its type has no use for it. */
    void tellLeft(SheetLine line) {
        for (SheetColumn column : line.left()) {
            remarks.warning(
                    line.sheet(), line.number(), column.heading(), "checklists.remark.cell-ignored", column.heading());
        }
    }
}
