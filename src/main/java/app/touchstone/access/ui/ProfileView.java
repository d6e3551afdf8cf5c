package app.touchstone.access.ui;

import app.touchstone.access.DeviceService;
import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.EnterKey;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.stream.Collectors;

/** One's own account: what one may, the password, and ending all sessions. */
@Route("profile")
@PermitAll
class ProfileView extends Composite<Div> implements HasDynamicTitle {

    private final transient PeopleService people;
    private final transient CurrentActor currentActor;
    private final PasswordField current = new PasswordField();
    private final PasswordField next = new PasswordField();
    private final Div form = new Div();
    private final LeaveGuard guard = LeaveGuard.over(form);

    ProfileView(PeopleService people, DeviceService devices, CurrentActor currentActor, Clock clock) {
        this.people = people;
        this.currentActor = currentActor;
        getContent().addClassName("page");
        Person person = people.get(currentActor.get(), currentActor.get().id());
        Facts facts = new Facts()
                .add(getTranslation("people.name"), person.data().name())
                .add(getTranslation("people.email"), person.data().email())
                .add(
                        getTranslation("people.roles"),
                        person.data().roles().stream()
                                .map(role -> getTranslation(role))
                                .sorted()
                                .collect(Collectors.joining(", ")));
        getContent()
                .add(
                        new PageHeader(getTranslation("profile.title")),
                        facts,
                        new OwnClock(people, currentActor, clock.instant()),
                        passwordForm(),
                        new H2(getTranslation("devices.title")),
                        new DeviceCards(
                                devices, currentActor, currentActor.get().id()),
                        sessions());
    }

    private Div passwordForm() {
        current.setLabel(getTranslation("profile.password.current"));
        next.setLabel(getTranslation("profile.password.next"));
        next.setHelperText(getTranslation("people.password.help", PeopleService.PASSWORD_LENGTH));
        Button change = new Button(getTranslation("profile.password.change"), click -> change());
        VerticalLayout fields = new VerticalLayout(current, next, change);
        EnterKey.presses(form, change);
        fields.setPadding(false);
        fields.setMaxWidth("360px");
        current.setWidthFull();
        next.setWidthFull();
        form.add(
                new H2(getTranslation("profile.password")),
                new Paragraph(getTranslation("profile.password.note")),
                fields);
        return form;
    }

    private void change() {
        try {
            people.changePassword(currentActor.get(), current.getValue(), next.getValue());
        } catch (Refused refused) {
            PasswordField at = refused.messageKey().equals("access.refusal.wrong-password") ? current : next;
            FormGate.refuseAndEnter(
                    at, getTranslation(refused.messageKey(), refused.arguments().toArray()));
            return;
        }
        guard.settle();
        // once the page knows that nothing is unsaved
        UI.getCurrent().getPage().executeJs("setTimeout(() => location.assign($0))", "login");
    }

    private Div sessions() {
        Button everywhere = new Button(getTranslation("profile.sign-out-everywhere"), click -> {
            people.signOutEverywhere(currentActor.get(), currentActor.get().id());
            Notices.done(getTranslation("profile.signed-out"));
            UI.getCurrent().getPage().setLocation("login");
        });
        return new Div(
                new H2(getTranslation("profile.sessions")),
                new Paragraph(getTranslation("profile.sessions.note")),
                everywhere);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.title");
    }
}
