package app.touchstone.checklists;

import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import app.touchstone.forms.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition as a sentence can be put together: groups of comparisons, all or any within each, all or any between them.
 * What is nested deeper, and what is negated as a whole, is no sketch.
 *
 * @param all whether all groups have to hold, or any of them
 */
public record ConditionSketch(boolean all, List<Group> groups) {

    public ConditionSketch {
        groups = List.copyOf(groups);
    }

    /**
     * Comparisons that are weighed together.
     *
     * @param all whether all comparisons have to hold, or any of them
     */
    public record Group(boolean all, List<Compare> comparisons) {

        public Group {
            comparisons = List.copyOf(comparisons);
        }
    }

    /** The sketch of a condition that is simple enough for one. */
    public static Optional<ConditionSketch> of(Condition condition) {
        return switch (condition) {
            case Compare compare -> Optional.of(new ConditionSketch(true, List.of(new Group(true, List.of(compare)))));
            case Not _ -> Optional.empty();
            case All(List<Condition> of) -> of(true, of);
            case Any(List<Condition> of) -> of(false, of);
        };
    }

    /** The condition; nothing where no comparison is in it. */
    public Optional<Condition> condition() {
        List<Condition> parts = groups.stream()
                .filter(group -> !group.comparisons().isEmpty())
                .map(group -> joined(group.all(), List.copyOf(group.comparisons())))
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(joined(all, parts));
    }

    /** The codes of the questions that a condition of any depth names. */
    public static Stream<String> named(Condition condition) {
        return condition.comparisons().map(Compare::question).distinct();
    }

    /** How answers to a question may be compared. */
    public static List<Comparison> offered(Question question) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> question.type().takes(comparison))
                .filter(comparison -> comparison != Comparison.NA || question.allowsNotApplicable())
                .toList();
    }

    private static Optional<ConditionSketch> of(boolean all, List<Condition> parts) {
        List<Optional<Group>> groups =
                parts.stream().map(ConditionSketch::group).toList();
        return groups.stream().allMatch(Optional::isPresent)
                ? Optional.of(new ConditionSketch(
                        all, groups.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Optional<Group> group(Condition part) {
        return switch (part) {
            case Compare compare -> Optional.of(new Group(true, List.of(compare)));
            case Not _ -> Optional.empty();
            case All(List<Condition> of) -> group(true, of);
            case Any(List<Condition> of) -> group(false, of);
        };
    }

    private static Optional<Group> group(boolean all, List<Condition> parts) {
        List<Compare> comparisons = parts.stream()
                .flatMap(part -> part instanceof Compare compare ? Stream.of(compare) : Stream.empty())
                .toList();
        return comparisons.size() == parts.size() ? Optional.of(new Group(all, comparisons)) : Optional.empty();
    }

    private static Condition joined(boolean all, List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : all ? new All(parts) : new Any(parts);
    }
}
