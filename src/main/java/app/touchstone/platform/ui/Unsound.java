package app.touchstone.platform.ui;

/** A field on whose screen may stand what its value does not say, because nobody could read it. */
public interface Unsound {

    boolean isUnsound();
}
