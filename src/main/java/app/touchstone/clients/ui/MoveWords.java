package app.touchstone.clients.ui;

import app.touchstone.clients.MoveReason;
import app.touchstone.clients.Sight;

/** What moves mean for those who see the outlets, in words. */
final class MoveWords {

    private MoveWords() {}

    /** What follows from moving for this reason. */
    static String hint(MoveReason why) {
        return switch (why) {
            case FIRST -> "clients.move.hint.first";
            case SALE -> "clients.move.hint.sale";
            case REFORM -> "clients.move.hint.reform";
            case CORRECTION -> "clients.move.hint.correction";
        };
    }

    /** What a new owner sees of the time before. */
    static String rule(Sight newOwnerSees) {
        return switch (newOwnerSees) {
            case NOTHING -> "clients.move.rule.nothing";
            case SCORES -> "clients.move.rule.scores";
            case ALL -> "clients.move.rule.all";
        };
    }
}
