package app.touchstone.reports;

import app.touchstone.assignments.VisitState;

/** Why a report was set aside instead of being taken in. */
public enum AsideReason {
    /** The same submission had come before with something else in it. */
    OTHER_CONTENT,
    /** A report of the visit had been handed in already, from another device. */
    HANDED_IN,
    /** The visit is somebody else's, or nobody's. */
    REASSIGNED,
    CANCELLED,
    ENDED;

    /** Why a visit in the state takes no report from the shopper who has it. */
    static AsideReason of(VisitState state) {
        return switch (state) {
            case SUBMITTED, IN_REVIEW, APPROVED, RELEASED -> HANDED_IN;
            case CANCELLED -> CANCELLED;
            case REJECTED, EXPIRED, OUTLET_CLOSED -> ENDED;
            case PLANNED, OPEN, ASSIGNED, ACCEPTED, IN_PROGRESS, RETURNED -> REASSIGNED;
        };
    }
}
