package app.touchstone.scoring;

/**
 * What is expected of an outlet at a touchpoint before its own visits speak.
 *
 * @param mean expected loss
 * @param lambda how many visits the expectation is worth
 * @param kappa how many yes/no observations one visit is worth
 * @param source who expects it
 * @param outlets from how many other outlets it was learnt, 0 for a default
 * @param visits from how many of their visits
 */
public record Prior(double mean, double lambda, double kappa, PriorSource source, int outlets, long visits) {

    public Prior {
        if (!(mean > 0 && mean < 1) || !(lambda > 0) || !(kappa > 0)) {
            throw new IllegalArgumentException("A prior needs a mean (%s) within 0 to 1 and weights (%s, %s) above 0"
                    .formatted(mean, lambda, kappa));
        }
    }

    /** The method's own default, for a journey template that states none. */
    public static Prior byDefault(ScoringMethod method) {
        return byDefault(method.pull().mean(), method.pull().lambda(), method);
    }

    /** A journey template's default, kept within the method's bounds. */
    public static Prior byDefault(double mean, double lambda, ScoringMethod method) {
        return method.pull().byDefault(mean, lambda);
    }

    /** The prior of one outlet, learnt from the others by the method's ladder. */
    public static Prior of(LossSample own, LossGroup region, LossGroup network, Prior otherwise, ScoringMethod method) {
        return method.pull().learn(own, region, network, otherwise);
    }

    /** How many of the visits were not the first to their outlet: from these it is learnt how far visits differ. */
    public long repeatVisits() {
        return visits - outlets;
    }
}
