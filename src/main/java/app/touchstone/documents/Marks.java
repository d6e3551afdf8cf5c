package app.touchstone.documents;

import app.touchstone.scoring.PainStatus;

/** The marks and colours of statuses, the same as on the screens; a mark says without colour what the colour says. */
final class Marks {

    /** A critical requirement failed. */
    static final String CRITICAL = "⚠";

    private Marks() {}

    static String of(PainStatus status) {
        return switch (status) {
            case CONFIRMED -> "■";
            case SUSPECTED -> "▲";
            case NEEDS_VISITS -> "◇";
            case CLEAR -> "●";
            case NO_DATA -> "–";
        };
    }

    static String colour(PainStatus status) {
        return switch (status) {
            case CONFIRMED -> "#a3161a";
            case SUSPECTED -> "#cf7a00";
            case NEEDS_VISITS, NO_DATA -> "#737b87";
            case CLEAR -> "#3e97ba";
        };
    }

    /** Dark enough to be read as text. */
    static String css(PainStatus status) {
        return switch (status) {
            case CONFIRMED -> "status confirmed";
            case SUSPECTED -> "status suspected";
            case NEEDS_VISITS, NO_DATA -> "status open";
            case CLEAR -> "status clear";
        };
    }

    static String words(PainStatus status, Wording words) {
        return of(status) + "\u00a0" + words.word(status);
    }
}
