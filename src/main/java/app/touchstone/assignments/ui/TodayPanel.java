package app.touchstone.assignments.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another module wants a coordinator to see to today; nothing where all is well. */
public interface TodayPanel {

    /**
     * What there is to see to.
     *
     * @param changed to be called when the page has to be drawn anew
     */
    Optional<Component> today(Runnable changed);
}
