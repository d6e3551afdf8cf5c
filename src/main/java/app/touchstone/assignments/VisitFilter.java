package app.touchstone.assignments;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.WaveId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which visits of the list to see; what is blank, empty or absent does not narrow it.
 *
 * @param text part of a number, or of the name of an outlet, its code, a client or a shopper
 */
public record VisitFilter(
        String text,
        Set<VisitState> states,
        @Nullable ClientId client,
        @Nullable WaveId wave,
        String region,
        @Nullable ShopperId shopper,
        Preset preset) {

    public static final VisitFilter ALL = of(Preset.ALL);
    public static final VisitFilter UNFINISHED = of(Preset.UNFINISHED);

    /** What a coordinator looks for first. */
    public enum Preset {
        ALL,
        /** Something may still become of it. */
        UNFINISHED,
        /** Declined by a shopper, on the board again, and no coordinator has dealt with it. */
        DECLINED,
        /** A shopper has it and the deadline has passed. */
        OVERDUE,
        /** A shopper has it, it is due within two days, and it has not begun. */
        AT_RISK,
        /** Its outlet is closed, and a coordinator has to say what becomes of it. */
        CLOSED_OUTLET,
        /** Its shopper is blocked and has begun: a coordinator has to say what becomes of it. */
        BLOCKED_SHOPPER,
        /** Nobody has it. */
        UNASSIGNED,
        /** Nobody has it, and it is due within a week or was due already. */
        UNASSIGNED_SOON,
        /** Returned to the shopper, and the deadline of the return has passed. */
        RETURNED_LATE
    }

    public VisitFilter {
        text = text.strip();
        states = Set.copyOf(states);
    }

    /** The same, of one client's visits only. */
    public VisitFilter of(ClientId one) {
        return new VisitFilter(text, states, one, wave, region, shopper, preset);
    }

    /** The same, by another preset. */
    public VisitFilter by(Preset other) {
        return new VisitFilter(text, states, client, wave, region, shopper, other);
    }

    /** Whether visits of which nothing more becomes may be among them. */
    public boolean takesFinished() {
        return preset == Preset.ALL && (states.isEmpty() || states.stream().anyMatch(VisitState::isEnd));
    }

    /** The same without visits of which nothing more becomes. */
    public VisitFilter unfinished() {
        return preset == Preset.ALL ? by(Preset.UNFINISHED) : this;
    }

    public static VisitFilter of(Preset preset) {
        return new VisitFilter("", Set.of(), null, null, "", null, preset);
    }
}
