package app.touchstone.platform;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Who acts in tests where it does not matter who. */
public final class Actors {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private Actors() {}

    /** Somebody of the agency who may do whatever its staff may. */
    public static Actor staff() {
        return new Actor(
                NOBODY,
                "Touchstone",
                Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.REVIEWER),
                new Boundary.Agency(),
                Locale.ENGLISH);
    }
}
