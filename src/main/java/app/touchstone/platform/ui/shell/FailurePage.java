package app.touchstone.platform.ui.shell;

import app.touchstone.platform.faults.Fault;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** A page that broke while it was opened: says so without telling the inside, and gives a reference for the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailurePage extends InternalServerError implements HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailurePage.class);

    private String title = "platform.broken";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Optional<Fault> fault = Fault.behind(parameter.getException());
        fault.ifPresentOrElse(this::tell, () -> tell(event, parameter.getException()));
        return fault.map(Fault::status).orElse(HttpStatus.INTERNAL_SERVER_ERROR).value();
    }

    /** Nothing broke here: the same page opens when the fault is over. */
    private void tell(Fault fault) {
        title = fault.title();
        fill(new Div(getTranslation(fault.words())), reload());
    }

    private Button reload() {
        return new Button(
                getTranslation("platform.page.reload"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().reload()));
    }

    private void tell(BeforeEnterEvent event, Exception failure) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        log.error(
                "Reference ({}): the page ({}) could not be opened",
                reference,
                event.getLocation().getPath(),
                failure);
        fill(
                new Div(getTranslation("platform.failed", reference)),
                new Anchor("", getTranslation("platform.to-start")));
    }

    private void fill(Component... words) {
        Div content = new Div(new PageHeader(getTranslation(title)));
        content.add(words);
        content.addClassName("page");
        getElement().removeAllChildren();
        getElement().appendChild(content.getElement());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title);
    }
}
