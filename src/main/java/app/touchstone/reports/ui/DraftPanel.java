package app.touchstone.reports.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.ui.VisitPanel;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Permission;
import app.touchstone.reports.DraftIntake;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;

/** Lets a coordinator bring in a draft that a shopper has saved as a file. */
@SpringComponent
class DraftPanel implements VisitPanel {

    private final DraftIntake drafts;
    private final CurrentActor currentActor;

    DraftPanel(DraftIntake drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<Component> of(Visit visit, Runnable changed) {
        return currentActor.get().can(Permission.ASSIGN_VISITS)
                ? Optional.of(new DraftUpload(drafts, currentActor, visit, changed))
                : Optional.empty();
    }
}
