package app.touchstone.platform.ui;

import java.util.Optional;

/** By what an open page asks whether its reader may still see what it shows; the module that owns people answers. */
public interface Standing {

    /** The name of the header in which the page shows its mark. */
    String HEADER = "Touchstone-Standing";

    /** What stands for the reader as they are while the page is drawn; nothing for a page of nobody. */
    Optional<String> mark();
}
