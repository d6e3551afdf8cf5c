package app.touchstone.platform.ui;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A session that is over, or a server that cannot be reached, is told in the person's language and never takes away what
 * was typed: the page stays as it is until the person goes on, and signing in again leads back to it. A page whose reader
 * lost or gained rights does not wait for a click.
 */
@Component
class SessionWords implements SystemMessagesProvider {

    private static final String DRESS =
            "import(new URL('ui/session.js', document.baseURI).href).then(session => session.dress($0, $1, $2, $3, $4, $5.split('|')))";

    private static final String WATCH =
            "import(new URL('ui/standing.js', document.baseURI).href).then(standing => standing.watch($0, $1, $2, $3, $4))";

    private final transient CurrentActor currentActor;
    private final transient Standing standing;
    private final transient Translations translations;

    SessionWords(CurrentActor currentActor, Standing standing, Translations translations) {
        this.currentActor = currentActor;
        this.standing = standing;
        this.translations = translations;
    }

    /** Told to the page when it opens: when the session is over, nobody is left to ask. */
    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo about) {
        Locale language = currentActor.find().map(Actor::language).orElse(about.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredURL(null);
        messages.setSessionExpiredCaption(translations.text(language, "platform.session.over"));
        messages.setSessionExpiredMessage(translations.text(language, "platform.session.over.kept"));
        messages.setInternalErrorCaption(translations.text(language, "platform.page.failed"));
        messages.setInternalErrorMessage(translations.text(language, "platform.page.failed.kept"));
        messages.setCookiesDisabledCaption(translations.text(language, "platform.cookies.missing"));
        messages.setCookiesDisabledMessage(translations.text(language, "platform.cookies.missing.do"));
        return messages;
    }

    void dress(UI ui) {
        Locale language = ui.getLocale();
        ui.getReconnectDialogConfiguration().setDialogText(translations.text(language, "platform.line.lost.trying"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(translations.text(language, "platform.line.lost"));
        ui.getPage()
                .executeJs(
                        DRESS,
                        translations.text(language, "platform.session.over"),
                        translations.text(language, "platform.session.over.kept"),
                        translations.text(language, "platform.session.sign-in"),
                        translations.text(language, "platform.page.reload"),
                        translations.text(language, "platform.line.back"),
                        Stream.of(Translations.ENGLISH, Translations.RUSSIAN)
                                .map(any -> translations.text(any, "platform.cookies.missing"))
                                .collect(Collectors.joining("|")));
        standing.mark().ifPresent(mark -> watch(ui, mark));
    }

    /** A page whose reader is no longer who they were goes on as who they are, or says so over what they typed. */
    private void watch(UI ui, String mark) {
        Locale language = ui.getLocale();
        ui.getPage()
                .executeJs(
                        WATCH,
                        mark,
                        translations.text(language, "platform.session.over"),
                        translations.text(language, "platform.session.over.kept"),
                        translations.text(language, "platform.rights.changed"),
                        translations.text(language, "platform.rights.changed.kept"));
    }
}
