package app.touchstone.assignments.ui;

import app.touchstone.assignments.Candidate;
import app.touchstone.assignments.ObstacleCount;
import app.touchstone.assignments.Visit;
import app.touchstone.platform.Formats;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.PlainDialog;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.shoppers.Shopper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lists who could make the visits, the freest and best first, and below them who may not and why. */
final class AssignDialog extends PlainDialog {

    private final transient Function<String, List<Candidate>> candidates;
    private final transient Consumer<Shopper> then;
    private final int visits;
    private final TextField search = new TextField();
    private final Grid<Candidate> grid = new Grid<>();

    AssignDialog(Collection<Visit> visits, Function<String, List<Candidate>> candidates, Consumer<Shopper> then) {
        this.candidates = candidates;
        this.then = then;
        this.visits = visits.size();
        setHeaderTitle(title(visits));
        search.setLabel(getTranslation("visits.assign.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find());
        fill();
        add(search, grid);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()));
        measures(DialogWidth.WIDE);
        find();
    }

    static List<VisitId> ids(Collection<Visit> visits) {
        return visits.stream().map(Visit::id).toList();
    }

    private String title(Collection<Visit> chosen) {
        return chosen.size() == 1
                ? getTranslation(
                        "visits.assign.one",
                        chosen.iterator().next().number(),
                        VisitWords.outlet(chosen.iterator().next()))
                : getTranslation("visits.assign.many", chosen.size());
    }

    private void fill() {
        grid.addComponentColumn(this::row).setHeader(getTranslation("visits.assign.shoppers"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        GridHeight.byRows(grid);
        grid.setEmptyStateText(getTranslation("visits.assign.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("visits.assign.shoppers"));
    }

    private void find() {
        grid.setItems(candidates.apply(search.getValue()));
    }

    private Component row(Candidate candidate) {
        Shopper shopper = candidate.shopper();
        Div name = new Div(shopper.data().name());
        Div facts = new Div(facts(candidate));
        facts.addClassName("quiet");
        Div words = new Div(name, facts);
        words.addClassName("candidate-words");
        List<ObstacleCount> reasons = candidate.reasons();
        if (!reasons.isEmpty()) {
            words.add(OutcomeDialog.reasons(reasons, visits, this));
        }
        Div row = new Div(words, act(candidate));
        row.addClassName("candidate");
        return row;
    }

    private String facts(Candidate candidate) {
        List<String> facts = new ArrayList<>();
        Shopper shopper = candidate.shopper();
        if (!shopper.data().city().isEmpty()) {
            facts.add(shopper.data().city());
        }
        facts.add(getTranslation(
                "visits.assign.load", candidate.load(), shopper.data().visitLimit()));
        facts.add(
                shopper.grade() == null
                        ? getTranslation("visits.assign.no-grade")
                        : getTranslation("visits.assign.grade", Formats.number(shopper.grade(), 1, getLocale())));
        return String.join(" · ", facts);
    }

    private Component act(Candidate candidate) {
        int possible = candidate.possible();
        if (possible == 0) {
            Span not = new Span(getTranslation("visits.assign.not"));
            not.addClassName("quiet");
            return not;
        }
        Button assign = new Button(
                possible == visits
                        ? getTranslation("visits.assign")
                        : getTranslation("visits.assign.some", possible, visits),
                click -> {
                    close();
                    then.accept(candidate.shopper());
                });
        assign.setAriaLabel(
                getTranslation("visits.assign.to", candidate.shopper().data().name(), possible));
        return assign;
    }
}
