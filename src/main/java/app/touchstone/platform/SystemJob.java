package app.touchstone.platform;

import static app.touchstone.platform.Permission.*;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the application does by itself, under a name that the trail can tell. Each job may do what it is there for and
 * nothing else: there is no key to all doors (decision 0043).
 *
 * @see "Decision 0043"
 */
public enum SystemJob {
    /** Planned moves of outlets come into force on their day. */
    MOVES(1),
    /** Orders go to the field and come to their end with their visits. */
    ORDERS(2, MOVE_ORDERS_ON),
    /** Visits are made and called off with their orders. */
    VISITS(3, ASSIGN_VISITS),
    /** Visits that nobody began in time go back to the board. */
    DEADLINES(4, ASSIGN_VISITS),
    /** What a visit cannot take is set aside beside it. */
    SET_ASIDE(5, SEE_VISITS),
    /** Released reports become facts. */
    FIGURES(6, SEE_CHECKLISTS),
    /** Papers name what was asked. */
    PAPERS(7, SEE_CHECKLISTS),
    /** The demo is made, where it is asked for. */
    DEMO(
            8,
            MANAGE_PEOPLE,
            MANAGE_CLIENTS,
            SEE_OUTLETS,
            MANAGE_JOURNEYS,
            MANAGE_CHECKLISTS,
            SEE_CHECKLISTS,
            SEE_ORDERS,
            DECIDE_ORDERS,
            SEE_SHOPPERS,
            MANAGE_SHOPPERS,
            SEE_VISITS,
            REVIEW_REPORTS);

    private final PersonId id;
    private final Set<Permission> permissions;

    SystemJob(int number, Permission... permissions) {
        this.id = new PersonId(new UUID(0, number));
        this.permissions = Set.of(permissions);
    }

    /** What is written where a person's id would be. */
    public PersonId id() {
        return id;
    }

    /** The job that a written id stands for, or nothing where it is a person's. */
    public static Optional<SystemJob> of(PersonId id) {
        return Arrays.stream(values()).filter(job -> job.id.equals(id)).findFirst();
    }

    boolean grants(Permission permission) {
        return permissions.contains(permission);
    }
}
