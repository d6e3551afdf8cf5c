package app.touchstone.assignments;

import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One visit to one outlet, from plan to release. Every verb returns the next state of the visit or refuses with the
 * state and what is possible instead; {@link VisitState} holds the table.
 *
 * @param dueAt until when the report is awaited: the end of the window's last day at the outlet, or a return's deadline
 * @param reason why the visit was last taken back, cancelled, rejected or closed
 * @param changed the last change
 */
public record Visit(
        VisitId id,
        int version,
        String number,
        VisitPlan plan,
        VisitState state,
        @Nullable Assignee assignee,
        Instant dueAt,
        Stamps stamps,
        Flags flags,
        @Nullable String reason,
        Change changed) {

    /** Who makes the visit. */
    public record Assignee(ShopperId shopper, String name) {}

    /** What stands beside the state: whether the visit counts for the client, is paid, has a score. */
    public record Flags(boolean inReporting, boolean payable, boolean scored) {

        static final Flags ALL = new Flags(true, true, true);
        static final Flags NONE = new Flags(false, false, false);
    }

    /** Who changed the visit, and when. */
    public record Change(Instant at, PersonId by, String byName) {}

    /** A new visit, not yet on the board. */
    static Visit planned(VisitId id, String number, VisitPlan plan, Change by) {
        return new Visit(id, 0, number, plan, VisitState.PLANNED, null, plan.dueAt(), Stamps.NONE, Flags.ALL, null, by);
    }

    public @Nullable ShopperId shopper() {
        return assignee == null ? null : assignee.shopper();
    }

    public @Nullable String shopperName() {
        return assignee == null ? null : assignee.name();
    }

    public boolean isOf(ShopperId shopper) {
        return shopper.equals(shopper());
    }

    public boolean allows(VisitStep step) {
        return step.isPossibleFrom(state);
    }

    Visit open(Change by) {
        return next(VisitStep.OPENED, by);
    }

    Visit assign(Assignee shopper, Change by) {
        return next(VisitStep.ASSIGN, by).with(shopper, Stamps.assigned(by.at()));
    }

    Visit withdraw(String why, Change by) {
        return next(VisitStep.WITHDRAW, by).with(null, Stamps.NONE).because(why);
    }

    Visit accept(Change by) {
        return next(VisitStep.ACCEPT, by).with(assignee, stamps.accepted(by.at()));
    }

    Visit decline(String why, Change by) {
        return next(VisitStep.DECLINE, by).with(null, Stamps.NONE).because(why);
    }

    Visit start(Change by) {
        return next(VisitStep.START, by).with(assignee, stamps.started(by.at()));
    }

    Visit submit(Instant visitedAt, Change by) {
        return next(VisitStep.SUBMIT, by).with(assignee, stamps.submitted(visitedAt, by.at()));
    }

    Visit takeUp(Change by) {
        return next(VisitStep.TAKE_UP, by);
    }

    Visit returnForCorrection(Instant newDue, Change by) {
        return next(VisitStep.RETURN, by).due(newDue);
    }

    Visit approve(Change by) {
        return next(VisitStep.APPROVE, by).with(assignee, stamps.decided(by.at()));
    }

    Visit takeBack(Change by) {
        return next(VisitStep.TAKE_BACK, by).with(assignee, stamps.decided(null));
    }

    Visit reject(String why, Change by) {
        return next(VisitStep.REJECT, by)
                .with(assignee, stamps.decided(by.at()))
                .flagged(Flags.NONE)
                .because(why);
    }

    Visit release(boolean inReporting, Change by) {
        return next(VisitStep.RELEASE, by).flagged(new Flags(inReporting, flags.payable(), flags.scored()));
    }

    /** Leaves the visit out of the client's figures; the shopper is paid all the same. */
    Visit exclude(Change by) {
        return next(VisitStep.EXCLUDE, by).flagged(new Flags(false, flags.payable(), flags.scored()));
    }

    Visit cancel(String why, Change by) {
        return next(VisitStep.CANCEL, by).flagged(Flags.NONE).because(why);
    }

    Visit expire(Change by) {
        return next(VisitStep.EXPIRE, by).with(null, Stamps.NONE);
    }

    Visit reopen(Change by) {
        return next(VisitStep.REOPEN, by);
    }

    /** Nobody can be served there: no score and no place in reporting, but the way was made and is paid. */
    Visit outletClosed(String why, Change by) {
        return next(VisitStep.CLOSE_OUTLET, by)
                .flagged(new Flags(false, flags.payable(), false))
                .because(why);
    }

    /** The outlet was closed before anybody went: there is nothing to report, to score or to pay. */
    Visit endWithOutlet(String why, Change by) {
        return next(VisitStep.END_WITH_OUTLET, by).flagged(Flags.NONE).because(why);
    }

    /** Gives more time, to the end of the day at the outlet; a deadline never moves into the past. */
    Visit extend(LocalDate lastDay, Change by) {
        Visit next = next(VisitStep.EXTEND, by).because(reason);
        VisitPlan extended = plan.until(lastDay);
        if (!extended.dueAt().isAfter(by.at())) {
            throw new Refused("assignments.refusal.past-deadline", number, lastDay);
        }
        return (state == VisitState.RETURNED ? next : next.replanned(extended)).due(extended.dueAt());
    }

    /** The same days by the outlet's right clock: the deadline is the end of the last one there. */
    Visit rezone(ZoneId zone, Change by) {
        VisitPlan there = plan.at(zone);
        return next(VisitStep.REZONE, by).because(reason).replanned(there).due(there.dueAt());
    }

    private Visit next(VisitStep step, Change by) {
        if (!step.isPossibleFrom(state)) {
            throw new Refused(step.refusal(), number, state, changed.byName());
        }
        return new Visit(id, version, number, plan, step.from(state), assignee, dueAt, stamps, flags, null, by);
    }

    private Visit with(@Nullable Assignee who, Stamps when) {
        return new Visit(id, version, number, plan, state, who, dueAt, when, flags, reason, changed);
    }

    private Visit flagged(Flags next) {
        return new Visit(id, version, number, plan, state, assignee, dueAt, stamps, next, reason, changed);
    }

    private Visit because(@Nullable String why) {
        return new Visit(id, version, number, plan, state, assignee, dueAt, stamps, flags, why, changed);
    }

    private Visit replanned(VisitPlan next) {
        return new Visit(id, version, number, next, state, assignee, dueAt, stamps, flags, reason, changed);
    }

    private Visit due(Instant at) {
        return new Visit(id, version, number, plan, state, assignee, at, stamps, flags, reason, changed);
    }
}
