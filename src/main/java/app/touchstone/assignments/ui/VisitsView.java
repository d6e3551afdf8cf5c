package app.touchstone.assignments.ui;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitOrder;
import app.touchstone.assignments.VisitOrder.Column;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitStep;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.ListPage;
import app.touchstone.platform.ui.lists.Rows;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every visit that staff see: found, sorted, chosen by the dozen, and given to shoppers. It opens on what is not
 * finished; the address keeps the filter.
 */
@Route("visits")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER"})
@StyleSheet("assignments.css")
class VisitsView extends ListPage<Visit, VisitFilterBar> {

    private static final int MOST_AT_ONCE = 500;
    private static final List<VisitStep> ACTS =
            List.of(VisitStep.ASSIGN, VisitStep.WITHDRAW, VisitStep.EXTEND, VisitStep.CANCEL);

    private final transient VisitService visits;
    private final transient CurrentActor currentActor;
    private final transient VisitActs acts;
    private final Div bar = new Div();
    private final Div finished = new Div();
    private final Span unseen = new Span();
    private final Span chosen = new Span();
    private final Button chooseAll = new Button();
    private final Button none = new Button();
    private final List<Button> buttons = new ArrayList<>();

    VisitsView(
            VisitService visits,
            AssignmentService assignments,
            ClientService clients,
            OutletService outlets,
            ShopperService shoppers,
            ProgrammeDirectory programmes,
            CurrentActor currentActor,
            Clock clock) {
        super(
                "visits.title",
                new VisitFilterBar(
                        new VisitFilterBar.Known(visits, clients, outlets, shoppers, programmes), currentActor));
        this.visits = visits;
        this.currentActor = currentActor;
        this.acts = new VisitActs(assignments, currentActor, clock, this, this::acted);
        columns();
        buildBar();
        buildFinished();
        aboveRows(finished, bar);
        whereEmpty(() -> new EmptyState(getTranslation("visits.empty"), getTranslation("visits.empty.hint")));
        reads(
                (first, most, sorting) -> visits.find(
                        currentActor.get(),
                        filters().value(),
                        first,
                        most,
                        Rows.order(sorting, Column.class, VisitOrder::new, ownOrder())),
                () -> visits.count(currentActor.get(), filters().value()),
                Visit::id);
    }

    private void columns() {
        sorted(Column.NUMBER, parts("visits.number", VisitWords::link, Visit::number));
        sorted(Column.OUTLET, words("visits.outlet", VisitWords::outlet));
        sorted(
                Column.STATE,
                parts(
                        "visits.state",
                        visit -> VisitWords.state(visit.state(), this),
                        visit -> getTranslation(visit.state())));
        sorted(
                Column.DUE,
                words(
                        "visits.due",
                        visit -> VisitWords.due(visit, currentActor.get().zone(), getLocale())));
        sorted(Column.SHOPPER, words("visits.shopper", Visit::shopperName));
        sorted(
                Column.REGION,
                words("visits.region", visit -> visit.plan().place().region()));
        sorted(Column.CLIENT, words("visits.client", visit -> visit.plan().clientName()));
        sorted(Column.WAVE, words("visits.wave", visit -> visit.plan().waveName()));
        cards(visit -> VisitWords.card(visit, this, currentActor.get().zone(), getLocale()));
        if (acts.isAllowed()) {
            grid().setSelectionMode(Grid.SelectionMode.MULTI);
            nameSelection();
            grid().asMultiSelect().addValueChangeListener(change -> showChosen(change.getValue()));
        }
    }

    private static void sorted(Column by, Grid.Column<Visit> column) {
        column.setSortProperty(by.name()).setFlexGrow(1);
    }

    /** Selecting all would read every visit there is: a button selects some instead, and the column says what it is. */
    private void nameSelection() {
        GridMultiSelectionModel<Visit> selection = (GridMultiSelectionModel<Visit>) grid().getSelectionModel();
        selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        selection.setSelectionColumnFrozen(true);
        grid().getElement()
                .getNode()
                .runWhenAttached(ui -> grid().getElement()
                        .getChildren()
                        .filter(column -> column.getTag().endsWith("selection-column"))
                        .forEach(column -> column.setProperty("header", getTranslation("visits.selection"))));
    }

    /** What is to be done begins with what is due next, what may be done already with the newest. */
    private VisitOrder ownOrder() {
        return filters().value().takesFinished() ? VisitOrder.LATEST_DUE : VisitOrder.SOONEST_DUE;
    }

    private void buildBar() {
        bar.addClassName("act-bar");
        bar.setVisible(acts.isAllowed());
        chosen.getElement().setAttribute("aria-live", "polite");
        chooseAll.addThemeVariants(ButtonVariant.TERTIARY);
        chooseAll.addClickListener(click -> grid().asMultiSelect()
                .setValue(Set.copyOf(visits.find(
                        currentActor.get(), filters().value().unfinished(), 0, MOST_AT_ONCE, VisitOrder.SOONEST_DUE))));
        none.setText(getTranslation("visits.choose-none"));
        none.addClickListener(click -> grid().asMultiSelect().clear());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        bar.add(chosen, chooseAll, none);
        ACTS.forEach(step -> {
            Button act = new Button(
                    getTranslation(StepWords.ask(step)),
                    click -> acts.ask(step, grid().asMultiSelect().getValue()));
            buttons.add(act);
            bar.add(act);
        });
        buttons.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        showChosen(Set.of());
    }

    private void showChosen(Set<Visit> visits) {
        chosen.setText(getTranslation("visits.chosen", visits.size()));
        none.setEnabled(!visits.isEmpty());
        buttons.forEach(button -> button.setEnabled(!visits.isEmpty()));
    }

    private void acted() {
        looked();
        refresh();
    }

    @Override
    protected void looked() {
        grid().deselectAll();
        int found = visits.count(currentActor.get(), filters().value());
        offerChoice(found);
        int all = filters().value().preset() == Preset.UNFINISHED
                ? visits.count(currentActor.get(), filters().value().by(Preset.ALL))
                : found;
        finished.setVisible(all > found);
        unseen.setText(getTranslation("visits.finished", all - found));
    }

    /** The sum is said before it is chosen; what is finished is chosen by hand only. */
    private void offerChoice(int found) {
        int open = filters().value().takesFinished()
                ? visits.count(currentActor.get(), filters().value().unfinished())
                : found;
        int some = Math.min(open, MOST_AT_ONCE);
        String words = some == found ? "visits.choose-all" : "visits.choose-some";
        chooseAll.setText(getTranslation(open < found ? "visits.choose-unfinished" : words, some, found));
        chooseAll.setEnabled(some > 0);
    }

    private void buildFinished() {
        Button all = new Button(
                getTranslation("visits.finished.show"), click -> filters().all());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        finished.add(unseen, all);
        finished.addClassNames("finished-note", "quiet");
        finished.setVisible(false);
    }
}
