package app.touchstone.reports.web;

import app.touchstone.assignments.Visit;
import app.touchstone.forms.FormSection;
import app.touchstone.platform.LocalizedText;
import app.touchstone.reports.Receipt;
import app.touchstone.reports.Report;
import app.touchstone.reports.SentReport.SentAnswer;
import app.touchstone.reports.evidence.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form as the phone gets it: no points, no weights, no required answers, ever. */
record PhoneForm(
        UUID visitId,
        String number,
        String outletName,
        String timeZone,
        String currency,
        int revision,
        List<VisitPapers.Returned> returnedQuestions,
        List<FormSection> sections,
        List<SentAnswer> answers,
        List<FormPhoto> photos,
        @Nullable Receipt submitted,
        boolean editable,
        @Nullable LocalizedText recordingConsent) {

    /** @param durationMs of a recording; a photo has 0 */
    record FormPhoto(UUID id, String question, String sha256, Instant capturedAt, String mediaType, long durationMs) {
        static FormPhoto of(Evidence evidence) {
            return new FormPhoto(
                    evidence.id().value(),
                    evidence.question(),
                    evidence.originalSha256(),
                    evidence.capturedAt(),
                    evidence.kind().mediaType(),
                    evidence.duration().toMillis());
        }
    }

    static PhoneForm of(
            Visit visit, String currency, Report report, boolean editable, @Nullable LocalizedText recordingConsent) {
        return new PhoneForm(
                visit.id().value(),
                visit.number(),
                visit.plan().place().name(),
                visit.plan().place().timeZone().getId(),
                currency,
                report.answers().values().stream()
                        .mapToInt(answer -> answer.revision())
                        .max()
                        .orElse(0),
                report.open().stream().map(VisitPapers.Returned::of).toList(),
                FormSection.of(report.definition()),
                report.answers().values().stream().map(SentAnswer::of).toList(),
                report.evidence().stream().map(FormPhoto::of).toList(),
                report.lastReceipt().orElse(null),
                editable,
                recordingConsent);
    }
}
