package app.touchstone.insight.ui;

import app.touchstone.insight.ChangeWords;
import app.touchstone.insight.ChangeWords.Said;
import app.touchstone.insight.OutletChange;
import app.touchstone.insight.OutletLine;
import app.touchstone.insight.TouchpointName;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.NarrowScreen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The outlets of a network, the worst first until they are sorted by another figure; cards where there is no room for
 * columns.
 */
final class OutletGrid extends Composite<Grid<OutletLine>> {

    private final Grid<OutletLine> grid = getContent();
    private final transient ChangeWords words;
    private transient OutletAddress through = OutletAddress.NEWEST;
    private transient ScoreMethods methods = ScoreMethods.of(List.of());

    /** Is told of every order that is chosen. */
    interface Sorting {
        void by(String column, boolean ascending);
    }

    OutletGrid(ChangeWords words, Sorting sorting) {
        this.words = words;
        buildColumns();
        Grid.Column<OutletLine> cards =
                grid.addComponentColumn(this::card).setHeader(getTranslation("insight.column.outlet"));
        NarrowScreen.cards(grid, cards);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        GridHeight.byRows(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("insight.outlets"));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("insight.no-match"), getTranslation("insight.no-match.hint")));
        grid.addSortListener(event -> event.getSortOrder().stream()
                .findFirst()
                .ifPresentOrElse(
                        order -> sorting.by(
                                Optional.ofNullable(order.getSorted().getKey()).orElse(""),
                                order.getDirection() == SortDirection.ASCENDING),
                        () -> sorting.by("", true)));
    }

    private void buildColumns() {
        column(
                        "insight.column.outlet",
                        grid.addComponentColumn(this::outlet),
                        Comparator.comparing(OutletLine::code, CountedOrder.COMPARATOR))
                .setFlexGrow(1);
        column(
                "insight.column.region",
                grid.addColumn(OutletLine::region),
                Comparator.comparing(OutletLine::region, CountedOrder.COMPARATOR));
        column("insight.column.score", grid.addComponentColumn(this::score), ScoreMethods.ORDER);
        column("insight.column.change", grid.addColumn(line -> change(line.change())), change());
        column("insight.column.pain", grid.addColumn(line -> Figures.points(this, line.pain())), pain());
        column(
                "insight.column.worst",
                grid.addColumn(line -> worst(line.worst())),
                Comparator.comparing(line -> worst(line.worst())));
        column(
                "insight.column.visits",
                grid.addComponentColumn(line -> Figures.visits(this, line.visits(), line.hasFewVisits())),
                Comparator.comparingInt(OutletLine::visits));
        column(
                "insight.column.coverage",
                grid.addColumn(line -> Figures.share(this, line.coverage())),
                Comparator.comparingDouble(OutletLine::coverage));
    }

    /** @param look by what a link leads to an outlet */
    void show(List<OutletLine> outlets, ScoreMethods methods, NetworkAddress address, OutletAddress look) {
        through = look;
        this.methods = methods;
        grid.setItems(outlets.stream().sorted(ScoreMethods.WORST_FIRST).toList())
                .setIdentifierProvider(OutletLine::outlet);
        filter(address.text(), address.region());
        Grid.Column<OutletLine> column = address.sort().isEmpty() ? null : grid.getColumnByKey(address.sort());
        if (column != null) {
            grid.sort(List.of(new GridSortOrder<>(
                    column, address.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
        }
    }

    void filter(String text, String region) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        grid.getListDataView()
                .setFilter(line -> (region.isEmpty() || line.region().equals(region))
                        && (line.code() + " " + line.name() + " " + line.address())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }

    private Grid.Column<OutletLine> column(
            String header, Grid.Column<OutletLine> column, Comparator<OutletLine> order) {
        return column.setKey(header.substring(header.lastIndexOf('.') + 1))
                .setHeader(getTranslation(header))
                .setComparator(order)
                .setAutoWidth(true)
                .setResizable(true);
    }

    private Component outlet(OutletLine line) {
        RouterLink link = new RouterLink(
                line.name(),
                OutletView.class,
                new RouteParameters(OutletView.OUTLET, line.outlet().toString()));
        link.setQueryParameters(through.write());
        Div code = new Div(line.code());
        code.addClassName("quiet");
        Div cell = new Div(link, code);
        if (line.critical() > 0) {
            Span flag = new Span(getTranslation("insight.critical", line.critical()));
            flag.addClassName("critical-flag");
            cell.add(flag);
        }
        return cell;
    }

    private Component card(OutletLine line) {
        Div figures = new Div(
                score(line), new Span(change(line.change())), Figures.visits(this, line.visits(), line.hasFewVisits()));
        figures.addClassName("card-figures");
        Div card = new Div(outlet(line), figures);
        if (line.worst() != null) {
            Div worst = new Div(
                    getTranslation("insight.card.worst", worst(line.worst()), Figures.points(this, line.pain())));
            worst.addClassName("quiet");
            card.add(worst);
        }
        card.addClassName("outlet-card");
        return card;
    }

    private String worst(@Nullable TouchpointName worst) {
        return worst == null ? "" : worst.title().in(getLocale());
    }

    /** A score by an older method than its neighbours' says so: the two are not to be compared. */
    private Component score(OutletLine line) {
        Span score = Figures.score(this, line.score());
        String older = methods.older(line);
        if (older == null) {
            return score;
        }
        Div method = new Div(getTranslation("insight.score.method", older));
        method.addClassName("quiet");
        return new Div(score, method);
    }

    private static Comparator<OutletLine> change() {
        return Comparator.comparingInt(line -> better(line.change()));
    }

    /** From worse over what nobody knows to better. */
    private static int better(@Nullable OutletChange change) {
        if (change == null) {
            return 0;
        }
        return switch (change.verdict()) {
            case WORSE -> -1;
            case TOO_EARLY -> 0;
            case BETTER -> 1;
        };
    }

    /** No difference is named: of one outlet's few visits only a verdict can be said. */
    private String change(@Nullable OutletChange change) {
        return words.of(change, getLocale()).map(Said::marked).orElse("");
    }

    private static Comparator<OutletLine> pain() {
        return Comparator.comparingDouble(line -> orBelow(line.pain()));
    }

    private static double orBelow(OptionalDouble pain) {
        return pain.orElse(-1);
    }
}
