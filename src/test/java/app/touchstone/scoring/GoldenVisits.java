package app.touchstone.scoring;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import java.util.List;

/** The golden example for tests of other modules: what was asked, and the three visits' answers, newest first. */
public final class GoldenVisits {

    private GoldenVisits() {}

    public static ChecklistDefinition checklist() {
        return GoldenExample.CHECKLIST;
    }

    public static List<Answers> answers() {
        return List.copyOf(GoldenExample.VISITS.values());
    }
}
