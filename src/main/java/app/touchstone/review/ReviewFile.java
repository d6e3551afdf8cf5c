package app.touchstone.review;

import app.touchstone.assignments.Visit;
import app.touchstone.forms.Checks;
import app.touchstone.forms.FormCheck;
import app.touchstone.forms.Rules;
import app.touchstone.platform.PersonId;
import app.touchstone.reports.Preparation;
import app.touchstone.reports.Report;
import app.touchstone.scoring.ScoreSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report on the reviewer's desk: as it came, what was edited, and what score follows now.
 *
 * @param version of the review, which every decision names, so that two reviewers never overwrite each other
 * @param preparation the quiz and the check-in, as the phone noted them
 * @param asSent the score sheet without edits
 * @param sheet the score sheet as it counts now
 * @param trace the steps so far, oldest edit first
 */
public record ReviewFile(
        Visit visit,
        int version,
        @Nullable PersonId reviewer,
        @Nullable String reviewerName,
        Report report,
        Preparation preparation,
        Map<String, FinalAnswer> answers,
        ScoreSheet asSent,
        ScoreSheet sheet,
        List<Edit> trace) {

    /** The questions that are asked as the answers count now: without those that a condition hides, and without notes. */
    public Set<String> asked() {
        return Rules.asked(report.definition(), FinalAnswer.values(answers));
    }

    /** What the answers as they count now point out, question by question. */
    public Map<String, List<Checks.Warning>> warnings() {
        return FormCheck.warnings(report.definition(), FinalAnswer.values(answers));
    }

    public Optional<FinalAnswer> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** The answers as they count: an edit, unless the shopper answered anew after it. */
    static Map<String, FinalAnswer> effective(Report report, List<Edit> edits) {
        Map<String, FinalAnswer> answers = new LinkedHashMap<>();
        report.answers()
                .forEach((question, answer) ->
                        answers.put(question, new FinalAnswer(question, answer.value(), answer.comment(), false)));
        for (Edit edit : edits) {
            int revision = Optional.ofNullable(report.answers().get(edit.question()))
                    .map(answer -> answer.revision())
                    .orElse(0);
            if (revision == edit.answerRevision()) {
                answers.put(
                        edit.question(), new FinalAnswer(edit.question(), edit.newValue(), edit.newComment(), true));
            }
        }
        return answers;
    }
}
