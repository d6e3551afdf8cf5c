package app.touchstone.platform.ui;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.Translations;
import app.touchstone.platform.faults.Fault;
import app.touchstone.platform.faults.FaultLog;
import app.touchstone.platform.pictures.Busy;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** Gives every session its language, colour scheme and way of telling errors. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(SessionSetup.class);

    private final transient CurrentActor currentActor;
    private final transient Preferences preferences;
    private final transient Translations translations;
    private final transient SessionWords words;
    private final transient FaultLog faults;

    SessionSetup(
            CurrentActor currentActor,
            Preferences preferences,
            Translations translations,
            SessionWords words,
            FaultLog faults) {
        this.faults = faults;
        this.currentActor = currentActor;
        this.preferences = preferences;
        this.translations = translations;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::tell));
        event.getSource().setSystemMessagesProvider(words);
        event.getSource().addUIInitListener(init -> dress(init.getUI()));
    }

    private void dress(UI ui) {
        Optional<Actor> actor = currentActor.find();
        Locale language = Translations.nearest(actor.map(Actor::language).orElse(ui.getLocale()));
        ui.setLocale(language);
        words.dress(ui);
        new StaleWords(() -> currentActor.find().map(Actor::zone).orElse(ZoneOffset.UTC)).dress(ui);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.getLanguage());
        // the indicator stands outside of every landmark; as a live region it is allowed to
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        ui.getPage()
                .setColorScheme(
                        switch (actor.map(preferences::colourScheme).orElse(Preferences.ColourScheme.SYSTEM)) {
                            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                        });
    }

    private void tell(ErrorEvent event) {
        if (isHungUp(event.getThrowable())) {
            log.debug("The page was gone before its answer", event.getThrowable());
            return;
        }
        UI ui = UI.getCurrent();
        Throwable cause = root(event.getThrowable());
        if (ui == null) {
            log.error("Failed outside of a page", event.getThrowable());
            return;
        }
        Locale locale = ui.getLocale();
        Optional<Fault> fault = Fault.behind(event.getThrowable());
        if (fault.isPresent()) {
            faults.met(fault.get(), "An act in a page", event.getThrowable());
            Notices.refused(translations.text(locale, fault.get().title()) + " "
                    + translations.text(locale, fault.get().words()));
            return;
        }
        switch (cause) {
            case Refused refused ->
                Notices.refused(translations.text(
                        locale, refused.messageKey(), refused.arguments().toArray()));
            case Stale stale -> Notices.refused(StaleWords.of(ui, stale));
            case DuplicateKeyException twice -> {
                log.warn("Somebody else did the same at the same moment", twice);
                Notices.refused(translations.text(locale, "platform.at-once"));
            }
            case Busy _ -> Notices.refused(translations.text(locale, "platform.busy"));
            case NotFound _ -> Notices.refused(translations.text(locale, "platform.not-found"));
            default -> {
                String reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
                log.error("Reference ({}): an act in the page failed", reference, event.getThrowable());
                Notices.refused(translations.text(locale, "platform.failed", reference));
            }
        }
    }

    /** Whoever reloads or closes a page leaves the answer to nobody: no failure, and nobody is there to be told. */
    static boolean isHungUp(Throwable thrown) {
        return DisconnectedClientHelper.isClientDisconnectedException(thrown);
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !isOurs(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isOurs(Throwable thrown) {
        return thrown instanceof Refused
                || thrown instanceof Stale
                || thrown instanceof NotFound
                || thrown instanceof Busy
                || thrown instanceof DuplicateKeyException;
    }
}
