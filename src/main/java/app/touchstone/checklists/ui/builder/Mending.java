package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.Problem;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which part of a form mends which problems, so that whoever follows one to its place arrives in the field. */
final class Mending {

    private static final String PROBLEMS = "mends";
    private static final Set<String> HALF = Set.of(
            "checklists.problem.untranslated.en",
            "checklists.problem.untranslated.ru",
            "checklists.problem.untranslated-title.en",
            "checklists.problem.untranslated-title.ru",
            "checklists.problem.untranslated-section.en",
            "checklists.problem.untranslated-section.ru");

    private Mending() {}

    /** Marks the part of a form in which these problems are mended. */
    static <C extends Component> C here(C part, String... problems) {
        ComponentUtil.setData(part, PROBLEMS, Set.of(problems));
        return part;
    }

    /** Puts the focus where a problem is mended: into the gap, or else into the first field. */
    static void enter(Component form, Problem problem) {
        Optional<Component> part =
                below(form).filter(one -> mends(one, problem)).findFirst();
        if (part.isEmpty() || !FormGate.enterGap(part.get())) {
            FormGate.enter(form);
        }
    }

    private static boolean mends(Component part, Problem problem) {
        if (part instanceof LocalizedField texts && texts.isHalf()) {
            return HALF.contains(problem.messageKey()) || isMarked(part, problem);
        }
        return isMarked(part, problem);
    }

    private static boolean isMarked(Component part, Problem problem) {
        return ComponentUtil.getData(part, PROBLEMS) instanceof Set<?> problems
                && problems.contains(problem.messageKey());
    }

    private static Stream<Component> below(Component component) {
        return component instanceof Text
                ? Stream.empty()
                : Stream.concat(Stream.of(component), component.getChildren().flatMap(Mending::below));
    }
}
