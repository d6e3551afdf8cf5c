package app.touchstone.checklists.workbook;

import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One form for conditions that mean the same, so that a condition written to a workbook and read from it is the one
 * that it was. Neither way changes what a condition says of any answers.
 */
final class ConditionForm {

    private ConditionForm() {}

    /** Alternatives on one question become one comparison with a list, nested groups of a kind become one group. */
    static Condition normal(Condition condition) {
        return merged(expanded(condition));
    }

    /** Nothing but single comparisons under {@code all}, {@code any} and {@code not}; no group within its own kind. */
    static Condition expanded(Condition condition) {
        return switch (condition) {
            case All(List<Condition> of) -> group(of, true);
            case Any(List<Condition> of) -> group(of, false);
            case Not(Condition of) -> new Not(expanded(of));
            case Compare compare -> expanded(compare);
        };
    }

    private static Condition expanded(Compare compare) {
        return switch (compare.is()) {
            case ONE_OF -> each(compare, Comparison.IS, false);
            case NONE_OF -> each(compare, Comparison.IS_NOT, true);
            case CONTAINS -> compare.values().size() == 1 ? compare : each(compare, Comparison.CONTAINS, false);
            case CONTAINS_ANY -> each(compare, Comparison.CONTAINS, false);
            case BETWEEN ->
                new All(List.of(
                        one(compare, Comparison.GTE, compare.values().getFirst()),
                        one(compare, Comparison.LTE, compare.values().getLast())));
            case IS, IS_NOT, GT, GTE, LT, LTE, ANSWERED, UNANSWERED, NA -> compare;
        };
    }

    private static Condition each(Compare compare, Comparison is, boolean all) {
        return group(
                compare.values().stream()
                        .<Condition>map(value -> one(compare, is, value))
                        .toList(),
                all);
    }

    private static Compare one(Compare compare, Comparison is, String value) {
        return new Compare(compare.question(), is, List.of(value));
    }

    private static Condition group(List<Condition> of, boolean all) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : of) {
            switch (expanded(part)) {
                case All(List<Condition> parts) when all -> flat.addAll(parts);
                case Any(List<Condition> parts) when !all -> flat.addAll(parts);
                case Condition other -> flat.add(other);
            }
        }
        if (flat.size() == 1) {
            return flat.getFirst();
        }
        return all ? new All(flat) : new Any(flat);
    }

    private static Condition merged(Condition condition) {
        return switch (condition) {
            case All(List<Condition> of) -> merged(of, ConditionForm::both, All::new);
            case Any(List<Condition> of) -> merged(of, ConditionForm::either, Any::new);
            case Not(Condition of) -> new Not(merged(of));
            case Compare compare -> compare;
        };
    }

    private static Condition merged(
            List<Condition> of,
            Function<List<Compare>, List<Compare>> merge,
            Function<List<Condition>, Condition> group) {
        List<Condition> parts = new ArrayList<>();
        for (Condition part : of) {
            Condition next = merged(part);
            if (next instanceof Compare right && !parts.isEmpty() && parts.getLast() instanceof Compare left) {
                parts.removeLast();
                parts.addAll(
                        left.question().equals(right.question())
                                ? merge.apply(List.of(left, right))
                                : List.of(left, right));
            } else {
                parts.add(next);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : group.apply(parts);
    }

    private static List<Compare> both(List<Compare> pair) {
        Compare left = pair.getFirst();
        Compare right = pair.getLast();
        if (left.is() == Comparison.GTE && right.is() == Comparison.LTE) {
            return List.of(new Compare(
                    left.question(),
                    Comparison.BETWEEN,
                    List.of(left.values().getFirst(), right.values().getFirst())));
        }
        return listed(left, right, Comparison.IS_NOT, Comparison.NONE_OF);
    }

    private static List<Compare> either(List<Compare> pair) {
        Compare left = pair.getFirst();
        Compare right = pair.getLast();
        return right.is() == Comparison.CONTAINS
                ? listed(left, right, Comparison.CONTAINS, Comparison.CONTAINS_ANY)
                : listed(left, right, Comparison.IS, Comparison.ONE_OF);
    }

    private static List<Compare> listed(Compare left, Compare right, Comparison single, Comparison list) {
        if (right.is() != single || (left.is() != single && left.is() != list)) {
            return List.of(left, right);
        }
        Set<String> values = new LinkedHashSet<>(left.values());
        values.addAll(right.values());
        return List.of(new Compare(left.question(), values.size() == 1 ? single : list, List.copyOf(values)));
    }
}
