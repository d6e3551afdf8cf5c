package app.touchstone.platform.ui.shell;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.Zones;
import app.touchstone.platform.ui.Preferences;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.Locale;

/** What is one's own: language, colours, profile, sign-out; one press away on every page. */
final class PersonMenu extends Composite<Div> {

    private final transient CurrentActor currentActor;
    private final transient Preferences preferences;

    PersonMenu(CurrentActor currentActor, Preferences preferences, AuthenticationContext authentication, Clock clock) {
        this.currentActor = currentActor;
        this.preferences = preferences;
        Actor actor = currentActor.get();
        Span name = new Span(actor.name());
        name.addClassName("person-name");
        Button open = new Button(VaadinIcon.USER.create());
        open.getElement().appendChild(name.getElement());
        open.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation("platform.person", actor.name());
        open.setAriaLabel(label);
        Anchor profile = new Anchor("profile", getTranslation("platform.profile"));
        Button out = new Button(
                getTranslation("platform.sign-out"), VaadinIcon.SIGN_OUT.create(), click -> authentication.logout());
        Div own = new Div(getTranslation("platform.own-clock", Zones.name(actor.zone(), clock.instant(), getLocale())));
        own.addClassName("quiet");
        Div choices = new Div(languages(), schemes(), own, profile, out);
        choices.addClassName("person-choices");
        Popover popover = new Popover(choices);
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(label);
        getContent().addClassName("person-menu");
        getContent().add(open, popover);
    }

    private RadioButtonGroup<Locale> languages() {
        RadioButtonGroup<Locale> languages = new RadioButtonGroup<>(getTranslation("platform.language"));
        languages.setItems(Translations.LANGUAGES);
        languages.setItemLabelGenerator(one -> getTranslation(Translations.nameOf(one)));
        languages.setValue(Translations.nearest(getLocale()));
        languages.addValueChangeListener(
                change -> choose(change.getValue(), preferences.colourScheme(currentActor.get())));
        return languages;
    }

    private RadioButtonGroup<Preferences.ColourScheme> schemes() {
        RadioButtonGroup<Preferences.ColourScheme> schemes = new RadioButtonGroup<>(getTranslation("platform.scheme"));
        schemes.setItems(Preferences.ColourScheme.values());
        schemes.setItemLabelGenerator(one -> getTranslation(one));
        schemes.setValue(preferences.colourScheme(currentActor.get()));
        schemes.addValueChangeListener(change -> choose(Translations.nearest(getLocale()), change.getValue()));
        return schemes;
    }

    private void choose(Locale language, Preferences.ColourScheme scheme) {
        preferences.choose(currentActor.get(), language, scheme);
        UI.getCurrent().getPage().reload();
    }
}
