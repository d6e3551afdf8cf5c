package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether results of two versions may stand in one trend: where scoring and conditions are the same, whatever the words
 * say. A minor version has to be comparable with the version before it.
 */
public final class Comparability {

    private Comparability() {}

    /** What keeps {@code next} from being a minor version after {@code previous}. */
    public static List<Problem> problems(ChecklistDefinition previous, ChecklistDefinition next) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Scoring> before = scored(previous);
        Map<String, Scoring> after = scored(next);
        after.forEach((code, scoring) -> {
            if (!scoring.equals(before.get(code))) {
                problems.add(problem(
                        next,
                        code,
                        before.containsKey(code)
                                ? "checklists.problem.minor-changed"
                                : "checklists.problem.minor-added"));
            }
        });
        before.keySet().stream()
                .filter(code -> !after.containsKey(code))
                .forEach(code -> problems.add(problem(previous, code, "checklists.problem.minor-removed")));
        return problems;
    }

    private static Problem problem(ChecklistDefinition definition, String code, String key) {
        Section section = definition.sections().stream()
                .filter(one -> one.questions().stream()
                        .anyMatch(question -> question.code().equals(code)))
                .findFirst()
                .orElse(null);
        return Problem.error(section, definition.question(code).orElse(null), key, code);
    }

    private static Map<String, Scoring> scored(ChecklistDefinition definition) {
        Map<String, Scoring> scored = new LinkedHashMap<>();
        definition
                .sections()
                .forEach(section -> section.questions().stream()
                        .filter(Question::isScored)
                        .forEach(question -> scored.put(question.code(), Scoring.of(section, question))));
        return scored;
    }

    private static List<String> prices(Question question) {
        return question.particulars().products().stream()
                .map(product -> product.code() + " " + product.recommended())
                .toList();
    }

    /** All of a question that its loss and weight depend on; the title, texts and order are not. */
    private record Scoring(String section, @Nullable String sectionWeight, Map<String, Object> parts) {

        static Scoring of(Section section, Question question) {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("type", question.type());
            parts.put("weight", question.weight().stripTrailingZeros());
            parts.put("critical", question.critical());
            parts.put("bonus", question.bonus());
            parts.put("applicability", question.applicability());
            parts.put("allowsNotApplicable", question.allowsNotApplicable());
            question.visibility().ifPresent(condition -> parts.put("shownWhen", condition));
            parts.put(
                    "options",
                    question.options().stream()
                            .map(option -> List.<Object>of(
                                    option.code(), option.points().stripTrailingZeros(), option.required()))
                            .toList());
            parts.put(
                    "touchpoints",
                    question.touchpoints().stream()
                            .map(share -> List.<Object>of(
                                    share.touchpoint(), share.share().stripTrailingZeros()))
                            .toList());
            parts.put(
                    "prices",
                    List.of(
                            prices(question),
                            Objects.toString(question.particulars().tolerance())));
            if (section.repeat() != null) {
                parts.put("repeat", section.repeat());
            }
            parts.put("bounds", Objects.toString(question.scale()) + Objects.toString(question.target()));
            return new Scoring(
                    section.code(),
                    section.weight() == null
                            ? null
                            : section.weight().stripTrailingZeros().toPlainString(),
                    parts);
        }
    }
}
