package app.touchstone.review.ui;

import app.touchstone.checklists.AnswerWords;
import app.touchstone.checklists.Checks;
import app.touchstone.checklists.Question;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.SoundPlayer;
import app.touchstone.reports.Evidence;
import app.touchstone.reports.StoredAnswer;
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

/** One question on the desk: the answer with its points at the left, its photos at the right, its history below. */
final class AnswerCard extends Composite<Div> {

    private final transient ReviewFile file;
    private final transient Question question;
    private final transient AnswerWords words;
    private final transient ZoneId reader;
    private final Checkbox mark = new Checkbox();
    private final boolean hidden;

    AnswerCard(
            ReviewFile file, ShownQuestion shown, AnswerWords words, ZoneId reader, boolean editable, Runnable edit) {
        this.file = file;
        this.question = shown.question();
        this.words = words;
        this.reader = reader;
        Optional<QuestionScore> score = file.sheet().question(question.code());
        hidden = !shown.isAsked();
        getContent().addClassNames("answer-card", lost(score) ? "answer-lost" : "answer-kept");
        Div left = new Div(new H3(question.text().in(getLocale())), answerLine(score));
        left.addClassName("answer-words");
        shown.warnings().forEach(warning -> left.add(warning(warning)));
        notes(left);
        history(left);
        if (editable) {
            left.add(acts(edit));
        }
        getContent().add(left, pictures());
    }

    boolean isMarked() {
        return Boolean.TRUE.equals(mark.getValue());
    }

    private static boolean lost(Optional<QuestionScore> score) {
        return score.map(one -> one.loss() instanceof AnswerLoss.Scored(BigDecimal loss) && loss.signum() > 0)
                .orElse(false);
    }

    private Component answerLine(Optional<QuestionScore> score) {
        FinalAnswer answer = file.answer(question.code()).orElse(new FinalAnswer(question.code(), null, "", false));
        Span value = new Span(words.of(question, answer.value(), photos().size(), getLocale()));
        value.addClassName("answer-value");
        Div line = new Div(value);
        score.filter(one -> one.loss() instanceof AnswerLoss.Scored)
                .ifPresent(one -> line.add(quiet(getTranslation(
                        "review.points",
                        Formats.number(one.earned(), 1, getLocale()),
                        Formats.number(one.possible(), 1, getLocale())))));
        score.filter(QuestionScore::failedCritically)
                .ifPresent(one -> line.add(quiet(getTranslation("review.critical"))));
        if (answer.edited()) {
            line.add(quiet(getTranslation("review.was-edited")));
        }
        if (hidden) {
            line.add(quiet(getTranslation("review.hidden")));
        }
        if (!answer.comment().isBlank()) {
            Paragraph comment = new Paragraph(answer.comment());
            comment.addClassName("answer-comment");
            line.add(comment);
        }
        return line;
    }

    private void notes(Div left) {
        StoredAnswer sent = file.report().answers().get(question.code());
        if (sent != null && !sent.note().isBlank()) {
            left.add(quietLine(getTranslation("review.note", sent.note())));
        }
        file.report().returned().stream()
                .filter(returned -> returned.question().equals(question.code()))
                .forEach(returned -> left.add(quietLine(getTranslation("review.returned", returned.message()))));
    }

    private void history(Div left) {
        for (Edit edit : file.trace()) {
            if (edit.question().equals(question.code())) {
                left.add(quietLine(getTranslation(
                        "review.trace",
                        words.of(question, edit.oldValue(), getLocale()) + comment(edit.oldComment()),
                        words.of(question, edit.newValue(), getLocale()) + comment(edit.newComment()),
                        edit.by(),
                        Formats.dateTime(edit.at(), reader, getLocale()),
                        edit.reason())));
            }
        }
    }

    private static String comment(String text) {
        return text.isBlank() ? "" : " — " + text;
    }

    private Component acts(Runnable edit) {
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

    private List<Evidence> photos() {
        return file.report().evidence().stream()
                .filter(one -> one.question().equals(question.code()))
                .toList();
    }

    private Component pictures() {
        Div pictures = new Div();
        pictures.addClassName("answer-pictures");
        for (Evidence photo : photos()) {
            if (photo.isSound()) {
                pictures.add(player(photo));
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
        return pictures;
    }

    private Component player(Evidence recording) {
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
