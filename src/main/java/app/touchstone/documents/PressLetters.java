package app.touchstone.documents;

import app.touchstone.platform.PaperLetters;
import org.springframework.stereotype.Component;

/** Tells which characters the fonts of the press have. */
@Component
class PressLetters implements PaperLetters {

    private final Fonts fonts;

    PressLetters(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public String missing(String text) {
        return fonts.missing(text);
    }
}
