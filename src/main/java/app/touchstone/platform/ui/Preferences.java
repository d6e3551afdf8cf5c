package app.touchstone.platform.ui;

import app.touchstone.platform.Actor;
import java.util.Locale;

/** Keeps how somebody wants to see the product; the shell asks, the module that owns people answers. */
public interface Preferences {

    ColourScheme colourScheme(Actor actor);

    void choose(Actor actor, Locale language, ColourScheme scheme);

    /** Light, dark, or as the device says. */
    enum ColourScheme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
