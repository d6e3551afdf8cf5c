package app.touchstone.checklists;

import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.QuizQuestion.QuizOption;
import app.touchstone.platform.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a quiz: nobody could pass it, or not understand it. */
final class QuizCheck {

    private final List<Problem> problems = new ArrayList<>();

    private QuizCheck() {}

    static List<Problem> problems(List<QuizQuestion> quiz) {
        QuizCheck check = new QuizCheck();
        Set<String> seen = new HashSet<>();
        for (QuizQuestion question : quiz) {
            if (!seen.add(question.code())) {
                check.error("checklists.problem.quiz-twice", question.code());
            }
            check.check(question);
        }
        return check.problems;
    }

    private void check(QuizQuestion question) {
        if (question.text().isEmpty()
                || question.options().stream().map(QuizOption::text).anyMatch(LocalizedText::isEmpty)) {
            error("checklists.problem.quiz-untitled", question.code());
        }
        if (question.options().size() < 2) {
            error("checklists.problem.quiz-options", question.code());
        }
        if (question.options().stream().map(QuizOption::code).distinct().count()
                < question.options().size()) {
            error("checklists.problem.quiz-option-twice", question.code());
        }
        if (!question.offers(question.right())) {
            error("checklists.problem.quiz-right", question.code());
        }
    }

    private void error(String key, String question) {
        problems.add(Problem.error(null, null, key, question));
    }
}
