package app.touchstone.assignments;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a visit has come; no visit takes another way than this.
 *
 * <pre>
 * PLANNED      → OPEN, ASSIGNED, CANCELLED, OUTLET_CLOSED
 * OPEN         → ASSIGNED, CANCELLED, EXPIRED, OUTLET_CLOSED
 * ASSIGNED     → ACCEPTED, OPEN (declined or withdrawn), CANCELLED, EXPIRED, OUTLET_CLOSED
 * ACCEPTED     → IN_PROGRESS, OPEN (declined or withdrawn), CANCELLED, EXPIRED, OUTLET_CLOSED
 * IN_PROGRESS  → SUBMITTED, OPEN (withdrawn), CANCELLED, OUTLET_CLOSED
 * SUBMITTED    → IN_REVIEW
 * IN_REVIEW    → RETURNED, APPROVED, REJECTED
 * RETURNED     → SUBMITTED, CANCELLED
 * APPROVED     → RELEASED, IN_REVIEW (taken back before release)
 * EXPIRED      → OPEN, OUTLET_CLOSED
 * RELEASED, REJECTED, CANCELLED, OUTLET_CLOSED end.
 * </pre>
 */
public enum VisitState {
    PLANNED,
    OPEN,
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    RELEASED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    OUTLET_CLOSED;

    public boolean canBecome(VisitState next) {
        return nextStates().contains(next);
    }

    /** Whether nothing more becomes of the visit. */
    public boolean isEnd() {
        return nextStates().isEmpty();
    }

    /** Whether nobody has anything to do about the visit any more, unless it is opened anew. */
    boolean isOver() {
        return isEnd() || this == EXPIRED;
    }

    /** Whether the figures of its wave are provisional until more becomes of the visit: somebody has it in hand. */
    boolean holdsWaveOpen() {
        return switch (this) {
            case ASSIGNED, ACCEPTED, IN_PROGRESS, SUBMITTED, IN_REVIEW, RETURNED, APPROVED -> true;
            case PLANNED, OPEN, RELEASED, REJECTED, CANCELLED, EXPIRED, OUTLET_CLOSED -> false;
        };
    }

    private Set<VisitState> nextStates() {
        return switch (this) {
            case PLANNED -> EnumSet.of(OPEN, ASSIGNED, CANCELLED, OUTLET_CLOSED);
            case OPEN -> EnumSet.of(ASSIGNED, CANCELLED, EXPIRED, OUTLET_CLOSED);
            case ASSIGNED -> EnumSet.of(ACCEPTED, OPEN, CANCELLED, EXPIRED, OUTLET_CLOSED);
            case ACCEPTED -> EnumSet.of(IN_PROGRESS, OPEN, CANCELLED, EXPIRED, OUTLET_CLOSED);
            case IN_PROGRESS -> EnumSet.of(SUBMITTED, OPEN, CANCELLED, OUTLET_CLOSED);
            case SUBMITTED -> EnumSet.of(IN_REVIEW);
            case IN_REVIEW -> EnumSet.of(RETURNED, APPROVED, REJECTED);
            case RETURNED -> EnumSet.of(SUBMITTED, CANCELLED);
            case APPROVED -> EnumSet.of(RELEASED, IN_REVIEW);
            case EXPIRED -> EnumSet.of(OPEN, OUTLET_CLOSED);
            case RELEASED, REJECTED, CANCELLED, OUTLET_CLOSED -> EnumSet.noneOf(VisitState.class);
        };
    }
}
