package app.touchstone.reports.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.UploadBox;
import app.touchstone.reports.DraftIntake;
import app.touchstone.reports.DraftIntake.Imported;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.Objects;

/** Takes one draft file after the other, and says what became of it. */
class DraftUpload extends Composite<Details> {

    private final transient DraftIntake drafts;
    private final transient CurrentActor currentActor;
    private final transient Visit visit;
    private final transient Runnable changed;

    DraftUpload(DraftIntake drafts, CurrentActor currentActor, Visit visit, Runnable changed) {
        this.drafts = drafts;
        this.currentActor = currentActor;
        this.visit = visit;
        this.changed = changed;
        getContent().setSummaryText(getTranslation("draft.bring"));
        getContent().add(new Paragraph(getTranslation("draft.hint")), upload());
    }

    private UploadBox upload() {
        UploadI18N words = new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("draft.refusal.large", DraftIntake.largest() / 1_000_000))
                        .setIncorrectFileType(getTranslation("draft.refusal.foreign"))
                        .setTooManyFiles(getTranslation("draft.refusal.one")))
                .setFile(new UploadI18N.File()
                        .setRemove(getTranslation("draft.remove"))
                        .setRetry(getTranslation("draft.retry"))
                        .setStart(getTranslation("draft.bring")));
        return new UploadBox((file, bytes) -> bring(file.fileName(), bytes), DraftIntake.largest(), words, ".tsvisit")
                .withButton(new Button(getTranslation("draft.bring")))
                .withDropLabel(new Span(getTranslation("draft.drop")));
    }

    private void bring(String fileName, byte[] bytes) {
        Imported imported = drafts.bring(currentActor.get(), visit.id(), fileName, bytes);
        Notices.done(words(imported));
        changed.run();
    }

    private String words(Imported imported) {
        String taken = getTranslation("draft.done", imported.answers(), imported.photos());
        return switch (imported.outcome()) {
            case DRAFT -> taken;
            case HANDED_IN ->
                taken + " "
                        + getTranslation(
                                "draft.done.received",
                                Objects.requireNonNull(imported.receipt()).number());
            case QUIZ_FIRST -> taken + " " + getTranslation("draft.done.quiz-first");
            case INCOMPLETE -> taken + " " + getTranslation("draft.done.incomplete");
            case SET_ASIDE -> getTranslation("draft.done.set-aside");
        };
    }
}
