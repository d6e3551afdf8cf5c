package app.touchstone.scoring;

/**
 * What is expected of an outlet at a touchpoint before its own visits speak.
 *
 * @param mean expected loss
 * @param lambda how many visits the expectation is worth
 * @param source who expects it
 * @param outlets from how many other outlets it was learnt, 0 for a default
 */
public record Prior(double mean, double lambda, PriorSource source, int outlets) {

    public Prior {
        if (!(mean > 0 && mean < 1) || !(lambda > 0)) {
            throw new IllegalArgumentException(
                    "A prior needs a mean (%s) within 0 to 1 and a weight (%s) above 0".formatted(mean, lambda));
        }
    }

    /** The method's own default, for a journey template that states none. */
    public static Prior byDefault(ScoringMethod method) {
        return byDefault(method.pull().mean(), method.pull().lambda(), method);
    }

    /** A journey template's default, kept within the method's bounds. */
    public static Prior byDefault(double mean, double lambda, ScoringMethod method) {
        ScoringMethod.Pull pull = method.pull();
        return new Prior(
                Math.clamp(mean, pull.meanMin(), pull.meanMax()),
                Math.clamp(lambda, pull.lambdaMin(), pull.lambdaMax()),
                PriorSource.DEFAULT,
                0);
    }

    /**
     * The prior of one outlet, learnt from the others only: from its region where enough of them were visited twice,
     * else from the network, else the default.
     *
     * @param own the outlet's sample, which both groups hold; a region that holds no outlet at all is no region
     */
    public static Prior of(LossSample own, LossGroup region, LossGroup network, Prior otherwise, ScoringMethod method) {
        if (region.revisited() >= method.pull().regionOutlets()) {
            LossGroup others = region.without(own);
            if (others.revisited() >= method.pull().regionOutlets()) {
                return learnt(others, PriorSource.REGION, method);
            }
        }
        LossGroup others = network.without(own);
        return others.revisited() >= method.pull().networkOutlets()
                ? learnt(others, PriorSource.NETWORK, method)
                : otherwise;
    }

    private static Prior learnt(LossGroup others, PriorSource source, ScoringMethod method) {
        ScoringMethod.Pull pull = method.pull();
        double mean = others.mean().orElse(pull.mean());
        return new Prior(
                Math.clamp(mean, pull.meanMin(), pull.meanMax()), others.lambda(method), source, others.outlets());
    }
}
