package app.touchstone.platform;

import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;

/** Parts what is long, so that no statement names more things than a database takes. */
public final class Batches {

    /** How many things a statement names at most. */
    public static final int LARGEST = 1000;

    private Batches() {}

    /** All of them in their order, in parts of at most {@link #LARGEST}; no part is empty. */
    public static <T> List<List<T>> of(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(LARGEST)).toList();
    }
}
