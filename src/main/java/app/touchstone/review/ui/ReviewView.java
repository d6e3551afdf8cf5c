package app.touchstone.review.ui;

import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.AnswerWords;
import app.touchstone.checklists.Checks;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Section;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.reports.PreparationWords;
import app.touchstone.reports.Recall;
import app.touchstone.reports.Receipt;
import app.touchstone.reports.Receipt.Captured;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import app.touchstone.scoring.ClassicScore;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One report on the reviewer's desk: answers, points and evidence side by side, and one decision at the top. */
@Route("review/:visit")
@RolesAllowed({"REVIEWER", "ADMINISTRATOR"})
@StyleSheet("review.css")
class ReviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewService review;
    private final transient AnswerWords words;
    private final transient PreparationWords preparation;
    private final transient Actor actor;
    private final transient Clock clock;
    private final Map<String, AnswerCard> cards = new LinkedHashMap<>();
    private String number = "";

    ReviewView(
            ReviewService review,
            AnswerWords words,
            PreparationWords preparation,
            CurrentActor currentActor,
            Clock clock) {
        this.review = review;
        this.words = words;
        this.preparation = preparation;
        this.actor = currentActor.get();
        this.clock = clock;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        VisitId id = VisitId.of(event.getRouteParameters().get("visit").orElse(""));
        show(review.open(actor, id));
    }

    void show(ReviewFile file) {
        number = file.visit().number();
        cards.clear();
        UnorderedList sections = new UnorderedList();
        Div answers = new Div();
        answers.addClassName("review-answers");
        Set<String> asked = file.asked();
        Map<String, List<Checks.Warning>> warnings = file.warnings();
        for (Section section : file.report().definition().sections()) {
            section(file, section, asked, warnings).ifPresent(block -> {
                answers.add(block);
                sections.add(new ListItem(link(section)));
            });
        }
        Div outline = new Div(outline(sections));
        outline.addClassName("review-outline");
        Div desk = new Div(outline, answers);
        desk.addClassName("review-desk");
        getContent().removeAll();
        getContent().add(header(file), facts(file, warnings.size()), desk);
    }

    private Component header(ReviewFile file) {
        PageHeader header = new PageHeader(getTranslation(
                "review.title", number, file.visit().plan().place().name()));
        header.setSubtitle(getTranslation(file.visit().state())
                + (file.reviewerName() == null ? "" : " · " + getTranslation("review.with", file.reviewerName())));
        DecisionBar bar = new DecisionBar(file, actor, review, clock, this);
        bar.buttons().forEach(header::addAction);
        Div sticky = new Div(header);
        sticky.addClassName("review-head");
        return sticky;
    }

    private Component facts(ReviewFile file, int warnings) {
        ZoneId zone = file.visit().plan().place().timeZone();
        Facts facts = new Facts()
                .add(getTranslation("review.client"), file.visit().plan().clientName())
                .add(
                        getTranslation("review.shopper"),
                        Objects.requireNonNullElse(file.visit().shopperName(), ""))
                .add(
                        getTranslation("review.visited"),
                        moment(file.visit().stamps().visitedAt(), zone))
                .add(
                        getTranslation("review.submitted"),
                        moment(file.visit().stamps().submittedAt(), zone))
                .add(getTranslation("review.score"), scores(file));
        file.report()
                .lastReceipt()
                .ifPresent(receipt -> facts.add(
                        getTranslation("review.receipt"),
                        receipt.number() + (receipt.late() ? " · " + late(receipt, zone) : "")));
        recall(file).ifPresent(written -> facts.add(getTranslation("review.recall"), written));
        facts.add(
                getTranslation("review.check-in"),
                preparation.arrival(file.preparation(), zone, actor.zone(), getLocale()));
        if (!file.report().definition().quiz().isEmpty()) {
            facts.add(getTranslation("review.quiz"), preparation.quiz(file.preparation(), getLocale()));
        }
        if (warnings > 0) {
            facts.add(getTranslation("review.warnings"), getTranslation("review.warnings.count", warnings));
        }
        if (file.visit().reason() != null) {
            facts.add(getTranslation("review.reason"), file.visit().reason());
        }
        return facts;
    }

    private Optional<String> recall(ReviewFile file) {
        return Optional.ofNullable(file.visit().stamps().visitedAt())
                .flatMap(visitedAt -> Recall.of(file.report(), visitedAt))
                .map(recall -> getTranslation("review.recall.value", span(recall.half()), span(recall.last())));
    }

    private String span(Duration time) {
        return time.toHours() < 1
                ? getTranslation("review.recall.minutes", time.toMinutes())
                : getTranslation("review.recall.hours", time.toHours(), time.toMinutesPart());
    }

    private String late(Receipt receipt, ZoneId zone) {
        Captured excuse = receipt.excuse();
        return excuse == null
                ? getTranslation("review.late")
                : getTranslation(
                        excuse.byPhone() ? "review.late.captured-by-phone" : "review.late.captured",
                        Formats.dateTime(excuse.at(), zone, actor.zone(), getLocale()));
    }

    private String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? "–" : Formats.dateTime(at, zone, actor.zone(), getLocale());
    }

    private String scores(ReviewFile file) {
        String sent = percent(file.asSent().score());
        String now = percent(file.sheet().score());
        return sent.equals(now) ? now : getTranslation("review.score.changed", sent, now);
    }

    private String percent(ClassicScore score) {
        return score.exact().map(value -> Formats.percent(value, getLocale())).orElse(getTranslation("Band.NO_DATA"));
    }

    private static Anchor link(Section section) {
        Anchor link = new Anchor(
                "#section-" + section.code(), section.title().in(UI.getCurrent().getLocale()));
        link.setRouterIgnore(true);
        return link;
    }

    private Component outline(UnorderedList sections) {
        Nav outline = new Nav(sections);
        outline.setAriaLabel(getTranslation("review.outline"));
        return outline;
    }

    private Optional<Component> section(
            ReviewFile file, Section section, Set<String> asked, Map<String, List<Checks.Warning>> warnings) {
        Div block = new Div(new H2(section.title().in(getLocale())));
        block.setId("section-" + section.code());
        boolean editable = file.visit().state() == VisitState.IN_REVIEW;
        for (Question question : section.questions()) {
            boolean isAsked = asked.contains(question.code());
            if (isAsked || file.report().answers().containsKey(question.code())) {
                ShownQuestion shown =
                        new ShownQuestion(question, isAsked, warnings.getOrDefault(question.code(), List.of()));
                AnswerCard card =
                        new AnswerCard(file, shown, words, actor.zone(), editable, () -> edit(file, question));
                cards.put(question.code(), card);
                block.add(card);
            }
        }
        return block.getComponentCount() > 1 ? Optional.of(block) : Optional.empty();
    }

    private void edit(ReviewFile file, Question question) {
        new EditDialog(file, question, words, (value, comment, reason) -> {
                    show(review.edit(
                            actor, file.visit().id(), file.version(), question.code(), value, comment, reason));
                    Notices.done(getTranslation("review.edited"));
                })
                .open();
    }

    /** The questions that the reviewer marked for return, with what to put right. */
    Map<String, Question> marked(ReviewFile file) {
        Map<String, Question> marked = new LinkedHashMap<>();
        cards.forEach((code, card) -> {
            if (card.isMarked()) {
                file.report().definition().question(code).ifPresent(question -> marked.put(code, question));
            }
        });
        return marked;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.page", number);
    }
}
