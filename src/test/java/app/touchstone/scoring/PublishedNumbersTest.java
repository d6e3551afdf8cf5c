package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.digits;
import static app.touchstone.scoring.ScoringFixtures.six;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.scoring.agreement.RaterAgreement;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others have published for public data. */
class PublishedNumbersTest {

    private static final List<String> DRIVERS =
            List.of("complaints", "privileges", "learning", "raises", "critical", "advance");

    /** R's data set "attitude": rating, then the six drivers, of 30 departments. */
    private static final String ATTITUDE = """
            43 51 30 39 61 92 45
            63 64 51 54 63 73 47
            71 70 68 69 76 86 48
            61 63 45 47 54 84 35
            81 78 56 66 71 83 47
            43 55 49 44 54 49 34
            58 67 42 56 66 68 35
            71 75 50 55 70 66 41
            72 82 72 67 71 83 31
            67 61 45 47 62 80 41
            64 53 53 58 58 67 34
            67 60 47 39 59 74 41
            69 62 57 42 55 63 25
            68 83 83 45 59 77 35
            77 77 54 72 79 77 46
            81 90 50 72 60 54 36
            74 85 64 69 79 79 63
            65 60 65 75 55 80 60
            65 70 46 57 75 85 46
            50 58 68 54 64 78 52
            50 40 33 34 43 64 33
            64 61 52 62 66 80 41
            53 66 52 50 63 80 37
            40 37 42 58 50 57 49
            63 54 42 48 66 75 33
            66 77 66 63 88 76 72
            78 75 58 74 80 78 49
            48 57 44 45 51 83 38
            85 85 71 71 77 74 55
            82 82 39 59 64 78 39
            """;

    private static final double[][] ROWS = ATTITUDE.lines()
            .map(line -> Arrays.stream(line.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray())
            .toArray(double[][]::new);

    private static final double[] RATINGS =
            Arrays.stream(ROWS).mapToDouble(row -> row[0]).toArray();

    private static final double[][] VALUES =
            Arrays.stream(ROWS).map(row -> Arrays.copyOfRange(row, 1, 7)).toArray(double[][]::new);

    @Test
    void sharesTheExplainedVarianceAmongDrivers() {
        DriverImportance importance = DriverImportance.of(DRIVERS, VALUES, RATINGS);
        assertThat(DRIVERS.stream().map(driver -> six(importance.shares().get(driver))))
                .containsExactly("0.370816", "0.050904", "0.155766", "0.120345", "0.006589", "0.028182");
        assertThat(six(importance.determination())).isEqualTo("0.732602");
        assertThat(importance.shares().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isCloseTo(importance.determination(), within(1e-12));
        assertThat(DriverImportance.enough(30, 6)).isFalse();
    }

    @Test
    void agreesWithLeastSquares() {
        var regression = new OLSMultipleLinearRegression();
        regression.newSampleData(RATINGS, VALUES);
        assertThat(DriverImportance.of(DRIVERS, VALUES, RATINGS).determination())
                .isCloseTo(regression.calculateRSquared(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.255289, 0.366210",
        "15, 148, 0.062386, 0.160487",
        "0, 20, 0.000000, 0.161125",
        "1, 29, 0.006113, 0.171755"
    })
    void boundsAProportion(int hits, int cases, String low, String high) {
        Belief.Interval interval = new Proportion(hits, cases).interval(.95);
        assertThat(six(interval.low())).isEqualTo(low);
        assertThat(six(interval.high())).isEqualTo(high);
    }

    /**
     * The limits quoted for the handbook's example, 52.5885 and 47.4115, are those of the factor rounded to .4201; the
     * unrounded factor .420084 gives the last digit one less and one more.
     */
    @Test
    void watchesASeries() {
        EwmaChart chart = new EwmaChart(50, 2.0539, .3);
        double[] averages = chart.averages(
                52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6,
                52.1);
        assertThat(digits(averages[averages.length - 1], 2)).isEqualTo("51.99");
        assertThat(digits(chart.limits().high(), 6)).isEqualTo("52.588432");
        assertThat(digits(chart.limits().low(), 6)).isEqualTo("47.411568");
        assertThat(digits(50 + 3 * .4201 * 2.0539, 4)).isEqualTo("52.5885");
        assertThat(digits(50 - 3 * .4201 * 2.0539, 4)).isEqualTo("47.4115");
    }

    @Test
    void measuresAgreementOfRaters() {
        RaterAgreement agreement = RaterAgreement.of(
                new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
        assertThat(digits(agreement.anyRaters(), 4)).isEqualTo("0.1657");
        assertThat(digits(agreement.sameRaters(), 4)).isEqualTo("0.2898");
        assertThat(digits(agreement.theseRaters(), 4)).isEqualTo("0.7148");
    }

    /** The example of R's p.adjust(c(.01, .02, .03, .04, .05), "BH") and a mixed order. */
    @Test
    void adjustsManyComparisons() {
        assertThat(BenjaminiHochberg.adjust(.01, .02, .03, .04, .05))
                .containsExactly(new double[] {.05, .05, .05, .05, .05}, within(1e-12));
        assertThat(BenjaminiHochberg.adjust(.5, .001, .04, .03))
                .containsExactly(new double[] {.5, .004, 4 * .04 / 3, 4 * .04 / 3}, within(1e-12));
        assertThat(BenjaminiHochberg.adjust()).isEmpty();
    }
}
