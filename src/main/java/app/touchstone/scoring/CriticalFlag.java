package app.touchstone.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A critical failure of one question at one touchpoint of an outlet, from its first failure to the visit that passed:
 * it is raised at one visit, and no age ends it.
 *
 * @param since the day of the first failure
 * @param last the day of the last failure
 * @param failures at how many visits the question failed
 * @param episode which failure of this question it is, counted from 1: the second time is "again"
 * @param ended the day of the visit that passed; absent unless passed
 */
public record CriticalFlag(
        LocalDate since,
        LocalDate last,
        int failures,
        int episode,
        State state,
        @Nullable LocalDate ended) {

    /** What became of a failure. */
    public enum State {
        OPEN,
        PASSED,
        /** No current version asks the question any more, so that no visit can pass it. */
        WITHDRAWN
    }

    /**
     * What one visit says of the question.
     *
     * @param submittedAt decides between two visits of one day
     */
    public record Answer(LocalDate visitedOn, Instant submittedAt, Outcome outcome) {}

    /** How a critical question was answered. */
    public enum Outcome {
        FAILED,
        PASSED,
        /** Not applicable, blank or hidden: ends nothing and begins nothing. */
        DROPPED
    }

    private static final Comparator<Answer> IN_ORDER =
            Comparator.comparing(Answer::visitedOn).thenComparing(Answer::submittedAt);

    /**
     * All failures of one question at one touchpoint of one outlet, oldest first.
     *
     * @param answers of visits that count, in any order and of any age
     * @param asked whether a current version still asks the question
     */
    public static List<CriticalFlag> of(Collection<Answer> answers, boolean asked) {
        List<CriticalFlag> flags = new ArrayList<>();
        answers.stream().sorted(IN_ORDER).forEach(answer -> {
            switch (answer.outcome()) {
                case FAILED -> fail(flags, answer.visitedOn());
                case PASSED -> pass(flags, answer.visitedOn());
                case DROPPED -> {}
            }
        });
        if (!asked && isOpen(flags)) {
            flags.add(flags.removeLast().as(State.WITHDRAWN, null));
        }
        return List.copyOf(flags);
    }

    private static boolean isOpen(List<CriticalFlag> flags) {
        return !flags.isEmpty() && flags.getLast().state == State.OPEN;
    }

    private static void fail(List<CriticalFlag> flags, LocalDate day) {
        if (isOpen(flags)) {
            CriticalFlag open = flags.removeLast();
            flags.add(new CriticalFlag(open.since, day, open.failures + 1, open.episode, State.OPEN, null));
        } else {
            flags.add(new CriticalFlag(day, day, 1, flags.size() + 1, State.OPEN, null));
        }
    }

    private static void pass(List<CriticalFlag> flags, LocalDate day) {
        if (isOpen(flags)) {
            flags.add(flags.removeLast().as(State.PASSED, day));
        }
    }

    private CriticalFlag as(State next, @Nullable LocalDate day) {
        return new CriticalFlag(since, last, failures, episode, next, day);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether it is still shown: a passed one for as long as visits count, any other for ever. */
    public boolean shown(LocalDate today, ScoringMethod method) {
        return ended == null || method.recency().counts(ended, today);
    }
}
