package app.touchstone.platform.ui.shell;

import app.touchstone.platform.NotFound;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What somebody sees who asks for a thing that is not there or not theirs: the same page for both. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundPage extends Composite<Div> implements HasErrorParameter<NotFound>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        fill(this.getContent());
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    static void fill(Div content) {
        content.removeAll();
        content.addClassName("page");
        content.add(
                new PageHeader(content.getTranslation("platform.nothing-here")),
                new Div(content.getTranslation("platform.not-found")),
                new Anchor("", content.getTranslation("platform.to-start")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.nothing-here");
    }
}
