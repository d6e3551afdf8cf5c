package app.touchstone.insight;

import app.touchstone.platform.ChecklistId;
import app.touchstone.scoring.CriticalFlag;

/**
 * A critical failure at one touchpoint of an outlet.
 *
 * @param question code of the question within its checklist
 */
public record OutletFlag(ChecklistId checklist, String question, String touchpoint, CriticalFlag flag) {

    public boolean open() {
        return flag.open();
    }
}
