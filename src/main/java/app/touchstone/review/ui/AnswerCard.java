package app.touchstone.review.ui;

import app.touchstone.assignments.VisitState;
import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Question;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.SoundPlayer;
import app.touchstone.reports.ReturnedQuestion;
import app.touchstone.reports.StoredAnswer;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.review.Edit;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReviewFile;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.QuestionScore;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question on the desk: the answer with its points at the left, its photos at the right, its history below. What did
 * not change stays as it is, above all the mark for a return, the focus and a recording that is being heard.
 */
final class AnswerCard extends Composite<Div> {

    private final transient Question question;
    private final transient AnswerWords words;
    private final transient ZoneId reader;
    private final Div text = new Div();
    private final Div acts;
    private final Div pictures = new Div();
    private final Checkbox mark = new Checkbox();
    private transient @Nullable Face shown;

    /** Everything that the card tells in words. */
    private record Face(
            FinalAnswer answer,
            Optional<QuestionScore> score,
            boolean isAsked,
            List<Checks.Warning> warnings,
            String note,
            List<String> returned,
            List<Edit> edits,
            List<Evidence> evidence) {}

    AnswerCard(Question question, AnswerWords words, ZoneId reader, Runnable edit, Runnable marked) {
        this.question = question;
        this.words = words;
        this.reader = reader;
        mark.addValueChangeListener(change -> marked.run());
        acts = acts(edit);
        Div left = new Div(text, acts);
        left.addClassName("answer-words");
        pictures.addClassName("answer-pictures");
        getContent().addClassName("answer-card");
        getContent().add(left, pictures);
    }

    Question question() {
        return question;
    }

    /** Shows the question as the report stands now, if it is asked or was answered. */
    void show(ReviewFile file, boolean isAsked, List<Checks.Warning> warnings) {
        setVisible(isAsked || file.report().answers().containsKey(question.code()));
        acts.setVisible(file.visit().state() == VisitState.IN_REVIEW);
        if (!isVisible()) {
            mark.clear();
            return;
        }
        Face face = face(file, isAsked, warnings);
        if (face.equals(shown)) {
            return;
        }
        if (shown == null || !shown.evidence.equals(face.evidence)) {
            pictures(file, face.evidence);
        }
        shown = face;
        getContent().setClassName("answer-lost", lost(face.score));
        text.removeAll();
        text.add(new H3(question.text().in(getLocale())), answerLine(face));
        face.warnings.forEach(warning -> text.add(warning(warning)));
        notes(face);
        face.edits.forEach(edit -> text.add(history(edit)));
    }

    boolean isMarked() {
        return Boolean.TRUE.equals(mark.getValue());
    }

    void unmark() {
        mark.clear();
    }

    private Face face(ReviewFile file, boolean isAsked, List<Checks.Warning> warnings) {
        String code = question.code();
        StoredAnswer sent = file.report().answers().get(code);
        return new Face(
                file.answer(code).orElse(FinalAnswer.none(code)),
                file.sheet().question(code),
                isAsked,
                warnings,
                sent == null ? "" : sent.note(),
                file.report().returned().stream()
                        .filter(returned -> returned.question().equals(code))
                        .map(ReturnedQuestion::message)
                        .toList(),
                file.trace().stream()
                        .filter(edit -> edit.question().equals(code))
                        .toList(),
                file.report().evidence().stream()
                        .filter(one -> one.question().equals(code))
                        .toList());
    }

    private static boolean lost(Optional<QuestionScore> score) {
        return score.map(one -> one.loss() instanceof AnswerLoss.Scored(BigDecimal loss) && loss.signum() > 0)
                .orElse(false);
    }

    private Component answerLine(Face face) {
        Span value = new Span(words.of(question, face.answer.value(), face.evidence.size(), getLocale()));
        value.addClassName("answer-value");
        Div line = new Div(value);
        face.score
                .filter(one -> one.loss() instanceof AnswerLoss.Scored)
                .ifPresent(one -> line.add(quiet(getTranslation(
                        "review.points",
                        Formats.number(one.earned(), 1, getLocale()),
                        Formats.number(one.possible(), 1, getLocale())))));
        face.score
                .filter(QuestionScore::failedCritically)
                .ifPresent(one -> line.add(quiet(getTranslation("review.critical"))));
        if (face.answer.edited()) {
            line.add(quiet(getTranslation("review.was-edited")));
        }
        if (!face.isAsked) {
            line.add(quiet(getTranslation("review.hidden")));
        }
        if (!face.answer.comment().isBlank()) {
            Paragraph comment = new Paragraph(face.answer.comment());
            comment.addClassName("answer-comment");
            line.add(comment);
        }
        return line;
    }

    private void notes(Face face) {
        if (!face.note.isBlank()) {
            text.add(quietLine(getTranslation("review.note", face.note)));
        }
        face.returned.forEach(message -> text.add(quietLine(getTranslation("review.returned", message))));
    }

    private Component history(Edit edit) {
        return quietLine(getTranslation(
                "review.trace",
                words.of(question, edit.oldValue(), getLocale()) + comment(edit.oldComment()),
                words.of(question, edit.newValue(), getLocale()) + comment(edit.newComment()),
                edit.by(),
                Formats.dateTime(edit.at(), reader, getLocale()),
                edit.reason()));
    }

    private static String comment(String text) {
        return text.isBlank() ? "" : " — " + text;
    }

    private Div acts(Runnable edit) {
        Button change = new Button(getTranslation("review.edit"), click -> edit.run());
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(
                getTranslation("review.edit.question", question.text().in(getLocale())));
        mark.setLabel(getTranslation("review.mark"));
        mark.setAriaLabel(getTranslation("review.mark.question", question.text().in(getLocale())));
        Div acts = new Div(mark, change);
        acts.addClassName("answer-acts");
        return acts;
    }

    private void pictures(ReviewFile file, List<Evidence> evidence) {
        pictures.removeAll();
        for (Evidence photo : evidence) {
            if (photo.isSound()) {
                pictures.add(player(file, photo));
                continue;
            }
            String source = "files/review/" + file.visit().id() + "/photos/" + photo.id();
            Image image = new Image(
                    source, getTranslation("review.photo", question.text().in(getLocale())));
            Anchor whole = new Anchor(source, image);
            whole.setTarget("_blank");
            whole.setRouterIgnore(true);
            pictures.add(whole);
        }
    }

    private Component player(ReviewFile file, Evidence recording) {
        return new SoundPlayer(
                "files/review/" + file.visit().id() + "/recordings/" + recording.id(),
                recording.duration(),
                getTranslation("review.recording", question.text().in(getLocale())));
    }

    private Paragraph warning(Checks.Warning warning) {
        Paragraph line =
                new Paragraph(getTranslation("review.warning", warning.text().in(getLocale())));
        line.addClassNames("answer-warning", "answer-line");
        return line;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "answer-fact");
        return span;
    }

    private static Paragraph quietLine(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("quiet", "answer-line");
        return line;
    }
}
