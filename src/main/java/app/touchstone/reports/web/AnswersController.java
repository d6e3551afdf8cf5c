package app.touchstone.reports.web;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.bounds.Bounds;
import app.touchstone.reports.AnswerBatches;
import app.touchstone.reports.AnswerBatches.Settled;
import app.touchstone.reports.AnswerBatches.Upon;
import app.touchstone.reports.SentReport.SentAnswer;
import app.touchstone.reports.StoredAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers that a phone sends together; each is settled by itself, and all can be sent again. */
@RestController
@RequestMapping("/phone/v1/visits/{id}")
class AnswersController {

    private final CurrentActor currentActor;
    private final AnswerBatches answers;
    private final Translations translations;

    AnswersController(CurrentActor currentActor, AnswerBatches answers, Translations translations) {
        this.currentActor = currentActor;
        this.answers = answers;
        this.translations = translations;
    }

    @PutMapping("/answers")
    AnswersKept keep(@PathVariable String id, @RequestBody AnswersUpload upload) {
        Locale language = currentActor.get().language();
        return new AnswersKept(answers.keep(currentActor.get(), VisitId.of(id), upload.upon()).stream()
                .map(settled -> told(settled, language))
                .toList());
    }

    private AnswerTold told(Settled settled, Locale language) {
        StoredAnswer there = Objects.requireNonNullElse(settled.kept(), settled.sent());
        return new AnswerTold(
                there.id().value(),
                there.question(),
                there.revision(),
                settled.isStored(),
                settled.refusal() == null ? null : told(settled.refusal(), language));
    }

    private Refusal told(Refused refused, Locale language) {
        return new Refusal(
                refused.messageKey(),
                translations.text(
                        language, refused.messageKey(), refused.arguments().toArray()));
    }

    /** @param after absent where the whole report is handed in, whatever another device wrote */
    record AnswerUpload(SentAnswer answer, @Nullable Integer after) {

        AnswerUpload {
            Bounds.present(answer, "answer");
        }
    }

    record AnswersUpload(List<AnswerUpload> answers) {

        AnswersUpload {
            answers = List.copyOf(Bounds.present(answers, "answers"));
        }

        List<Upon> upon() {
            return answers.stream()
                    .map(one ->
                            new Upon(one.answer().stored(), Objects.requireNonNullElse(one.after(), Integer.MAX_VALUE)))
                    .toList();
        }
    }

    record AnswersKept(List<AnswerTold> answers) {}

    record AnswerTold(
            UUID id,
            String question,
            int revision,
            boolean stored,
            @Nullable Refusal refusal) {}

    record Refusal(String code, String detail) {}
}
