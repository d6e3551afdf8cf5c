package app.touchstone.assignments.ui;

import app.touchstone.assignments.Visit;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another module has to show on the page of a visit, to whoever may open that page. */
public interface VisitPanel {

    /**
     * What there is to show of a visit.
     *
     * @param changed to be called when the page has to be drawn anew
     */
    Optional<Component> of(Visit visit, Runnable changed);
}
