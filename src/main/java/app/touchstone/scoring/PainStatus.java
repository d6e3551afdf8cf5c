package app.touchstone.scoring;

/** How sure it is that a touchpoint loses more than is tolerated. */
public enum PainStatus {
    /** Nearly certain, by several visits of several shoppers. */
    CONFIRMED,
    /** More likely than not. */
    SUSPECTED,
    /** Neither likely nor excluded. */
    NEEDS_VISITS,
    /** Nearly excluded, by the outlet's own visits. */
    CLEAR,
    /** Never measured: only the network's estimate is known. */
    NO_DATA
}
