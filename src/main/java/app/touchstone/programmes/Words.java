package app.touchstone.programmes;

import app.touchstone.platform.Refused;

/** What people write into orders and programmes: without gaps at its ends, and no longer than it is kept. */
final class Words {

    static final int LINE = 400;
    static final int PAGE = 10_000;

    private Words() {}

    static String fitting(String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new Refused("programmes.refusal.too-long", longest);
        }
        return stripped;
    }
}
