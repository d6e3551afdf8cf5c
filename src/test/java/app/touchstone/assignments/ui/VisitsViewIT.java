package app.touchstone.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.access.DeskFixture;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Role;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of visits opens on work, and what is finished is seen and selected only by whom asks for it. */
@IntegrationTest
@ByClock
class VisitsViewIT {

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);

    @Autowired
    private DeskFixture desk;

    @Autowired
    private FieldFixture fixture;

    @Autowired
    private VisitService visits;

    @Autowired
    private AssignmentService assignments;

    private Field field;
    private Visit soon;
    private Visit later;
    private Visit cancelled;

    @BeforeEach
    void planVisits() {
        field = fixture.field();
        later = planned("V-2", 20);
        soon = planned("V-1", 10);
        cancelled = planned("V-3", 5);
        assignments.cancel(vera, List.of(cancelled.id()), "the shop moved");
    }

    @Test
    void aBareAddressOpensOnWhatIsNotFinished() {
        desk.open(
                "Vera",
                Role.COORDINATOR,
                "visits",
                window -> assertThat(preset(window).getValue()).isEqualTo(Preset.UNFINISHED));
    }

    @Test
    void whatIsFinishedIsSaidAndOneClickAway() {
        atTheVisits("&preset=UNFINISHED", window -> {
            assertThat(shown(window)).containsExactly(soon.number(), later.number());
            assertThat(text(window)).contains("1 finished visit is not shown.");
            button(window, "Show all").click();
            assertThat(shown(window)).containsExactly(later.number(), soon.number(), cancelled.number());
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .doesNotContain("Show all");
        });
    }

    @Test
    void whoAsksForAFinishedStateIsNotLeftWithNothing() {
        atTheVisits("&preset=UNFINISHED", window -> {
            states(window).setValue(Set.of(VisitState.CANCELLED));
            assertThat(shown(window)).containsExactly(cancelled.number());
        });
    }

    @Test
    void selectingAllSaysTheSumAndLeavesFinishedOnesAlone() {
        atTheVisits("&preset=ALL", window -> {
            button(window, "Select 2 of 3, without finished ones").click();
            assertThat(selected(window)).containsExactlyInAnyOrder(soon.number(), later.number());
            assertThat(text(window)).contains("2 visits selected");
        });
        atTheVisits("&preset=UNFINISHED", window -> {
            button(window, "Select all 2").click();
            assertThat(selected(window)).containsExactlyInAnyOrder(soon.number(), later.number());
        });
    }

    private Visit planned(String code, int lastDay) {
        Window days = new Window(FieldFixture.FIRST_DAY, FieldFixture.FIRST_DAY.withDayOfMonth(lastDay));
        return visits.plan(
                        vera,
                        List.of(field.visitTo(
                                fixture.outlets(field, "North", code).getFirst(), days)))
                .getFirst();
    }

    private void atTheVisits(String filter, Consumer<BrowserlessUIContext> walk) {
        desk.open("Vera", Role.COORDINATOR, "visits?client=" + field.client().id() + filter, walk);
    }

    private static List<String> shown(BrowserlessUIContext window) {
        return grid(window)
                .getDataProvider()
                .fetch(new Query<>())
                .map(Visit::number)
                .toList();
    }

    private static List<String> selected(BrowserlessUIContext window) {
        return grid(window).getSelectedItems().stream().map(Visit::number).toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Visit> grid(BrowserlessUIContext window) {
        return window.find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private static Select<Preset> preset(BrowserlessUIContext window) {
        return window.find(Select.class).single();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<VisitState> states(BrowserlessUIContext window) {
        return window.find(MultiSelectComboBox.class).single();
    }

    private static Button button(BrowserlessUIContext window, String words) {
        return window.find(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button (%s)".formatted(words)));
    }

    private static String text(BrowserlessUIContext window) {
        return ((HasElement) window.getCurrentView()).getElement().getTextRecursively();
    }
}
