package app.touchstone.access.web;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.Preferences;
import app.touchstone.platform.ui.Preferences.ColourScheme;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/phone/v1/me")
class MeController {

    private final CurrentActor currentActor;
    private final Preferences preferences;

    MeController(CurrentActor currentActor, Preferences preferences) {
        this.currentActor = currentActor;
        this.preferences = preferences;
    }

    @GetMapping
    Me me() {
        Actor actor = currentActor.get();
        return new Me(
                actor.id().value(),
                actor.name(),
                actor.language().getLanguage(),
                preferences.colourScheme(actor),
                actor.zone().getId());
    }

    @PutMapping("/preferences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Choice choice) {
        preferences.choose(
                currentActor.get(), Translations.nearest(Locale.of(choice.language())), choice.colourScheme());
    }

    record Me(UUID id, String name, String language, ColourScheme colourScheme, String timeZone) {}

    record Choice(String language, ColourScheme colourScheme) {

        Choice {
            Objects.requireNonNull(language);
            Objects.requireNonNull(colourScheme);
        }
    }
}
