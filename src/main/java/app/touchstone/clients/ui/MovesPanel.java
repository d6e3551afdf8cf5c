package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.Move;
import app.touchstone.clients.MoveService;
import app.touchstone.clients.MoveUndo;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.Confirmation;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The moves of a client's outlets, newest first; what nothing later stands on can be taken back. */
final class MovesPanel extends Composite<Div> {

    private final transient MoveUndo undo;
    private final transient CurrentActor currentActor;
    private final Grid<Move> grid = new Grid<>();

    MovesPanel(MoveService moves, MoveUndo undo, CurrentActor currentActor, Client client) {
        this.undo = undo;
        this.currentActor = currentActor;
        Paragraph hint = new Paragraph(getTranslation("clients.moves.hint"));
        hint.addClassName("quiet");
        grid.addColumn(this::day).setHeader(getTranslation("clients.move.from")).setAutoWidth(true);
        grid.addColumn(move -> getTranslation(move.terms().why()))
                .setHeader(getTranslation("clients.move.why"))
                .setAutoWidth(true);
        grid.addColumn(this::what).setHeader(getTranslation("clients.outlets")).setFlexGrow(1);
        grid.addColumn(Move::target)
                .setHeader(getTranslation("clients.move.target"))
                .setFlexGrow(1);
        grid.addColumn(this::state)
                .setHeader(getTranslation("clients.outlet.state"))
                .setFlexGrow(1);
        NarrowScreen.cards(grid, grid.addComponentColumn(this::card).setHeader(getTranslation("clients.moves")));
        grid.addComponentColumn(this::act)
                .setHeader(getTranslation("clients.outlet.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setItems(
                query -> moves.list(currentActor.get(), client.id(), query.getOffset(), query.getLimit()).stream(),
                query -> moves.count(currentActor.get(), client.id()));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("clients.moves.empty"), getTranslation("clients.moves.empty.hint")));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("clients.moves"));
        getContent().add(hint, grid);
    }

    private String day(Move move) {
        return Formats.date(move.terms().from(), getLocale());
    }

    private String what(Move move) {
        if (move.nodeName() != null) {
            return getTranslation("clients.moves.node", move.nodeName(), move.outlets());
        }
        return move.outlets() == 1
                ? move.first()
                : getTranslation("clients.moves.outlets", move.outlets(), move.first());
    }

    private String state(Move move) {
        String by = move.undoneBy() == null ? move.madeBy() : move.undoneBy();
        return getTranslation(move.state(), by);
    }

    private Component card(Move move) {
        Div more = new Div(what(move) + " → " + move.target());
        Span state = new Span(state(move));
        state.addClassName("quiet");
        Div card =
                new Div(new Div(day(move) + " · " + getTranslation(move.terms().why())), more, state);
        card.addClassName("list-card");
        return card;
    }

    private Component act(Move move) {
        if (move.state() == Move.MoveState.UNDONE) {
            return new Span();
        }
        Button button = new Button(VaadinIcon.ARROW_BACKWARD.create(), click -> ask(move));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation("clients.moves.undo", what(move));
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void ask(Move move) {
        new Confirmation(
                        getTranslation("clients.moves.undo", what(move)),
                        getTranslation("clients.moves.undo.go"),
                        () -> {
                            undo.undo(currentActor.get(), move.id());
                            grid.getDataProvider().refreshAll();
                            Notices.done(getTranslation("clients.moves.undone"));
                        },
                        new Paragraph(getTranslation("clients.moves.undo.hint")))
                .open();
    }
}
