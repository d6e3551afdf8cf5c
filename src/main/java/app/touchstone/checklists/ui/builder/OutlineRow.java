package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.Problem;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One line of the outline: a link with code and words, and marks of what is worth knowing. */
final class OutlineRow extends ListItem {

    private static final String UNTRANSLATED = "checklists.problem.untranslated";

    /** Where the outline scrolls by itself; where the page does, it stays at the editor. */
    private static final String IN_SIGHT = """
            const pane = this.closest('.builder-pane');
            if (pane.scrollHeight > pane.clientHeight) {
              this.scrollIntoView({ block: 'nearest' });
            }""";

    private final RouterLink link;
    private final Div head = new Div();
    private @Nullable Look shown;

    OutlineRow(RouterLink link, Consumer<Boolean> moved) {
        this.link = link;
        link.getElement().setAttribute("draggable", "false");
        head.add(link);
        head.addClassName("builder-row");
        add(head);
        DomListenerRegistration keys = link.getElement()
                .addEventListener(
                        "keydown",
                        event -> moved.accept("ArrowUp"
                                .equals(event.getEventData().get("event.key").asString())));
        keys.setFilter("event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')")
                .addEventData("event.key")
                .preventDefault();
    }

    /** What a row says; rows that say the same are left alone. */
    record Look(Place place, String code, String words, List<Mark> marks) {

        record Mark(String key, List<Object> arguments, String style) {}

        static Look of(Place place, Bench bench) {
            return switch (place.kind()) {
                case CHECKLIST ->
                    new Look(
                            place,
                            "",
                            title(bench.definition().title()),
                            findings(place, bench.desk().problems()));
                case SECTION -> {
                    Section section = bench.definition().sections().stream()
                            .filter(one -> one.code().equals(place.code()))
                            .findFirst()
                            .orElseThrow();
                    yield new Look(
                            place,
                            section.code(),
                            title(section.title()),
                            findings(place, bench.desk().problems()));
                }
                case QUESTION ->
                    of(place, bench.question(place.code()), bench.desk().problems());
            };
        }

        private static Look of(Place place, Question question, List<Problem> problems) {
            List<Mark> marks = new ArrayList<>();
            if (question.isScored()) {
                marks.add(new Mark("checklists.builder.points", List.of(question.weight()), "points"));
            }
            if (question.critical() != Critical.NO) {
                marks.add(new Mark("checklists.builder.critical", List.of(), "critical"));
            }
            if (question.shownWhen() != null) {
                marks.add(new Mark("checklists.builder.follow-up", List.of(), "follow-up"));
            }
            marks.addAll(findings(place, problems));
            return new Look(place, question.code(), title(question.text()), marks);
        }

        private static List<Mark> findings(Place place, List<Problem> problems) {
            List<Problem> own = problems.stream()
                    .filter(problem -> Place.of(problem).equals(place))
                    .toList();
            List<Mark> marks = new ArrayList<>();
            own.stream()
                    .map(Problem::messageKey)
                    .filter(key -> key.startsWith(UNTRANSLATED))
                    .map(key -> key.substring(key.lastIndexOf('.') + 1))
                    .distinct()
                    .forEach(language -> marks.add(new Mark(
                            "en".equals(language) ? "checklists.builder.missing.en" : "checklists.builder.missing.ru",
                            List.of(),
                            "missing")));
            long errors = own.stream().filter(Problem::isError).count();
            if (errors > 0) {
                marks.add(new Mark("checklists.builder.errors", List.of(errors), "error"));
            }
            return marks;
        }

        private static String title(LocalizedText text) {
            return text.in(com.vaadin.flow.component.UI.getCurrent().getLocale());
        }
    }

    void show(Look look, boolean isChosen) {
        if (isChosen) {
            if (!link.getElement().hasAttribute("aria-current")) {
                head.getElement().executeJs(IN_SIGHT);
            }
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
        if (look.equals(shown)) {
            return;
        }
        shown = look;
        link.removeAll();
        link.add(new Span(look.words().isEmpty() ? getTranslation("checklists.builder.untitled") : look.words()));
        if (!look.code().isEmpty()) {
            Span code = new Span(look.code());
            code.addClassName("quiet");
            link.add(code);
        }
        head.removeAll();
        head.addClassName("builder-" + look.place().kind().name().toLowerCase(java.util.Locale.ROOT));
        head.add(link);
        look.marks().forEach(mark -> {
            Span span = new Span(getTranslation(mark.key(), mark.arguments().toArray()));
            span.addClassNames("builder-mark", "builder-mark-" + mark.style());
            head.add(span);
        });
    }

    Div head() {
        return head;
    }

    void letDrag() {
        DragSource.create(head);
    }

    void focus() {
        link.getElement().callJsFunction("focus");
    }
}
