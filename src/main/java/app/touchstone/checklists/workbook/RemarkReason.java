package app.touchstone.checklists.workbook;

import java.util.List;

/**
 * What is remarked on once or often in a workbook, told once.
 *
 * @param count how often
 * @param some the first of the remarks; never none
 */
public record RemarkReason(int count, List<Remark> some) {

    public RemarkReason {
        some = List.copyOf(some);
    }

    public Remark first() {
        return some.getFirst();
    }
}
