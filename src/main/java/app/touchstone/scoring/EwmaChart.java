package app.touchstone.scoring;

/**
 * A control chart of exponentially weighted moving averages: says when a series has left what chance explains.
 *
 * @param centre the level in control
 * @param sigma the standard deviation in control
 * @param lambda the newest value's weight, within (0, 1]
 */
public record EwmaChart(double centre, double sigma, double lambda) {

    private static final double WIDTH = 3;

    public EwmaChart {
        if (!(sigma >= 0) || !(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException(
                    "Sigma (%s) is below 0 or lambda (%s) not within 0 to 1".formatted(sigma, lambda));
        }
    }

    /** The limits after many values: three standard deviations of the average on either side. */
    public Belief.Interval limits() {
        double half = WIDTH * sigma * Math.sqrt(lambda / (2 - lambda));
        return new Belief.Interval(centre - half, centre + half);
    }

    /** The average after each value; the first starts from the centre. */
    public double[] averages(double... values) {
        double[] averages = new double[values.length];
        double average = centre;
        for (int index = 0; index < values.length; index++) {
            average = lambda * values[index] + (1 - lambda) * average;
            averages[index] = average;
        }
        return averages;
    }
}
