package app.touchstone.insight.ui;

import app.touchstone.insight.OutletLine;
import app.touchstone.platform.CountedOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores of two methods are never sorted among each other, and each that is not by the newest says so. */
final class ScoreMethods {

    /** From the oldest method to the newest, and by score within each; what has no score comes first. */
    static final Comparator<OutletLine> ORDER = Comparator.comparing(
                    OutletLine::method, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(OutletLine::score, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The outlet to act on comes first: the lowest score by the newest method; what has no score comes last. */
    static final Comparator<OutletLine> WORST_FIRST = Comparator.comparing(
                    OutletLine::method, Comparator.nullsLast(Comparator.<String>reverseOrder()))
            .thenComparing(OutletLine::score, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OutletLine::code, CountedOrder.COMPARATOR);

    private final SortedSet<String> all;

    private ScoreMethods(SortedSet<String> all) {
        this.all = all;
    }

    static ScoreMethods of(List<OutletLine> outlets) {
        return new ScoreMethods(outlets.stream()
                .map(OutletLine::method)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The methods besides the newest, the newest of them last. */
    List<String> older() {
        return all.isEmpty() ? List.of() : List.copyOf(all.headSet(all.last()));
    }

    /** The method of the line's score where others have a newer one. */
    @Nullable
    String older(OutletLine line) {
        String method = line.method();
        return method == null || method.equals(all.last()) ? null : method;
    }
}
