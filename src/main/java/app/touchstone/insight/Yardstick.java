package app.touchstone.insight;

import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.NotFound;

/**
 * By what visits were measured: a checklist in one major version. Visits by different yardsticks share no mean, band,
 * rank, prior, pain or trend (decision 0020).
 */
public record Yardstick(ChecklistId checklist, int major) {

    /** Reads what {@link #toString()} writes; anything else names a yardstick that does not exist. */
    public static Yardstick of(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0 || !text.substring(dot + 1).matches("[0-9]{1,9}")) {
            throw new NotFound();
        }
        return new Yardstick(ChecklistId.of(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return checklist + "." + major;
    }
}
