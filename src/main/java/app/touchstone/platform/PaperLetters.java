package app.touchstone.platform;

/**
 * Which characters paper can show. Owned here and told by what prints, so that whoever takes texts in can say what would
 * become a box.
 */
public interface PaperLetters {

    /** The characters of a text that no font of the papers has, each once in their order; empty where there is none. */
    String missing(String text);
}
