package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.DeskFixture;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.Visit;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Role;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An act on the review desk changes what it touched and keeps the rest, whoever else works on the same report. */
@IntegrationTest
@ByClock
class ReviewViewIT {

    private static final AnswerValue NO = new AnswerValue.Choice("no");

    @Autowired
    private DeskFixture desk;

    @Autowired
    private ReviewService review;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    private final Actor ralf = FieldFixture.staff("Ralf", Role.REVIEWER);
    private VisitId visit;
    private BrowserlessUIContext window;

    @BeforeEach
    void handIn() {
        clock.set(ReportedVisits.AFTERNOON);
        visit = fixture.submitted().visit().id();
    }

    @Test
    void anEditChangesItsOwnCardAndKeepsTheMarks() {
        atTheDesk(() -> {
            Component smile = card("smile");
            mark("smile").setValue(true);
            saveEditOf("clean", "Crumbs on the photo");
            assertThat(dialogs()).isEmpty();
            assertThat(card("smile")).isSameAs(smile);
            assertThat(mark("smile").getValue()).isTrue();
            assertThat(text(card("clean"))).contains("Crumbs on the photo");
        });
    }

    @Test
    void anotherReviewersEditIsShownAndErasesNothing() {
        atTheDesk(() -> {
            mark("smile").setValue(true);
            button(card("clean"), "Edit").click();
            area("Reason").setValue("Crumbs on the photo");
            ReviewFile seen = review.open(ralf, visit);
            review.edit(ralf, visit, seen.version(), "clean", NO, "", "Ralf saw dirt");
            button("Save the edit").click();

            assertThat(area("Reason").getValue()).isEqualTo("Crumbs on the photo");
            assertThat(text(dialogs().getFirst())).contains("Ralf was faster", "Now counts: Option no");
            assertThat(text(card("clean"))).contains("Ralf saw dirt");
            assertThat(mark("smile").getValue()).isTrue();

            button("Save the edit").click();
            assertThat(dialogs()).isEmpty();
            assertThat(text(card("clean"))).contains("Ralf saw dirt", "Crumbs on the photo");
        });
    }

    @Test
    void aRefusalStandsAtItsActUntilItIsMended() {
        atTheDesk(() -> {
            button("Return…").click();
            assertThat(refusal()).contains("Choose at least one question");
            mark("smile").setValue(true);
            assertThat(refusal()).isEmpty();

            review.claim(ralf, visit, review.open(ralf, visit).version());
            mark("smile").setValue(false);
            button("Approve").click();
            assertThat(refusal()).contains("Ralf was faster");
            button("Take over").click();
            assertThat(refusal()).isEmpty();
            assertThat(review.open(ralf, visit).reviewerName()).isNotEqualTo("Ralf");
        });
    }

    @Test
    void wordsOfAReturnAreKeptUntilTheyAreSentAndMarksAreAskedAbout() {
        atTheDesk(() -> {
            mark("smile").setValue(true);
            button("Return…").click();
            TextArea message = window.find(TextArea.class).all().getFirst();
            message.setValue("Which of the two?");
            button("Cancel").click();
            window.getUI().navigate("review");
            assertThat(path()).isEqualTo("review/" + visit);
            button("Keep editing").click();
            button("Return…").click();
            assertThat(window.find(TextArea.class).all().getFirst().getValue()).isEqualTo("Which of the two?");

            button("Return to the shopper").click();
            assertThat(text(part("review-outcome"))).contains("with the shopper again");
            window.getUI().navigate("review");
            assertThat(path()).isEqualTo("review");
        });
    }

    @Test
    void anApprovalAsksAboutMarksThatWouldBeLost() {
        atTheDesk(() -> {
            mark("smile").setValue(true);
            button("Approve").click();
            assertThat(dialogs())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.getHeaderTitle()).contains("1 question is marked"));
            button("Back").click();
            assertThat(mark("smile").getValue()).isTrue();
            button("Approve").click();
            button(dialogs().getFirst(), "Approve").click();
            button("Back to review").click();
            assertThat(mark("smile").getValue()).isFalse();
        });
    }

    @Test
    void aReleaseSaysSoAndLeadsOnToTheNextReport() {
        VisitId other = fixture.submitted().visit().id();
        atTheDesk(() -> {
            button("Approve").click();
            button("Release…").click();
            button("Release the report").click();
            assertThat(text(part("review-outcome"))).contains("The report is released.", "Next in the queue");
            String next = window.find(RouterLink.class, part("review-outcome"))
                    .single()
                    .getHref();
            assertThat(next).startsWith("review/").doesNotContain(visit.toString());
            window.getUI().navigate("review/" + other);
            assertThat(part("review-outcome").getChildren()).isEmpty();
            assertThat(button("Take up").isVisible()).isTrue();
        });
    }

    @Test
    void whatIsReleasedStandsNewestFirst() {
        clock.advance(Duration.ofHours(1));
        VisitId second = fixture.submitted().visit().id();
        clock.advance(Duration.ofHours(1));
        VisitId third = fixture.submitted().visit().id();
        List<VisitId> mine = List.of(visit, second, third);
        List.of(second, third, visit).forEach(this::release);

        desk.open("Rita", Role.REVIEWER, "review?part=released", opened -> {
            window = opened;
            assertThat(listed(mine)).containsExactly(third, second, visit);
            assertThat(text(window.find(PageHeader.class).single())).contains("The newest report stands first.");
        });
    }

    @Test
    void whatWaitsStandsOldestFirst() {
        clock.advance(Duration.ofHours(1));
        VisitId second = fixture.submitted().visit().id();

        desk.open("Rita", Role.REVIEWER, "review", opened -> {
            window = opened;
            assertThat(listed(List.of(visit, second))).containsExactly(visit, second);
        });
    }

    private void release(VisitId report) {
        ReviewFile claimed =
                review.claim(ralf, report, review.open(ralf, report).version());
        ReviewFile approved = review.approve(ralf, report, claimed.version());
        review.release(ralf, report, approved.version(), true);
    }

    /** Those of one's own in the order of the queue. */
    private List<VisitId> listed(List<VisitId> mine) {
        return queue().getDataProvider()
                .fetch(new Query<>())
                .map(Visit::id)
                .filter(mine::contains)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<Visit> queue() {
        return (Grid<Visit>) window.find(Grid.class).single();
    }

    private void atTheDesk(Runnable walk) {
        desk.open("Rita", Role.REVIEWER, "review/" + visit, opened -> {
            window = opened;
            button("Take up").click();
            walk.run();
        });
    }

    private String path() {
        return window.getUI().getInternals().getActiveViewLocation().getPath();
    }

    private AnswerCard card(String question) {
        return window.find(AnswerCard.class).all().stream()
                .filter(card -> card.question().code().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox mark(String question) {
        return window.find(Checkbox.class, card(question)).single();
    }

    private void saveEditOf(String question, String reason) {
        button(card(question), "Edit").click();
        area("Reason").setValue(reason);
        button("Save the edit").click();
    }

    private TextArea area(String label) {
        return window.find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String words) {
        return button(window.getUI(), words);
    }

    private Button button(Component within, String words) {
        return window.find(Button.class, within).all().stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<Dialog> dialogs() {
        return window.find(Dialog.class).all();
    }

    private Div part(String name) {
        return window.find(Div.class).all().stream()
                .filter(div -> div.hasClassName(name))
                .findFirst()
                .orElseThrow();
    }

    private String refusal() {
        return text(part("act-refusal"));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
