package app.touchstone.clients;

import java.util.EnumSet;
import java.util.Set;

/** Why an outlet stands where it stands: it decides who sees the time before. */
public enum MoveReason {
    /** It always stood there, as far as anybody knows. */
    FIRST,
    /** Another owner: the time before is the old owner's, and the new one sees of it what the client allows. */
    SALE,
    /** The same owner in a tree that was rebuilt: the time before comes along, and those of the old node keep it too. */
    REFORM,
    /** It stood at the wrong node by mistake: it always stood at the right one. */
    CORRECTION;

    /** What a move can be made for. */
    public static final Set<MoveReason> OF_MOVES = EnumSet.complementOf(EnumSet.of(FIRST));
}
