package app.touchstone.assignments;

import static app.touchstone.assignments.VisitState.ACCEPTED;
import static app.touchstone.assignments.VisitState.APPROVED;
import static app.touchstone.assignments.VisitState.ASSIGNED;
import static app.touchstone.assignments.VisitState.CANCELLED;
import static app.touchstone.assignments.VisitState.EXPIRED;
import static app.touchstone.assignments.VisitState.IN_PROGRESS;
import static app.touchstone.assignments.VisitState.IN_REVIEW;
import static app.touchstone.assignments.VisitState.OPEN;
import static app.touchstone.assignments.VisitState.OUTLET_CLOSED;
import static app.touchstone.assignments.VisitState.PLANNED;
import static app.touchstone.assignments.VisitState.REJECTED;
import static app.touchstone.assignments.VisitState.RELEASED;
import static app.touchstone.assignments.VisitState.RETURNED;
import static app.touchstone.assignments.VisitState.SUBMITTED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with a visit, from which states, and what it becomes; three steps leave the state as it is. */
public enum VisitStep {
    OPENED(AssignmentsAct.OPENED, OPEN, EnumSet.of(PLANNED)),
    ASSIGN(AssignmentsAct.ASSIGN, ASSIGNED, EnumSet.of(PLANNED, OPEN)),
    WITHDRAW(AssignmentsAct.WITHDRAW, OPEN, EnumSet.of(ASSIGNED, ACCEPTED, IN_PROGRESS)),
    ACCEPT(AssignmentsAct.ACCEPT, ACCEPTED, EnumSet.of(ASSIGNED)),
    DECLINE(AssignmentsAct.DECLINE, OPEN, EnumSet.of(ASSIGNED, ACCEPTED)),
    START(AssignmentsAct.START, IN_PROGRESS, EnumSet.of(ACCEPTED)),
    SUBMIT(AssignmentsAct.SUBMIT, SUBMITTED, EnumSet.of(IN_PROGRESS, RETURNED)),
    TAKE_UP(AssignmentsAct.TAKE_UP, IN_REVIEW, EnumSet.of(SUBMITTED)),
    RETURN(AssignmentsAct.RETURN, RETURNED, EnumSet.of(IN_REVIEW)),
    APPROVE(AssignmentsAct.APPROVE, APPROVED, EnumSet.of(IN_REVIEW)),
    TAKE_BACK(AssignmentsAct.TAKE_BACK, IN_REVIEW, EnumSet.of(APPROVED)),
    REJECT(AssignmentsAct.REJECT, REJECTED, EnumSet.of(IN_REVIEW)),
    RELEASE(AssignmentsAct.RELEASE, RELEASED, EnumSet.of(APPROVED)),
    EXCLUDE(AssignmentsAct.EXCLUDE, null, EnumSet.of(IN_REVIEW, APPROVED, RELEASED)),
    EXTEND(AssignmentsAct.EXTEND, null, EnumSet.of(PLANNED, OPEN, ASSIGNED, ACCEPTED, IN_PROGRESS, RETURNED)),
    CANCEL(AssignmentsAct.CANCEL, CANCELLED, EnumSet.of(PLANNED, OPEN, ASSIGNED, ACCEPTED, IN_PROGRESS, RETURNED)),
    EXPIRE(AssignmentsAct.EXPIRE, EXPIRED, EnumSet.of(OPEN, ASSIGNED, ACCEPTED)),
    REOPEN(AssignmentsAct.REOPEN, OPEN, EnumSet.of(EXPIRED)),
    /** The outlet's time zone was corrected before anybody went there. */
    REZONE(AssignmentsAct.REZONE, null, EnumSet.of(PLANNED, OPEN, ASSIGNED, ACCEPTED, EXPIRED)),
    /** The shopper was there and found it closed. */
    CLOSE_OUTLET(AssignmentsAct.CLOSE_OUTLET, OUTLET_CLOSED, EnumSet.of(ACCEPTED, IN_PROGRESS)),
    /** The outlet was closed before anybody went there. */
    END_WITH_OUTLET(
            AssignmentsAct.END_WITH_OUTLET, OUTLET_CLOSED, EnumSet.of(PLANNED, OPEN, ASSIGNED, ACCEPTED, EXPIRED));

    private final AssignmentsAct act;
    private final @Nullable VisitState to;
    private final Set<VisitState> from;

    VisitStep(AssignmentsAct act, @Nullable VisitState to, EnumSet<VisitState> from) {
        this.act = act;
        this.to = to;
        this.from = from;
    }

    public boolean isPossibleFrom(VisitState state) {
        return from.contains(state);
    }

    /** Whether nothing more becomes of a visit after this step. */
    boolean isEnd() {
        return to != null && to.isEnd();
    }

    /** What a visit in the state becomes by this step. */
    VisitState from(VisitState state) {
        return to == null ? state : to;
    }

    AssignmentsAct act() {
        return act;
    }

    /** What is said where the step is not possible. */
    String refusal() {
        return switch (this) {
            case OPENED -> "assignments.refusal.opened";
            case ASSIGN -> "assignments.refusal.assign";
            case WITHDRAW -> "assignments.refusal.withdraw";
            case ACCEPT -> "assignments.refusal.accept";
            case DECLINE -> "assignments.refusal.decline";
            case START -> "assignments.refusal.start";
            case SUBMIT -> "assignments.refusal.submit";
            case TAKE_UP -> "assignments.refusal.take-up";
            case RETURN -> "assignments.refusal.return";
            case APPROVE -> "assignments.refusal.approve";
            case TAKE_BACK -> "assignments.refusal.take-back";
            case REJECT -> "assignments.refusal.reject";
            case RELEASE -> "assignments.refusal.release";
            case EXCLUDE -> "assignments.refusal.exclude";
            case EXTEND -> "assignments.refusal.extend";
            case CANCEL -> "assignments.refusal.cancel";
            case EXPIRE -> "assignments.refusal.expire";
            case REOPEN -> "assignments.refusal.reopen";
            case REZONE -> "assignments.refusal.rezone";
            case CLOSE_OUTLET -> "assignments.refusal.close-outlet";
            case END_WITH_OUTLET -> "assignments.refusal.end-with-outlet";
        };
    }
}
