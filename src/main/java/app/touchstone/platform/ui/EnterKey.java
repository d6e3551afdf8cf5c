package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/**
 * Enter in a field of one line does what the form is for. Where a day, an hour or one of many is chosen it takes the
 * choice and no more, and in a field of several lines it begins another.
 */
public final class EnterKey {

    private static final String PRESSED = "event.key === 'Enter' && !event.isComposing && !event.defaultPrevented"
            + " && !['checkbox', 'radio', 'file'].includes(event.target.type)"
            + " && !event.target.closest('vaadin-date-picker, vaadin-time-picker, vaadin-combo-box,"
            + " vaadin-multi-select-combo-box')";

    private EnterKey() {}

    /** Presses the button of a form that stands on a page; the button may stand outside of the form. */
    public static void presses(Component form, Button act) {
        in(form, act::click);
    }

    public static void in(Component form, Runnable submit) {
        LineKey.pressed(form, PRESSED, pressed -> submit.run());
    }
}
