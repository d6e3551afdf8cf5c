package bare;

import app.touchstone.platform.ui.dialogs.LeaveGuard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A page with a form that is watched over. */
@Route(value = "guarded", autoLayout = false)
public final class Guarded extends Div {

    public final LeaveGuard guard = LeaveGuard.over(this);
}
