package app.touchstone.reports.web;

import app.touchstone.assignments.Visit;
import app.touchstone.checklists.Condition;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Question.CommentRule;
import app.touchstone.checklists.QuestionType;
import app.touchstone.checklists.Section;
import app.touchstone.platform.LocalizedText;
import app.touchstone.reports.Evidence;
import app.touchstone.reports.Receipt;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReportService;
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
        List<AnswerUpload> answers,
        List<FormPhoto> photos,
        @Nullable Receipt submitted,
        boolean editable) {

    private static final int MOST_PHOTOS = 20;

    record FormSection(String code, LocalizedText title, List<FormQuestion> questions) {}

    record FormScale(int min, int max) {}

    record FormOption(String code, LocalizedText text) {}

    record FormPhoto(UUID id, String question, String sha256, Instant capturedAt) {
        static FormPhoto of(Evidence evidence) {
            return new FormPhoto(
                    evidence.id().value(), evidence.question(), evidence.originalSha256(), evidence.capturedAt());
        }
    }

    record FormQuestion(
            String code,
            QuestionType type,
            LocalizedText text,
            LocalizedText hint,
            boolean required,
            boolean allowsNotApplicable,
            List<FormOption> options,
            @Nullable FormScale scale,
            LocalizedText unit,
            @Nullable Condition shownWhen,
            String comment,
            List<String> commentOn,
            int photos,
            int maxPhotos) {

        static FormQuestion of(Question question) {
            Question.Scale scale = question.scale();
            return new FormQuestion(
                    question.code(),
                    question.type(),
                    question.text(),
                    question.hint(),
                    question.required(),
                    question.allowsNotApplicable(),
                    question.options().stream()
                            .map(option -> new FormOption(option.code(), option.text()))
                            .toList(),
                    scale == null ? null : new FormScale(scale.min(), scale.max()),
                    question.unit(),
                    question.shownWhen(),
                    question.comment() == CommentRule.ON_LOSS
                            ? "ON"
                            : question.comment().name(),
                    ReportService.answersThatAskForComment(question),
                    question.photos(),
                    MOST_PHOTOS);
        }
    }

    static PhoneForm of(Visit visit, String currency, Report report, boolean editable) {
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
                report.definition().sections().stream().map(PhoneForm::section).toList(),
                report.answers().values().stream().map(AnswerUpload::of).toList(),
                report.evidence().stream().map(FormPhoto::of).toList(),
                report.lastReceipt().orElse(null),
                editable);
    }

    private static FormSection section(Section section) {
        return new FormSection(
                section.code(),
                section.title(),
                section.questions().stream().map(FormQuestion::of).toList());
    }
}
