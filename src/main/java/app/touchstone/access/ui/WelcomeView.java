package app.touchstone.access.ui;

import app.touchstone.access.InvitationService;
import app.touchstone.access.InvitationService.Invitation;
import app.touchstone.access.PeopleService;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.EnterKey;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a one-time link leads: the person sets the first password; the first administrator says who they are. */
@Route(value = "welcome/:token", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InvitationService invitations;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private String token = "";
    private boolean known;

    WelcomeView(InvitationService invitations) {
        this.invitations = invitations;
        getContent().addClassName("login-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        Invitation invitation = invitations.look(token);
        known = invitation.email().isPresent();
        invitation.email().ifPresent(email::setValue);
        build();
    }

    private void build() {
        name.setLabel(getTranslation("people.name"));
        name.setVisible(!known);
        email.setLabel(getTranslation("people.email"));
        email.setReadOnly(known);
        password.setLabel(getTranslation("people.password"));
        password.setHelperText(getTranslation("people.password.help", PeopleService.PASSWORD_LENGTH));
        repeated.setLabel(getTranslation("people.password.repeat"));
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(!known);
        password.setRequiredIndicatorVisible(true);
        repeated.setRequiredIndicatorVisible(true);
        VerticalLayout form = new VerticalLayout();
        Button join = new Button(getTranslation("welcome.join"), click -> join(form));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(form, join);
        form.add(
                new H1(getTranslation("welcome.title")),
                new Paragraph(getTranslation(known ? "welcome.known" : "welcome.first")),
                name,
                email,
                password,
                repeated,
                join);
        form.setMaxWidth("420px");
        form.getChildren().forEach(child -> child.getElement().getStyle().setWidth("100%"));
        getContent().removeAll();
        getContent().add(new Div(form));
    }

    private void join(Component form) {
        if (!FormGate.lets(form)) {
            return;
        }
        if (!password.getValue().equals(repeated.getValue())) {
            FormGate.refuseAndEnter(repeated, getTranslation("people.password.differs"));
            return;
        }
        try {
            accept();
        } catch (Refused refused) {
            tell(refused);
            return;
        }
        UI.getCurrent().navigate("login");
    }

    private void tell(Refused refused) {
        String words = getTranslation(refused.messageKey(), refused.arguments().toArray());
        switch (refused.messageKey()) {
            case "access.refusal.short-password" -> FormGate.refuseAndEnter(password, words);
            case "access.refusal.email" -> FormGate.refuseAndEnter(email, words);
            default -> Notices.refused(words);
        }
    }

    private void accept() {
        if (known) {
            invitations.accept(token, password.getValue());
        } else {
            invitations.acceptAsFirstAdministrator(
                    token, name.getValue(), email.getValue(), password.getValue(), getLocale());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("welcome.title");
    }
}
