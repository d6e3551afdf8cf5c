package app.touchstone.insight;

/** By which tree visits to outlets that moved count in the figures of a part of the network. */
public enum CountedBy {
    /** Each visit counts where the outlet stood on its day. */
    AS_IT_WAS,
    /** All visits count where the outlet stands today. */
    AS_IT_IS
}
