package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sections and questions of a draft in their order, each a link to its editor. They move by Alt and the arrow keys,
 * and questions by dragging.
 */
final class Outline extends Composite<Nav> {

    private final transient Bench bench;
    private final transient Function<Place, RouterLink> links;
    private final Map<Place, OutlineRow> rows = new LinkedHashMap<>();
    private final OrderedList list = new OrderedList();
    private transient Place chosen = Place.CHECKLIST;

    Outline(Bench bench, Function<Place, RouterLink> links) {
        this.bench = bench;
        this.links = links;
        getContent().getElement().setAttribute("aria-label", getTranslation("checklists.builder.outline"));
        list.addClassName("builder-outline");
        Button add = new Button(
                getTranslation("checklists.builder.section.add"),
                VaadinIcon.PLUS.create(),
                click -> OutlineActs.addSection(bench, null));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(list, add);
    }

    void choose(Place place) {
        chosen = place;
        refresh();
    }

    /** Brings the rows up to date; they are made anew only where there are others or in another order. */
    void refresh() {
        List<Place> places = places(bench.definition());
        if (!places.equals(List.copyOf(rows.keySet()))) {
            rebuild();
        }
        rows.forEach((place, row) -> row.show(OutlineRow.Look.of(place, bench), place.equals(chosen)));
    }

    private void rebuild() {
        rows.clear();
        list.removeAll();
        ChecklistDefinition definition = bench.definition();
        list.add(row(Place.CHECKLIST));
        for (Section section : definition.sections()) {
            OutlineRow head = row(Place.section(section.code()));
            OrderedList questions = new OrderedList();
            section.questions().stream()
                    .map(question -> row(Place.question(question.code())))
                    .forEach(questions::add);
            head.add(questions);
            list.add(head);
        }
    }

    private OutlineRow row(Place place) {
        OutlineRow row = new OutlineRow(links.apply(place), up -> move(place, up));
        rows.put(place, row);
        if (place.kind() == Place.Kind.QUESTION) {
            row.letDrag();
        }
        if (place.kind() != Place.Kind.CHECKLIST) {
            DropTarget.create(row.head())
                    .addDropListener(drop -> drop.getDragSourceComponent()
                            .flatMap(this::placeOf)
                            .ifPresent(dragged -> dropped(dragged.code(), place)));
        }
        return row;
    }

    private Optional<Place> placeOf(Component dragged) {
        return rows.entrySet().stream()
                .filter(entry -> Objects.equals(entry.getValue().head(), dragged))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void move(Place place, boolean up) {
        OutlineActs.move(bench, place, up);
        OutlineRow row = rows.get(place);
        if (row != null) {
            row.focus();
        }
    }

    /** A question that is let go on a question takes its place, on a section it becomes the first. */
    private void dropped(String code, Place on) {
        if (on.code().equals(code)) {
            return;
        }
        bench.desk().rebuild(definition -> {
            Section section = on.kind() == Place.Kind.SECTION
                    ? definition.sections().stream()
                            .filter(one -> one.code().equals(on.code()))
                            .findFirst()
                            .orElseThrow()
                    : DefinitionEdit.sectionOf(definition, on.code());
            int at = section.questions().stream().map(Question::code).toList().indexOf(on.code());
            return DefinitionEdit.questionPlaced(definition, code, section.code(), Math.max(at, 0));
        });
    }

    private static List<Place> places(ChecklistDefinition definition) {
        List<Place> places = new ArrayList<>();
        places.add(Place.CHECKLIST);
        for (Section section : definition.sections()) {
            places.add(Place.section(section.code()));
            section.questions().forEach(question -> places.add(Place.question(question.code())));
        }
        return places;
    }
}
