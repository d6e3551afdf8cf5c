package app.touchstone.scoring.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.OneWayAnova;

/**
 * How far raters agree on the same things: intraclass correlations of a single rating after Shrout and Fleiss.
 *
 * @param anyRaters ICC(1,1): each thing was rated by raters of its own
 * @param sameRaters ICC(2,1): all were rated by the same raters, who stand for many
 * @param theseRaters ICC(3,1): all were rated by the same raters, who stand for none but themselves
 */
public record RaterAgreement(double anyRaters, double sameRaters, double theseRaters) {

    /**
     * The agreement in a full table of ratings.
     *
     * @param ratings a row per thing, a column per rater, two of each at least
     */
    public static RaterAgreement of(double[][] ratings) {
        int things = ratings.length;
        int raters = things == 0 ? 0 : ratings[0].length;
        if (things < 2 || raters < 2 || Arrays.stream(ratings).anyMatch(row -> row.length != raters)) {
            throw new IllegalArgumentException(
                    "Not a full table of ratings: things (%d), raters (%d)".formatted(things, raters));
        }
        List<double[]> byRater = IntStream.range(0, raters)
                .mapToObj(rater ->
                        Arrays.stream(ratings).mapToDouble(row -> row[rater]).toArray())
                .toList();
        var rows = OneWayAnova.withDefaults().test(List.of(ratings));
        double between = rows.getMSBG();
        double within = rows.getMSWG();
        double raterSquare = OneWayAnova.withDefaults().test(byRater).getMSBG();
        double residual = (within * things * (raters - 1) - raterSquare * (raters - 1)) / ((things - 1) * (raters - 1));
        return new RaterAgreement(
                (between - within) / (between + (raters - 1) * within),
                (between - residual) / (between + (raters - 1) * residual + raters * (raterSquare - residual) / things),
                (between - residual) / (between + (raters - 1) * residual));
    }
}
