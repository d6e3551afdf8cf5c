package app.touchstone.reports;

import java.util.List;
import java.util.UUID;

/** A report was not taken in but set aside for the coordinator, where it is safe; says which photos are still to come. */
public final class SetAside extends RuntimeException {

    private final transient Aside aside;
    private final transient List<UUID> missing;

    SetAside(Aside aside, List<UUID> missing) {
        super(aside.reason() + " " + aside.submission());
        this.aside = aside;
        this.missing = List.copyOf(missing);
    }

    public Aside aside() {
        return aside;
    }

    public List<UUID> missing() {
        return missing;
    }
}
