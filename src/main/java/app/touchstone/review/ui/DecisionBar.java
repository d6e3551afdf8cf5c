package app.touchstone.review.ui;

import app.touchstone.checklists.Question;
import app.touchstone.platform.Actor;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.FormDialog;
import app.touchstone.platform.ui.MomentField;
import app.touchstone.platform.ui.Notices;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a reviewer can decide in the state that the visit is in. */
final class DecisionBar {

    private static final Duration USUAL_RETURN = Duration.ofDays(1);

    private final ReviewFile file;
    private final VisitId id;
    private final Actor actor;
    private final ReviewService review;
    private final Clock clock;
    private final ReviewView view;

    DecisionBar(ReviewFile file, Actor actor, ReviewService review, Clock clock, ReviewView view) {
        this.file = file;
        this.id = file.visit().id();
        this.actor = actor;
        this.review = review;
        this.clock = clock;
        this.view = view;
    }

    List<Button> buttons() {
        return switch (file.visit().state()) {
            case SUBMITTED -> List.of(primary("review.claim", this::claim));
            case IN_REVIEW ->
                actor.id().equals(file.reviewer())
                        ? List.of(
                                plain("review.return", this::sendBack),
                                plain("review.reject", this::reject),
                                primary("review.approve", this::approve))
                        : List.of(primary("review.take-over", this::claim));
            case APPROVED ->
                List.of(plain("review.take-back", this::takeBack), primary("review.release", this::release));
            default -> List.of();
        };
    }

    private Button plain(String key, Runnable act) {
        return new Button(view.getTranslation(key), click -> act.run());
    }

    private Button primary(String key, Runnable act) {
        Button button = plain(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void claim() {
        view.show(review.claim(actor, id, file.version()));
    }

    private void approve() {
        view.show(review.approve(actor, id, file.version()));
        Notices.done(view.getTranslation("review.approved"));
    }

    private void takeBack() {
        view.show(review.takeBack(actor, id, file.version()));
    }

    private void reject() {
        TextArea reason = area("review.reject.reason");
        dialog(
                        "review.reject.title",
                        "review.reject.note",
                        "review.reject.confirm",
                        () -> {
                            view.show(review.reject(actor, id, file.version(), reason.getValue()));
                            Notices.done(view.getTranslation("review.rejected"));
                            return true;
                        },
                        reason)
                .open();
    }

    private void release() {
        Checkbox counts = new Checkbox(view.getTranslation("review.release.counts"), true);
        dialog(
                        "review.release.title",
                        "review.release.note",
                        "review.release.confirm",
                        () -> {
                            view.show(
                                    review.release(actor, id, file.version(), Boolean.TRUE.equals(counts.getValue())));
                            Notices.done(view.getTranslation("review.released"));
                            return true;
                        },
                        counts)
                .open();
    }

    private void sendBack() {
        Map<String, Question> marked = view.marked(file);
        if (marked.isEmpty()) {
            Notices.refused(view.getTranslation("review.refusal.nothing-to-return"));
            return;
        }
        Map<String, TextArea> messages = new LinkedHashMap<>();
        marked.forEach((code, question) -> {
            TextArea message = new TextArea(question.text().in(actor.language()));
            message.setWidthFull();
            message.setRequiredIndicatorVisible(true);
            messages.put(code, message);
        });
        ZoneId zone = file.visit().plan().place().timeZone();
        MomentField due = new MomentField(
                view.getTranslation("review.return.due"),
                zone,
                clock.instant().plus(USUAL_RETURN).truncatedTo(ChronoUnit.HOURS));
        VerticalLayout fields = new VerticalLayout();
        fields.setPadding(false);
        messages.values().forEach(fields::add);
        fields.add(due);
        dialog(
                        "review.return.title",
                        "review.return.note",
                        "review.return.confirm",
                        () -> {
                            Map<String, String> texts = new LinkedHashMap<>();
                            messages.forEach((code, area) -> texts.put(code, area.getValue()));
                            Optional<Instant> until = due.instant();
                            until.ifPresent(moment -> {
                                view.show(review.sendBack(actor, id, file.version(), texts, moment));
                                Notices.done(view.getTranslation("review.sent-back"));
                            });
                            return until.isPresent();
                        },
                        fields)
                .open();
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(view.getTranslation(key));
        area.setWidthFull();
        area.setRequiredIndicatorVisible(true);
        return area;
    }

    private FormDialog dialog(
            String titleKey, String noteKey, String confirmKey, BooleanSupplier confirm, Component content) {
        FormDialog dialog =
                new FormDialog(view.getTranslation(titleKey, file.visit().number()));
        VerticalLayout body = new VerticalLayout(new Paragraph(view.getTranslation(noteKey)), content);
        body.setPadding(false);
        dialog.add(body);
        dialog.closing(view.getTranslation("platform.cancel"));
        dialog.decides(view.getTranslation(confirmKey), confirm);
        dialog.setWidth("min(600px, 95vw)");
        return dialog;
    }
}
