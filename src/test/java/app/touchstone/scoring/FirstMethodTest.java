package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.group;
import static app.touchstone.scoring.ScoringFixtures.pain;
import static app.touchstone.scoring.ScoringFixtures.six;
import static app.touchstone.scoring.ScoringFixtures.today;
import static app.touchstone.scoring.ScoringMethod.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Method 2026-1 stays what it was: what it made is computed again bit for bit. */
class FirstMethodTest {

    private static ScoreSheet frozen(String version) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                FirstMethodTest.class.getResourceAsStream("/scoring/sheet-%s.json".formatted(version)))) {
            return JsonMapper.builder().build().readValue(file, ScoreSheet.class);
        }
    }

    @Test
    void readsASheetThatItFroze() throws IOException {
        ScoreSheet sheet = frozen("2026-1");
        assertThat(sheet).isEqualTo(GoldenExample.sheets(FIRST).get(1));
        assertThat(sheet.score().rounded(6)).contains(new BigDecimal("43.333333"));
        assertThat(sheet.counted()).isEqualTo(sheet.earned());
    }

    @Test
    void readsASheetOfTheSecondMethod() throws IOException {
        assertThat(frozen("2026-2")).isEqualTo(GoldenExample.sheets().get(1));
    }

    @Test
    void isFoundByItsVersion() {
        assertThat(ScoringMethod.of("2026-1")).isSameAs(FIRST);
        assertThat(ScoringMethod.of("2026-2")).isSameAs(ScoringMethod.CURRENT);
        assertThatIllegalArgumentException().isThrownBy(() -> ScoringMethod.of("2025-1"));
    }

    @Test
    void scoresTheGoldenVisitsAsItDid() {
        List<ClassicScore> scores =
                GoldenExample.sheets(FIRST).stream().map(ScoreSheet::score).toList();
        assertThat(scores)
                .extracting(score -> score.rounded(4).orElseThrow().toPlainString())
                .containsExactly("56.2500", "43.3333", "70.0000");
        assertThat(ClassicScore.mean(scores).rounded(6)).contains(new BigDecimal("56.527778"));
    }

    @Test
    void decidesAsItDid() {
        assertThat(pain(today(1, 1), .2, 4, FIRST).status()).isEqualTo(PainStatus.CONFIRMED);
        assertThat(pain(today(0, 0, 0, 0, 0, 0), .2, 4, FIRST).status()).isEqualTo(PainStatus.CLEAR);
        assertThat(six(pain(today(0, 0, 0, 0), .2, 4, FIRST).interval(FIRST).low()))
                .isEqualTo("0.003078");
        assertThat(GoldenExample.map(FIRST).touchpoints())
                .extracting(TouchpointPain::status)
                .containsExactly(
                        PainStatus.NEEDS_VISITS,
                        PainStatus.CONFIRMED,
                        PainStatus.SUSPECTED,
                        PainStatus.NEEDS_VISITS,
                        PainStatus.NO_DATA);
    }

    @Test
    void listsAsItDid() {
        List<TouchpointPain> measured = GoldenExample.map(FIRST).touchpoints().stream()
                .filter(TouchpointPain::measured)
                .toList();
        PainList<TouchpointPain> list = PainList.of(measured, pain -> pain, FIRST);
        assertThat(list.kept()).extracting(TouchpointPain::touchpoint).containsExactly("T2");
        assertThat(six(list.expectedError())).isEqualTo("0.070554");
    }

    private static double lambda(double[]... outlets) {
        return ((Pull.ByCorrelation) FIRST.pull()).lambda(group(List.of(outlets)));
    }

    @Test
    void learnsByTheCorrelationAsItDid() {
        double[][] outlets = {{0, 0}, {.5, 1, .75}, {0, .25}, {.25, .5, 0, .25}, {1, .75}};
        double icc = group(List.of(outlets)).intraclassCorrelation().orElseThrow();
        assertThat(six(icc)).isEqualTo("0.755193");
        assertThat(lambda(outlets)).isEqualTo(1);
        assertThat(lambda(new double[] {0, 1, .5})).isEqualTo(4);
        assertThat(lambda(new double[] {0}, new double[] {1}, new double[] {.5}))
                .isEqualTo(4);
        assertThat(lambda(new double[] {.1, .1, .1}, new double[] {.1, .1})).isEqualTo(4);
        assertThat(lambda(new double[] {0, 1}, new double[] {0, 1}, new double[] {1, 0}))
                .isEqualTo(20);
    }

    @Test
    void letsNoNetworkSpeakThatWasVisitedOnce() {
        LossGroup once = LossGroup.none();
        LossGroup twice = LossGroup.none();
        for (int outlet = 0; outlet < 8; outlet++) {
            once = once.plus(today(outlet % 2));
            twice = twice.plus(today(0, 0));
        }
        Prior otherwise = Prior.byDefault(FIRST);
        assertThat(Prior.of(LossSample.none(), LossGroup.none(), once, otherwise, FIRST))
                .isEqualTo(otherwise);
        assertThat(Prior.of(LossSample.none(), LossGroup.none(), twice, otherwise, FIRST))
                .isEqualTo(new Prior(.01, 4, 1, PriorSource.NETWORK, 8, 16));
    }
}
