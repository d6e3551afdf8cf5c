package app.touchstone.platform.ui.shell;

import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that broke while it was opened: says so without telling the inside, and gives a reference for the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailurePage extends InternalServerError implements HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        log.error(
                "Reference ({}): the page ({}) could not be opened",
                reference,
                event.getLocation().getPath(),
                parameter.getException());
        Div content = new Div(
                new PageHeader(getTranslation("platform.broken")),
                new Div(getTranslation("platform.failed", reference)),
                new Anchor("", getTranslation("platform.to-start")));
        content.addClassName("page");
        getElement().removeAllChildren();
        getElement().appendChild(content.getElement());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.broken");
    }
}
