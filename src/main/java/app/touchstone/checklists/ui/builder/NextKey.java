package app.touchstone.checklists.ui.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;

/**
 * Control or Command with Enter goes on to what comes next, from every field of a form: whoever writes a checklist need
 * not pass thirty fields to the next question. What was typed in the field is told before.
 */
enum NextKey {
    /** What follows at once. */
    NEXT("!event.shiftKey", "Ctrl+Enter", "Control+Enter"),

    /** A section, with Shift besides. */
    SECTION("event.shiftKey", "Ctrl+Shift+Enter", "Control+Shift+Enter");

    private static final String PRESSED =
            "(event.ctrlKey || event.metaKey) && event.key === 'Enter' && !event.isComposing" + " && !event.repeat && ";

    /** Leaves and takes the focus once: a field tells what was typed when it is left. */
    private static final String TOLD = " && (event.target.blur(), event.target.focus(), true)";

    private final String which;
    private final String shown;
    private final String named;

    NextKey(String which, String shown, String named) {
        this.which = which;
        this.shown = shown;
        this.named = named;
    }

    void in(Component form, Runnable act) {
        form.getElement()
                .addEventListener("keydown", pressed -> act.run())
                .setFilter(PRESSED + which + TOLD)
                .preventDefault();
    }

    /** Presses a button of the form, which shows the key. */
    void presses(Component form, Button act) {
        Span key = new Span(shown);
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        act.setSuffixComponent(key);
        act.getElement().setAttribute("aria-keyshortcuts", named);
        in(form, act::click);
    }

    String shown() {
        return shown;
    }
}
