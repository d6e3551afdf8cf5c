package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.Gravity;
import app.touchstone.checklists.Problem;
import app.touchstone.platform.ui.FormGate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What speaks against publishing; every entry leads to the field in which it is mended. */
final class ProblemPanel extends Composite<Div> {

    private final transient Function<Place, RouterLink> links;
    private final transient Consumer<Problem> followed;
    private final Details details = new Details();
    private transient List<Problem> shown = List.of();

    /** @param followed told which problem somebody goes to, before its place is opened */
    ProblemPanel(Function<Place, RouterLink> links, Consumer<Problem> followed) {
        this.links = links;
        this.followed = followed;
        getContent().add(details);
        getContent().addClassName("builder-problems");
        show(List.of());
    }

    void show(List<Problem> problems) {
        if (problems.equals(shown)
                && details.getSummaryText() != null
                && !details.getSummaryText().isEmpty()) {
            return;
        }
        shown = problems;
        long errors = problems.stream().filter(Problem::isError).count();
        details.setSummaryText(
                problems.isEmpty()
                        ? getTranslation("checklists.builder.problems.none")
                        : getTranslation("checklists.builder.problems", errors, problems.size() - errors));
        details.removeAll();
        if (problems.isEmpty()) {
            details.add(new Paragraph(getTranslation("checklists.builder.problems.ready")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("checklist-findings");
        problems.forEach(problem -> list.add(entry(problem)));
        details.add(list);
    }

    /** Opens the list and leads to its first entry, once it is there to be seen. */
    void reveal() {
        details.setOpened(true);
        details.getContent()
                .flatMap(list ->
                        list.getChildren().flatMap(Component::getChildren).filter(RouterLink.class::isInstance))
                .findFirst()
                .ifPresent(FormGate::focusLater);
    }

    private ListItem entry(Problem problem) {
        RouterLink link = links.apply(Place.of(problem));
        link.setText(getTranslation(problem.messageKey(), problem.arguments().toArray()));
        link.getElement().addEventListener("click", click -> followed.accept(problem));
        Span mark = new Span(getTranslation(problem.gravity()));
        mark.addClassNames(
                "checklist-mark", problem.gravity() == Gravity.ERROR ? "checklist-error" : "checklist-warning");
        return new ListItem(mark, link);
    }
}
