package app.touchstone.reports;

import app.touchstone.reports.Completeness.Problem;
import java.util.List;

/** A report was handed in with something missing; says what, question by question. What was sent is not kept apart. */
public final class Incomplete extends RuntimeException {

    private final transient List<Problem> problems;

    Incomplete(List<Problem> problems) {
        super("incomplete: " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
