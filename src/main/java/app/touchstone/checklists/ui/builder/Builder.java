package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.Problem;
import app.touchstone.checklists.ScoreTrial;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Section;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Outline, editor and phone of one draft side by side; where there is little room, one of them at a time, as the address
 * says.
 */
final class Builder extends Composite<Div> implements DraftDesk.Watcher {

    /** What is looked at where there is room for one thing only. */
    enum Pane {
        OUTLINE,
        EDITOR,
        PREVIEW
    }

    /** Leads to a place in a pane by a link with the given words. */
    interface Ways {

        RouterLink to(Optional<Place> place, Pane pane);

        void go(Place place);

        void leave(ChecklistVersion published);
    }

    private static final String KEEP = "return import(new URL('ui/drafts.js', document.baseURI).href)"
            + ".then(drafts => drafts.keep($0, waiting => $1.toggleAttribute('data-waiting', waiting)))";

    private final transient Ways ways;
    private final transient DraftDesk desk;
    private final transient Bench bench;
    private final Outline outline;
    private final ProblemPanel problems;
    private final PreviewPane preview;
    private final DraftBar bar;
    private final Div editor = new Div();
    private final Div panes = new Div();
    private final Nav parts = new Nav();
    private final LeaveGuard guard = LeaveGuard.at(this);
    private boolean arriving;
    private transient @Nullable Problem sought;
    private transient Place place = Place.CHECKLIST;
    private transient Pane pane = Pane.OUTLINE;

    Builder(Opening opening, Function<DraftDesk, Bench> making, Ways ways, PageHeader header) {
        this.ways = ways;
        desk = new DraftDesk(opening.checklists(), opening.currentActor(), opening.draft(), opening.clock(), this);
        bench = making.apply(desk);
        Function<Place, RouterLink> links = to -> ways.to(Optional.of(to), Pane.EDITOR);
        outline = new Outline(bench, links);
        problems = new ProblemPanel(links, problem -> sought = problem);
        preview = new PreviewPane(desk.definition(), opening.currency(), opening.trial());
        bar = new DraftBar(opening, desk, ways, problems::reveal);
        parts.addClassNames("parts", "builder-parts");
        parts.getElement().setAttribute("aria-label", getTranslation("checklists.builder.parts"));
        editor.addClassName("builder-editor");
        panes.addClassName("builder-panes");
        panes.add(pane("outline", problems, outline), pane("editor", editor), pane("preview", preview));
        getContent().addClassName("builder");
        getContent().add(header, bar, parts, panes);
    }

    /** Who opens which draft, with what of the client's. */
    record Opening(
            ChecklistService checklists,
            ScoreTrial trial,
            CurrentActor currentActor,
            ChecklistVersion draft,
            Clock clock,
            Currency currency) {}

    boolean isOf(ChecklistVersion version) {
        return desk.version().id().equals(version.id());
    }

    /** Opens a place; one that is gone opens the whole checklist. */
    void show(Optional<Place> asked, Pane wanted) {
        place = asked.filter(this::isThere).orElse(Place.CHECKLIST);
        pane = asked.isEmpty() && wanted == Pane.EDITOR ? Pane.OUTLINE : wanted;
        panes.getElement().setAttribute("data-pane", pane.name().toLowerCase(java.util.Locale.ROOT));
        showParts(asked);
        showEditor();
        arrive(sought);
        sought = null;
        outline.choose(place);
        preview.choose(place);
        refresh();
    }

    private void arrive(@Nullable Problem problem) {
        if (problem != null && Place.of(problem).equals(place)) {
            Mending.enter(editor, problem);
        } else if (arriving) {
            FormGate.enter(editor);
        }
        arriving = false;
    }

    @Override
    public void edited() {
        refresh();
    }

    @Override
    public void replaced() {
        if (!isThere(place)) {
            place = Place.CHECKLIST;
        }
        showEditor();
        outline.choose(place);
        refresh();
    }

    /** The next place that is shown is one to go on working at. */
    void arrive() {
        arriving = true;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(KEEP, editor.getElement(), bar.getElement());
    }

    private void refresh() {
        if (desk.isUnsaved()) {
            guard.touch();
        } else if (guard.isUnsaved()) {
            guard.settle();
        }
        outline.refresh();
        problems.show(desk.problems());
        preview.show(desk.definition());
        bar.refresh();
    }

    private void showParts(Optional<Place> asked) {
        parts.removeAll();
        for (Pane one : Pane.values()) {
            RouterLink link = ways.to(one == Pane.OUTLINE ? Optional.empty() : asked.or(() -> Optional.of(place)), one);
            link.setText(getTranslation(one));
            if (one == pane) {
                link.getElement().setAttribute("aria-current", "page");
            }
            parts.add(link);
        }
    }

    private void showEditor() {
        editor.removeAll();
        editor.add(form());
    }

    private Component form() {
        ChecklistDefinition definition = desk.definition();
        return switch (place.kind()) {
            case CHECKLIST -> new ChecklistForm(bench);
            case SECTION ->
                new SectionForm(bench, section(definition, place.code()).orElseThrow());
            case QUESTION -> new QuestionForm(bench, bench.question(place.code()));
        };
    }

    private boolean isThere(Place one) {
        return switch (one.kind()) {
            case CHECKLIST -> true;
            case SECTION -> section(desk.definition(), one.code()).isPresent();
            case QUESTION -> desk.definition().question(one.code()).isPresent();
        };
    }

    private static Optional<Section> section(ChecklistDefinition definition, String code) {
        return definition.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst();
    }

    private static Div pane(String name, Component... content) {
        Div pane = new Div(content);
        pane.addClassNames("builder-pane", "builder-pane-" + name);
        return pane;
    }
}
