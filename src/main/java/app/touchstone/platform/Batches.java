package app.touchstone.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts what is long, so that no statement names more things than a database takes. */
public final class Batches {

    /** How many things a statement names at most. */
    public static final int LARGEST = 1000;

    private Batches() {}

    /** All of them in their order, in parts of at most {@link #LARGEST}; no part is empty. */
    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> rest = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < rest.size(); from += LARGEST) {
            parts.add(rest.subList(from, Math.min(from + LARGEST, rest.size())));
        }
        return parts;
    }
}
