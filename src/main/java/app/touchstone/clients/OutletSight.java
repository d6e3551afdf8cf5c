package app.touchstone.clients;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of one outlet, by the day of the visit. Whoever held the outlet's place on the day sees all of it,
 * also when the outlet is no longer theirs. A reform passes the time before on to the new place; a sale passes on what
 * the client allows a new owner, for as long as the outlet is theirs.
 *
 * @see "Decision 0021"
 */
public final class OutletSight {

    private static final OutletSight EVERYTHING = new OutletSight(null, new boolean[0], 0, Sight.ALL);

    private final @Nullable Periods periods;
    private final boolean[] own;
    private final int present;
    private final Sight rule;

    /**
     * @param own which of the periods are the viewer's
     * @param present which period is today's
     * @param rule what the client lets a new owner see
     */
    private OutletSight(@Nullable Periods periods, boolean[] own, int present, Sight rule) {
        this.periods = periods;
        this.own = own;
        this.present = present;
        this.rule = rule;
    }

    /** Of the agency's staff and of those who see the whole network. */
    static OutletSight everything() {
        return EVERYTHING;
    }

    static OutletSight of(Periods periods, boolean[] own, int present, Sight rule) {
        return new OutletSight(periods, own.clone(), present, rule);
    }

    /** What the viewer sees of a visit on that day. */
    public Sight on(LocalDate day) {
        if (periods == null) {
            return Sight.ALL;
        }
        List<Placement> placements = periods.placements();
        for (int index = Math.min(periods.indexOn(day), present); index <= present; index++) {
            if (own[index]) {
                return Sight.ALL;
            }
            boolean soldNext = index < present && placements.get(index + 1).why() == MoveReason.SALE;
            if (soldNext) {
                break;
            }
        }
        return own[present] ? rule : Sight.NOTHING;
    }

    /** Whether the outlet stood in the viewer's part on that day. */
    public boolean stoodThere(LocalDate day) {
        return periods == null || own[Math.min(periods.indexOn(day), present)];
    }

    /** Whether the outlet stands in the viewer's part today. */
    public boolean now() {
        return periods == null || own[present];
    }

    /** Whether it ever stood there. */
    boolean ever() {
        if (periods == null) {
            return true;
        }
        for (int index = 0; index <= present; index++) {
            if (own[index]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the outlet stood elsewhere once, so that its visits differ in who sees them. */
    public boolean isParted() {
        for (int index = 0; index <= present && periods != null; index++) {
            if (!own[index]) {
                return true;
            }
        }
        return false;
    }
}
