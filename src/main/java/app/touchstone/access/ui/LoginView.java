package app.touchstone.access.ui;

import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sign-in. The language can be changed here already; after sign-in the person's own counts. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor currentActor;
    private final LoginForm form = new LoginForm();
    private final Div languages = new Div();

    LoginView(CurrentActor currentActor) {
        this.currentActor = currentActor;
        getContent().addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        languages.addClassName("login-languages");
        getContent().add(new Div(form, languages));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        if (query.containsKey("lang")) {
            UI.getCurrent()
                    .setLocale(Translations.nearest(Locale.of(query.get("lang").getFirst())));
            UI.getCurrent()
                    .getPage()
                    .executeJs("document.documentElement.lang = $0", getLocale().getLanguage());
        }
        long wait = query.containsKey("wait") ? seconds(query.get("wait").getFirst()) : 0;
        form.setI18n(words(wait));
        form.setError(query.containsKey("error") || wait > 0);
        offerLanguages();
    }

    private static long seconds(String text) {
        return text.matches("\\d{1,6}") ? Long.parseLong(text) : 0;
    }

    private void offerLanguages() {
        languages.removeAll();
        for (Locale language : Translations.LANGUAGES) {
            Button choice = new Button(
                    getTranslation(Translations.nameOf(language)),
                    click -> UI.getCurrent().navigate("login", QueryParameters.of("lang", language.getLanguage())));
            choice.addThemeVariants(ButtonVariant.TERTIARY);
            choice.getElement().setAttribute("lang", language.getLanguage());
            choice.setEnabled(!Translations.nearest(getLocale()).equals(language));
            languages.add(choice);
        }
    }

    private LoginI18n words(long wait) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form texts = words.getForm();
        texts.setTitle(getTranslation("login.title"));
        texts.setUsername(getTranslation("login.email"));
        texts.setPassword(getTranslation("login.password"));
        texts.setSubmit(getTranslation("login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation(wait > 0 ? "login.wait.title" : "login.error.title"));
        error.setMessage(wait > 0 ? getTranslation("login.wait.message", wait) : getTranslation("login.error.message"));
        error.setUsername(getTranslation("login.email-missing"));
        error.setPassword(getTranslation("login.password-missing"));
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.page");
    }
}
