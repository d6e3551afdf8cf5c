package app.touchstone.reports;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as it stands.
 *
 * @param definition the questions that exist for the outlet, as they were when the report was opened
 * @param answers by question
 * @param receipts of the submissions, oldest first
 */
public record Report(
        VisitId visit,
        ClientId client,
        ShopperId shopper,
        ChecklistVersionId checklistVersion,
        ChecklistDefinition definition,
        Instant openedAt,
        Map<String, StoredAnswer> answers,
        List<Evidence> evidence,
        List<Receipt> receipts,
        List<ReturnedQuestion> returned) {

    Report with(Map<String, StoredAnswer> others) {
        return new Report(
                visit, client, shopper, checklistVersion, definition, openedAt, others, evidence, receipts, returned);
    }

    public Answers values() {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            if (answer.value() != null) {
                values.put(question, answer.value());
            }
        });
        return new Answers(values);
    }

    /** By how much the phone's clock was ahead of the server's, as far as is known. */
    public Duration clockAhead() {
        return Receipt.clockAhead(receipts);
    }

    /** A moment of the phone's clock by the clock of the server. */
    public Instant captured(Instant byPhone) {
        return byPhone.minus(clockAhead());
    }

    public Optional<Receipt> lastReceipt() {
        return receipts.isEmpty() ? Optional.empty() : Optional.of(receipts.getLast());
    }

    /** What a reviewer asked for and the shopper has not sent again yet. */
    public List<ReturnedQuestion> open() {
        return returned.stream()
                .filter(question -> question.answeredAt() == null)
                .toList();
    }
}
