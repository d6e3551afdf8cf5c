package app.touchstone.checklists.ui;

import app.touchstone.checklists.VersionSummary.Counts;
import com.vaadin.flow.component.Component;

/** Phrases that several views of checklists say. */
final class ChecklistWords {

    private ChecklistWords() {}

    /** Such as: 10 sections, 64 questions, 21 follow-ups. */
    static String counts(Component view, Counts counts) {
        return view.getTranslation("checklists.counts", counts.sections(), counts.questions(), counts.followUps());
    }
}
