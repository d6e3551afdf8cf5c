package app.touchstone.documents;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets the texts of one paper, and remembers which fonts they need. */
final class Typesetter {

    private final Fonts fonts;
    private final Set<Fallback> needed = EnumSet.noneOf(Fallback.class);

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The text as the paper's fonts can print it. */
    String set(String text) {
        return fonts.printable(text, needed::add);
    }

    /** The fonts that texts set so far need besides the papers' own. */
    Set<Fallback> needed() {
        return needed;
    }

    /** The families of the paper, as a style sheet names them. */
    String families() {
        return Stream.concat(Stream.of(Fonts.FAMILY), needed.stream().map(Fallback::family))
                .map(family -> "'" + family + "'")
                .collect(Collectors.joining(", "));
    }
}
