package app.touchstone.checklists.workbook;

import app.touchstone.forms.Codes;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.QuizQuestion.QuizOption;
import app.touchstone.platform.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sheet {@code quiz}: a row for each question, and below it a row for each of its options. */
final class QuizRows {

    static final Set<String> COLUMNS = Set.of("question", "option", "label", "right", "explanation");

    private QuizRows() {}

    static List<QuizQuestion> read(List<SheetLine> lines, WorkbookLanguages languages, Cells cells, Remarks remarks) {
        Map<String, QuizQuestion> questions = new LinkedHashMap<>();
        for (SheetLine line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            String code = line.take("question");
            String option = line.take("option");
            LocalizedText text = languages.text(line, "label");
            QuizQuestion known = questions.get(code);
            if (!Codes.isWellFormed(code)) {
                remarks.error(
                        line,
                        "question",
                        code.isEmpty() ? "checklists.remark.name-missing" : "checklists.remark.code",
                        code);
            } else if (option.isEmpty()) {
                if (known != null) {
                    remarks.error(line, "question", "checklists.remark.question-twice", code);
                }
                questions.putIfAbsent(
                        code, new QuizQuestion(code, text, List.of(), "", languages.text(line, "explanation")));
            } else if (known == null) {
                remarks.error(line, "question", "checklists.remark.question-unknown", code);
            } else {
                questions.put(code, with(known, new QuizOption(option, text), cells.yes(line, "right")));
            }
        }
        return List.copyOf(questions.values());
    }

    private static QuizQuestion with(QuizQuestion question, QuizOption option, boolean isRight) {
        List<QuizOption> options = new ArrayList<>(question.options());
        options.add(option);
        return new QuizQuestion(
                question.code(),
                question.text(),
                options,
                isRight ? option.code() : question.right(),
                question.explanation());
    }

    static void write(SheetWriter sheet, List<QuizQuestion> quiz) {
        for (QuizQuestion question : quiz) {
            sheet.nextRow();
            sheet.text("question", question.code());
            sheet.texts("label", question.text());
            sheet.texts("explanation", question.explanation());
            for (QuizOption option : question.options()) {
                sheet.nextRow();
                sheet.text("question", question.code());
                sheet.text("option", option.code());
                sheet.texts("label", option.text());
                Optional.of("yes")
                        .filter(_ -> option.code().equals(question.right()))
                        .ifPresent(right -> sheet.text("right", right));
            }
        }
    }
}
