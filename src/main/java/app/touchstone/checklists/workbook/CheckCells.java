package app.touchstone.checklists.workbook;

import app.touchstone.forms.Checks;
import app.touchstone.forms.Checks.Warning;
import app.touchstone.forms.Codes;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what questions ask and point out by rules: the columns {@code comment_when} and {@code photos_when}, and the
 * sheet {@code warnings}. Such rules may look forward, so they are read when all questions are known.
 */
final class CheckCells {

    static final Set<String> COLUMNS = Set.of("question", "name", "when", "message");

    private final Map<String, Question> questions;
    private final WorkbookLanguages languages;
    private final Remarks remarks;

    CheckCells(List<Section> sections, WorkbookLanguages languages, Remarks remarks) {
        this.questions = sections.stream()
                .flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Question::code, question -> question));
        this.languages = languages;
        this.remarks = remarks;
    }

    /** The same sections, their questions with their checks. */
    List<Section> read(List<Section> sections, Map<String, SheetLine> lines, List<SheetLine> warningLines) {
        Map<String, List<Warning>> warnings = warnings(warningLines);
        return sections.stream()
                .map(section -> section.asking(section.questions().stream()
                        .map(question -> with(question, lines.get(question.code()), warnings))
                        .toList()))
                .toList();
    }

    private Question with(Question question, @Nullable SheetLine line, Map<String, List<Warning>> warnings) {
        return QuestionDraft.of(question)
                .checks(new Checks(
                        line == null ? null : condition(line, "comment_when"),
                        line == null ? null : condition(line, "photos_when"),
                        warnings.getOrDefault(question.code(), List.of())))
                .question();
    }

    private Map<String, List<Warning>> warnings(List<SheetLine> lines) {
        Map<String, List<Warning>> warnings = new HashMap<>();
        for (SheetLine line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            String question = line.take("question");
            String code = line.take("name");
            Condition when = condition(line, "when");
            List<Warning> own = warnings.computeIfAbsent(question, _ -> new ArrayList<>());
            if (!questions.containsKey(question)) {
                remarks.error(line, "question", "checklists.remark.question-unknown", question);
            } else if (!Codes.isWellFormed(code)) {
                remarks.error(
                        line,
                        "name",
                        code.isEmpty() ? "checklists.remark.name-missing" : "checklists.remark.code",
                        code);
            } else if (own.stream().anyMatch(warning -> warning.code().equals(code))) {
                remarks.error(line, "name", "checklists.remark.warning-twice", code, question);
            } else if (when == null) {
                remarks.error(line, "when", "checklists.remark.warning-always", code);
            } else {
                own.add(new Warning(code, when, languages.text(line, "message")));
            }
        }
        return warnings;
    }

    private @Nullable Condition condition(SheetLine line, String column) {
        return ConditionText.read(line, column, questions, remarks);
    }
}
