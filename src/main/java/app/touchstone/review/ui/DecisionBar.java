package app.touchstone.review.ui;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.Confirmation;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import app.touchstone.platform.ui.dialogs.ReasonDialog;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The head of the desk: whose report it is and what a reviewer can decide in the state that its visit is in. A refusal
 * stands here until it is mended or another step is tried; a decision that ends the work says so and leads on.
 */
final class DecisionBar extends Composite<Div> {

    private final ReviewView view;
    private final transient CurrentActor currentActor;
    private final transient ReviewService review;
    private final transient NextReport next;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader("");
    private final Div refusal = new Div();
    private final Div outcome = new Div();
    private final Map<String, String> messages = new HashMap<>();
    private @Nullable Offer offered;
    private List<Button> buttons = List.of();

    /** What can be decided. */
    private enum Offer {
        TAKE_UP,
        DECIDE,
        TAKE_OVER,
        RELEASE,
        NOTHING
    }

    DecisionBar(ReviewView view, CurrentActor currentActor, ReviewService review, NextReport next, Clock clock) {
        this.view = view;
        this.currentActor = currentActor;
        this.review = review;
        this.next = next;
        this.clock = clock;
        refusal.addClassName("act-refusal");
        refusal.getElement().setAttribute("role", "alert");
        outcome.addClassName("review-outcome");
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassName("review-head");
        getContent().add(header, refusal, outcome);
    }

    void show(ReviewFile file) {
        header.setTitle(getTranslation(
                "review.title",
                file.visit().number(),
                file.visit().plan().place().name()));
        header.setSubtitle(getTranslation(file.visit().state())
                + (file.reviewerName() == null ? "" : " · " + getTranslation("review.with", file.reviewerName())));
        Offer offer = offer(file);
        if (offer != offered) {
            offered = offer;
            buttons = buttons(offer);
            header.setActions(buttons);
        }
    }

    /** Another report comes to this desk. */
    void clear() {
        mended();
        outcome.removeAll();
        messages.clear();
    }

    /** What was refused is no longer so. */
    void mended() {
        refusal.setText("");
    }

    private Offer offer(ReviewFile file) {
        return switch (file.visit().state()) {
            case SUBMITTED -> Offer.TAKE_UP;
            case IN_REVIEW -> currentActor.get().id().equals(file.reviewer()) ? Offer.DECIDE : Offer.TAKE_OVER;
            case APPROVED -> Offer.RELEASE;
            default -> Offer.NOTHING;
        };
    }

    private List<Button> buttons(Offer offer) {
        return switch (offer) {
            case TAKE_UP -> List.of(primary("review.claim", this::claim));
            case TAKE_OVER -> List.of(primary("review.take-over", this::claim));
            case DECIDE ->
                List.of(
                        plain("review.return", this::sendBack),
                        plain("review.reject", this::reject),
                        primary("review.approve", this::approve));
            case RELEASE ->
                List.of(plain("review.take-back", this::takeBack), primary("review.release", this::release));
            case NOTHING -> List.of();
        };
    }

    private Button plain(String key, Runnable act) {
        return new Button(getTranslation(key), click -> {
            mended();
            act.run();
        });
    }

    private Button primary(String key, Runnable act) {
        Button button = plain(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void claim() {
        step(
                "review.claimed",
                now -> review.claim(currentActor.get(), now.visit().id(), now.version()));
    }

    private void takeBack() {
        step(
                "review.taken-back",
                now -> review.takeBack(currentActor.get(), now.visit().id(), now.version()));
    }

    private void approve() {
        int marked = view.marked().size();
        if (marked == 0) {
            approveNow();
        } else {
            new Confirmation(
                            getTranslation("review.approve.marked", marked),
                            getTranslation("review.approve"),
                            this::approveNow)
                    .open();
        }
    }

    private void approveNow() {
        step("review.approved", now -> {
            ReviewFile approved = review.approve(currentActor.get(), now.visit().id(), now.version());
            view.unmark();
            return approved;
        });
    }

    /** A step that asks nothing: what it offers next has the focus that its own button loses. */
    private void step(String done, UnaryOperator<ReviewFile> act) {
        try {
            view.step(act);
        } catch (Refused refused) {
            refusal.setText(
                    getTranslation(refused.messageKey(), refused.arguments().toArray()));
            return;
        }
        Notices.done(getTranslation(done));
        if (!buttons.isEmpty()) {
            buttons.getLast().focus();
        }
    }

    private void reject() {
        ReasonDialog dialog = new ReasonDialog(
                getTranslation("review.reject.title", view.file().visit().number()),
                getTranslation("review.refusal.no-reason"),
                new Paragraph(getTranslation("review.reject.note")));
        dialog.asks(
                getTranslation("review.reject.confirm"),
                reason -> end(
                        "review.rejected",
                        now -> review.reject(currentActor.get(), now.visit().id(), now.version(), reason)),
                "review.refusal.no-reason");
        dialog.open();
    }

    private void release() {
        Checkbox counts = new Checkbox(getTranslation("review.release.counts"), true);
        FormDialog dialog = dialog("review.release.title", "review.release.note", counts);
        dialog.submits(
                getTranslation("review.release.confirm"),
                () -> end(
                        "review.released",
                        now -> review.release(
                                currentActor.get(),
                                now.visit().id(),
                                now.version(),
                                Boolean.TRUE.equals(counts.getValue()))));
        dialog.open();
    }

    private void sendBack() {
        if (view.marked().isEmpty()) {
            refusal.setText(getTranslation("review.refusal.nothing-to-return"));
            return;
        }
        ReturnFields fields = new ReturnFields(
                view.marked().values(), messages, view.file().visit().plan().place(), clock.instant());
        FormDialog dialog = dialog("review.return.title", "review.return.note", fields);
        dialog.saysAt(fields.due(), "review.refusal.past-deadline");
        dialog.decides(
                getTranslation("review.return.confirm"),
                () -> fields.due()
                        .instant()
                        .map(due -> {
                            end(
                                    "review.sent-back",
                                    now -> review.sendBack(
                                            currentActor.get(),
                                            now.visit().id(),
                                            now.version(),
                                            fields.messages(),
                                            due));
                            return true;
                        })
                        .orElse(false));
        dialog.open();
    }

    /** A decision after which there is nothing more to do here. */
    private void end(String done, UnaryOperator<ReviewFile> act) {
        view.step(act);
        view.unmark();
        messages.clear();
        RouterLink on = next.after(view.file().visit().id())
                .map(visit -> new RouterLink(
                        getTranslation(
                                "review.next",
                                visit.number(),
                                visit.plan().place().name()),
                        ReviewView.class,
                        new RouteParameters("visit", visit.id().toString())))
                .orElseGet(() -> new RouterLink(getTranslation("review.to-queue"), QueueView.class));
        outcome.removeAll();
        outcome.add(new Paragraph(getTranslation(done)), on);
        FormGate.focusLater(on);
    }

    private FormDialog dialog(String titleKey, String noteKey, Component content) {
        FormDialog dialog =
                new FormDialog(getTranslation(titleKey, view.file().visit().number()));
        VerticalLayout body = new VerticalLayout(new Paragraph(getTranslation(noteKey)), content);
        body.setPadding(false);
        dialog.add(body);
        dialog.closing(getTranslation("platform.cancel"));
        dialog.measures(DialogWidth.MIDDLE);
        return dialog;
    }
}
