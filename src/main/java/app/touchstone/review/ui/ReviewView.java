package app.touchstone.review.ui;

import app.touchstone.assignments.VisitService;
import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.Question;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import app.touchstone.reports.PreparationWords;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One report on the reviewer's desk: answers, points and evidence side by side, and one decision at the top. An act
 * changes what it touched. Marks for a return, typed words, focus and scroll stay, also when another reviewer was
 * faster: then the page shows what is there now, says who did it, and the step can be made again.
 */
@Route("review/:visit")
@RolesAllowed({"REVIEWER", "ADMINISTRATOR"})
@StyleSheet("review.css")
class ReviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewService review;
    private final transient AnswerWords words;
    private final transient CurrentActor currentActor;
    private final ReportFacts facts;
    private final DecisionBar bar;
    private final LeaveGuard guard = LeaveGuard.at(this);
    private transient @Nullable ReviewFile file;
    private @Nullable ReportSheet sheet;

    ReviewView(
            ReviewService review,
            VisitService visits,
            AnswerWords words,
            PreparationWords preparation,
            CurrentActor currentActor,
            Clock clock) {
        this.review = review;
        this.words = words;
        this.currentActor = currentActor;
        facts = new ReportFacts(preparation, currentActor.get().zone());
        bar = new DecisionBar(this, currentActor, review, new NextReport(visits, currentActor), clock);
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        VisitId id = VisitId.of(event.getRouteParameters().get("visit").orElse(""));
        ReviewFile opened = review.open(currentActor.get(), id);
        if (sheet == null || !opened.visit().id().equals(file().visit().id())) {
            getContent().removeAll();
            bar.clear();
            sheet = new ReportSheet(
                    opened.report().definition(), words, currentActor.get().zone(), this::edit, this::remark);
            getContent().add(bar, facts, sheet);
        }
        show(opened);
    }

    /** The report as this page knows it. */
    ReviewFile file() {
        return Objects.requireNonNull(file);
    }

    /** Makes a step from what is shown, and shows what it led to, or what came between. */
    void step(UnaryOperator<ReviewFile> act) {
        try {
            show(act.apply(file()));
        } catch (Stale stale) {
            showAgain();
            throw new Refused(
                    "review.refusal.meanwhile",
                    stale.changedBy(),
                    Formats.dateTime(stale.changedAt(), currentActor.get().zone(), getLocale()));
        } catch (Refused refused) {
            if (refused.messageKey().equals("review.refusal.state")) {
                showAgain();
            }
            throw refused;
        }
    }

    /** The questions that the reviewer marked for return. */
    Map<String, Question> marked() {
        return sheet().marked();
    }

    /** What was marked is returned, or given up. */
    void unmark() {
        sheet().unmark();
    }

    private ReportSheet sheet() {
        return Objects.requireNonNull(sheet);
    }

    private void show(ReviewFile now) {
        file = now;
        bar.show(now);
        facts.show(now);
        sheet().show(now);
    }

    private void showAgain() {
        show(review.open(currentActor.get(), file().visit().id()));
    }

    private void edit(Question question) {
        bar.mended();
        EditDialog dialog = new EditDialog(this::file, question, words, (value, comment, reason) -> {
            step(now -> review.edit(
                    currentActor.get(), now.visit().id(), now.version(), question.code(), value, comment, reason));
            Notices.done(getTranslation("review.edited"));
        });
        dialog.open();
    }

    private void remark() {
        bar.mended();
        if (sheet().marked().isEmpty()) {
            guard.settle();
        } else {
            guard.touch();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.page", file().visit().number());
    }
}
