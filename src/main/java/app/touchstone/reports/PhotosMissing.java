package app.touchstone.reports;

import java.util.List;
import java.util.UUID;

/** A report was handed in before all of its photos had arrived; says which are to be sent again. */
public final class PhotosMissing extends RuntimeException {

    private final transient List<UUID> missing;

    PhotosMissing(List<UUID> missing) {
        super("photos missing: " + missing);
        this.missing = List.copyOf(missing);
    }

    public List<UUID> missing() {
        return missing;
    }
}
