package app.touchstone.clients;

import app.touchstone.platform.OutletId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What lies downstream of outlets that are to move; the modules that own it answer. */
public interface MoveConsequences {

    /**
     * What of the outlets a move touches.
     *
     * @param from the day of the move
     */
    List<Touched> touchedBy(Collection<OutletId> outlets, LocalDate from);

    /**
     * Things of one kind.
     *
     * @param examples some of them, as people know them
     */
    record Touched(TouchedKind kind, int count, List<String> examples) {

        public Touched {
            examples = List.copyOf(examples);
        }

        /** Everything that is touched, in the order of the kinds. */
        static List<Touched> of(List<MoveConsequences> owners, Collection<OutletId> outlets, LocalDate from) {
            return owners.stream()
                    .flatMap(one -> one.touchedBy(outlets, from).stream())
                    .filter(touched -> touched.count() > 0)
                    .sorted(Comparator.comparing(Touched::kind))
                    .toList();
        }
    }

    /** What a move touches. */
    enum TouchedKind {
        REPORTS_BEFORE,
        REPORTS_AFTER,
        OPEN_VISITS,
        OPEN_ORDERS
    }
}
