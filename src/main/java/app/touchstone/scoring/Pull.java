package app.touchstone.scoring;

import java.util.OptionalDouble;

/** How an outlet with few visits is pulled toward its network. */
public sealed interface Pull {

    /** The loss expected where no network can say and no journey states it. */
    double mean();

    /** How many visits that expectation is worth. */
    double lambda();

    /** A stated expectation, kept within the method's bounds. */
    Prior byDefault(double mean, double lambda);

    /**
     * The prior of one outlet, learnt from the others only: from its region where enough of them say something, else
     * from the network, else the default.
     *
     * @param own the outlet's sample, which both groups hold; a region that holds no outlet at all is no region
     */
    Prior learn(LossSample own, LossGroup region, LossGroup network, Prior otherwise);

    /**
     * By the intraclass correlation alone, as in 2026-1.
     *
     * @param lambdaMin the least that the network's word is worth
     * @param lambdaMax the most that it is worth
     * @param meanMin below which no network's loss is believed
     * @param meanMax above which no network's loss is believed
     * @param regionOutlets how many outlets visited twice let a region speak
     * @param networkOutlets how many outlets visited twice let a network speak
     * @param kappa how many observations one visit is worth
     */
    record ByCorrelation(
            double mean,
            double lambda,
            double lambdaMin,
            double lambdaMax,
            double meanMin,
            double meanMax,
            int regionOutlets,
            int networkOutlets,
            double kappa)
            implements Pull {

        @Override
        public Prior byDefault(double mean, double lambda) {
            return new Prior(
                    Math.clamp(mean, meanMin, meanMax),
                    Math.clamp(lambda, lambdaMin, lambdaMax),
                    kappa,
                    PriorSource.DEFAULT,
                    0,
                    0);
        }

        @Override
        public Prior learn(LossSample own, LossGroup region, LossGroup network, Prior otherwise) {
            if (region.revisited() >= regionOutlets) {
                LossGroup others = region.without(own);
                if (others.revisited() >= regionOutlets) {
                    return learnt(others, PriorSource.REGION);
                }
            }
            LossGroup others = network.without(own);
            return others.revisited() >= networkOutlets ? learnt(others, PriorSource.NETWORK) : otherwise;
        }

        private Prior learnt(LossGroup others, PriorSource source) {
            return new Prior(
                    Math.clamp(others.mean().orElse(mean), meanMin, meanMax),
                    lambda(others),
                    kappa,
                    source,
                    others.outlets(),
                    others.visits());
        }

        /** How many visits of an outlet the group's word is worth. */
        double lambda(LossGroup group) {
            OptionalDouble icc = group.intraclassCorrelation();
            if (icc.isEmpty()) {
                return lambda;
            }
            double share = icc.getAsDouble();
            return share == 0 ? lambdaMax : Math.clamp((1 - share) / share, lambdaMin, lambdaMax);
        }
    }

    /**
     * By the spread between outlets and within them, each steadied by what is known without any network, as in 2026-2.
     * How much one visit is worth is learnt from the same analysis of variance as how much the network is.
     *
     * @param meanMin below which no network's loss is believed
     * @param meanMax above which no network's loss is believed
     * @param defaultOutlets as how many more outlets, measured at the default loss, the default counts
     * @param defaultVisits as how many more visits of the widest possible spread the default counts
     * @param repeats from how many repeat visits on the network's own spread outweighs the default's
     * @param leastBetween the least share of all possible spread that lies between outlets
     * @param mostBetween the most
     * @param kappaMax how many observations one visit is worth at most
     * @param regionOutlets how many others visited twice let a region speak
     * @param networkOutlets how many others with a visit let a network speak
     */
    record BySpread(
            double mean,
            double lambda,
            double meanMin,
            double meanMax,
            double defaultOutlets,
            double defaultVisits,
            double repeats,
            double leastBetween,
            double mostBetween,
            double kappaMax,
            int regionOutlets,
            int networkOutlets)
            implements Pull {

        @Override
        public Prior byDefault(double mean, double lambda) {
            return new Prior(Math.clamp(mean, meanMin, meanMax), lambda, 1, PriorSource.DEFAULT, 0, 0);
        }

        @Override
        public Prior learn(LossSample own, LossGroup region, LossGroup network, Prior otherwise) {
            if (region.revisited() >= regionOutlets) {
                LossGroup others = region.without(own);
                if (others.revisited() >= regionOutlets) {
                    return learnt(others, PriorSource.REGION, otherwise);
                }
            }
            LossGroup others = network.without(own);
            return others.outlets() >= networkOutlets ? learnt(others, PriorSource.NETWORK, otherwise) : otherwise;
        }

        private Prior learnt(LossGroup others, PriorSource source, Prior otherwise) {
            Spread spread = spread(others, otherwise);
            return new Prior(spread.mean(), spread.lambda(), spread.kappa(), source, others.outlets(), others.visits());
        }

        /**
         * What the others' losses say of spread.
         *
         * @param others two outlets or more
         * @param otherwise the default that steadies it
         */
        Spread spread(LossGroup others, Prior otherwise) {
            double visits = others.visits();
            double mean = Math.clamp(
                    (others.means() + defaultOutlets * otherwise.mean()) / (others.outlets() + defaultOutlets),
                    meanMin,
                    meanMax);
            double widest = mean * (1 - mean);
            double between = others.meanSquareBetween();
            double total = steadied(others.totalSpread(), visits, widest);
            double say = others.repeatVisits() / (others.repeatVisits() + repeats);
            double guess = Math.min(widest / (1 + otherwise.lambda()), total / 2);
            double own = others.repeatVisits() == 0 ? 0 : say * others.spreadBetween();
            double outlets = Math.clamp(own + (1 - say) * guess, leastBetween * widest, mostBetween * widest);
            double within = Math.clamp(total - outlets, (widest - outlets) / kappaMax, widest - outlets);
            double doubtful = Math.min(outlets + between / visits, mostBetween * widest);
            return new Spread(
                    mean, total, outlets, within, doubtful, Math.clamp((widest - outlets) / within, 1, kappaMax));
        }

        private double steadied(double spread, double visits, double widest) {
            return ((visits - 1) * spread + defaultVisits * widest) / (visits - 1 + defaultVisits);
        }
    }

    /**
     * How far losses lie apart.
     *
     * @param mean expected loss
     * @param total spread of single visits
     * @param between spread between outlets
     * @param within spread between visits of one outlet
     * @param doubtful spread between outlets with the doubt about the mean itself
     * @param kappa how many yes/no observations one visit is worth
     */
    record Spread(double mean, double total, double between, double within, double doubtful, double kappa) {

        /** How many visits the network's word is worth. */
        double lambda() {
            return within / doubtful;
        }
    }
}
