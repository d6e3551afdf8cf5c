package app.touchstone.insight;

import app.touchstone.platform.ChecklistId;
import app.touchstone.scoring.CriticalFlag;

/**
 * A critical failure at one touchpoint of an outlet.
 *
 * @param question code of the question within its checklist; empty where whoever looks may not read the answer
 */
public record OutletFlag(ChecklistId checklist, String question, String touchpoint, CriticalFlag flag) {

    /** The same for those who may not read which answer it was. */
    OutletFlag unnamed() {
        return new OutletFlag(checklist, "", touchpoint, flag);
    }

    /** Whether the question may be told. */
    public boolean named() {
        return !question.isEmpty();
    }

    public boolean open() {
        return flag.open();
    }
}
