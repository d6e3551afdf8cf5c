package app.touchstone.platform.pictures;

import java.io.IOException;

/** A picture that its header shows to be out of bounds; nothing of it was decoded. */
public final class PictureTooLarge extends IOException {

    private final boolean byPixels;

    PictureTooLarge(boolean byPixels, String why) {
        super(why);
        this.byPixels = byPixels;
    }

    /** Whether it has more pixels than are looked at; else what it takes in memory is too much. */
    public boolean isByPixels() {
        return byPixels;
    }
}
