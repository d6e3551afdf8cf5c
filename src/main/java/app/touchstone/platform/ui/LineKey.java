package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.dom.DomListenerRegistration;

/** A key that is pressed in a field of one line, heard when the field has told what was typed before. */
final class LineKey {

    private static final String IN_A_LINE = " && event.target.localName === 'input' && !event.target.readOnly";

    /** Leaves and takes the focus once: a field tells what was typed when it is left. */
    private static final String TOLD = " && (event.target.blur(), event.target.focus(), true)";

    private LineKey() {}

    /** @param which what is asked of {@code event} besides */
    static DomListenerRegistration pressed(Component in, String which, DomEventListener act) {
        return in.getElement().addEventListener("keydown", act).setFilter(which + IN_A_LINE + TOLD);
    }
}
