package app.touchstone.platform.ui.dialogs;

/** How wide a dialog is: as wide as its work, never wider than the window. There are no others. */
public enum DialogWidth {
    /** A question or a field or two. */
    NARROW(480),
    /** A form of one column. */
    MIDDLE(600),
    /** Two columns, a table or a picture. */
    WIDE(860);

    private final int pixels;

    DialogWidth(int pixels) {
        this.pixels = pixels;
    }

    String css() {
        return "min(" + pixels + "px, 95vw)";
    }
}
