package app.touchstone.scoring;

/** How sure it is that a touchpoint loses more than is tolerated. */
public enum PainStatus {
    /** Nearly certain, by several visits of several shoppers. */
    CONFIRMED,
    /** More likely than not. */
    SUSPECTED,
    /** Neither likely nor excluded. */
    NEEDS_VISITS,
    /** Nearly excluded. */
    CLEAR,
    /** Never measured: only the network's estimate is known. */
    NO_DATA;

    /**
     * The status that a probability and the visits behind it allow.
     *
     * @param probability of more than the tolerated loss
     */
    public static PainStatus of(double probability, LossSample sample, ScoringMethod method) {
        ScoringMethod.Certainty certainty = method.certainty();
        if (!sample.measured()) {
            return NO_DATA;
        }
        if (probability >= certainty.confirmed()
                && sample.visits() >= certainty.confirmingVisits()
                && sample.shoppers() >= certainty.confirmingShoppers()) {
            return CONFIRMED;
        }
        if (probability <= certainty.clear()) {
            return CLEAR;
        }
        return probability >= certainty.suspected() ? SUSPECTED : NEEDS_VISITS;
    }
}
