package app.touchstone.platform.ui.dialogs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Watches over a form: whoever goes away from it, by a link, by the browser's buttons or by closing the page, is asked
 * once as long as something typed there is not saved. Other places of the same page are no leaving (decision 0027).
 */
public final class LeaveGuard implements Serializable {

    private static final String SCRIPT =
            "return import(new URL('ui/unsaved.js', document.baseURI).href).then(unsaved => ";
    private static final String WATCH = SCRIPT + "unsaved.watch(this))";
    private static final String TOUCH = SCRIPT + "unsaved.touch(this))";
    private static final String SETTLE = SCRIPT + "unsaved.settle(this))";

    private final Component form;
    private boolean unsaved;
    private @Nullable LeaveQuestion asked;
    private transient Runnable onward = () -> {};
    private transient Runnable remaining = () -> {};
    private @Nullable Registration leaving;

    private LeaveGuard(Component form) {
        this.form = form;
    }

    /** Counts everything that is typed or chosen below the form as unsaved. */
    public static LeaveGuard over(Component form) {
        LeaveGuard guard = at(form);
        form.getElement().addEventListener("unsaved", event -> guard.unsaved = true);
        form.addAttachListener(attachment -> form.getElement().executeJs(WATCH));
        return guard;
    }

    /** Counts as unsaved what it is told of, and nothing else. */
    public static LeaveGuard at(Component form) {
        LeaveGuard guard = new LeaveGuard(form);
        form.addAttachListener(guard::attach);
        form.addDetachListener(detach -> guard.detach());
        return guard;
    }

    /** Something changed that nobody typed: a choice in a list, a part that was added. */
    public void touch() {
        if (!unsaved) {
            unsaved = true;
            form.getElement().executeJs(TOUCH);
        }
    }

    /** Everything is saved, or given up. */
    public void settle() {
        unsaved = false;
        form.getElement().executeJs(SETTLE);
    }

    public boolean isUnsaved() {
        return unsaved;
    }

    /** Goes on at once where nothing is lost, and asks otherwise. */
    public void ask(Runnable go) {
        ask(go, () -> {});
    }

    /** Whoever tries again while the question stands is asked about the last way out. */
    private void ask(Runnable go, Runnable stay) {
        if (!unsaved) {
            go.run();
            return;
        }
        onward = go;
        remaining = stay;
        if (asked == null || !asked.isOpened()) {
            asked = new LeaveQuestion(this::goOn, () -> remaining.run());
            asked.open();
        }
    }

    private void goOn() {
        settle();
        onward.run();
    }

    private void attach(AttachEvent attachment) {
        UI ui = attachment.getUI();
        detach();
        leaving = ui.addBeforeLeaveListener(event -> leave(ui, event));
    }

    private void detach() {
        if (leaving != null) {
            leaving.remove();
            leaving = null;
        }
    }

    private void leave(UI ui, BeforeLeaveEvent event) {
        String here = ui.getActiveViewLocation().getPath();
        if (unsaved && !event.isPostponed() && !event.getLocation().getPath().equals(here)) {
            BeforeLeaveEvent.ContinueNavigationAction going = event.postpone();
            ask(going::proceed, going::cancel);
        }
    }
}
