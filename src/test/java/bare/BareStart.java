package bare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A page without a frame, for tests of components. It lies outside of the packages in which the product looks for pages. */
@Route(value = "bare", autoLayout = false)
public final class BareStart extends Div {}
