package app.touchstone.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.insight.FactQueries.VisitScore;
import app.touchstone.insight.OutletChange.Verdict;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.Wave;
import app.touchstone.programmes.WavePlan;
import app.touchstone.scoring.PairedChange.TooEarly;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final OutletId OUTLET = OutletId.create();
    private static final Waves WAVES = new Waves(
            Map.of(id(1), plan(1, "2026-01-01"), id(2), plan(2, "2026-05-01"), id(3), plan(3, "2026-09-01")),
            Set.of(id(3)),
            LocalDate.parse("2026-12-01"));

    private static WaveId id(int wave) {
        return new WaveId(new UUID(0, wave));
    }

    private static WavePlan plan(int wave, String from) {
        return new WavePlan(
                new Wave(
                        id(wave),
                        OrderId.create(),
                        ProgrammeId.create(),
                        ClientId.create(),
                        "Wave " + wave,
                        LocalDate.parse(from),
                        LocalDate.parse(from).plusDays(20),
                        "2026-1"),
                "O-" + wave,
                Set.of(OUTLET),
                2);
    }

    private static VisitScore visit(int wave, String day, @Nullable String score) {
        return visit(wave, day, score, "2026-1");
    }

    private static VisitScore visit(int wave, String day, @Nullable String score, String method) {
        return new VisitScore(
                VisitId.create(),
                OUTLET,
                id(wave),
                "Wave " + wave,
                LocalDate.parse(day),
                score == null ? null : new BigDecimal(score),
                new Yardstick(new ChecklistId(new UUID(0, 1)), 1),
                new ChecklistVersionId(new UUID(0, 1)),
                method);
    }

    @Test
    void wavesStandInTheOrderOfTheirWindows() {
        Scores scores = Scores.of(
                List.of(
                        visit(2, "2026-05-02", "80"),
                        visit(1, "2026-08-20", "60"),
                        visit(2, "2026-05-01", "71"),
                        visit(1, "2026-02-10", "61"),
                        visit(2, "2026-05-03", null)),
                WAVES);
        assertThat(scores.scored()).isEqualTo(4);
        assertThat(scores.mean()).isEqualTo("68.0000");
        assertThat(scores.waves()).extracting(WaveTotal::wave).containsExactly(id(1), id(2));
        assertThat(Objects.requireNonNull(scores.latest()).mean()).isEqualTo("75.5000");
        assertThat(Objects.requireNonNull(scores.before()).mean()).isEqualTo("60.5000");
    }

    @Test
    void aRunningWaveIsNoWaveBeforeAndGivesNoPlace() {
        Waves running = new Waves(WAVES.plans(), Set.of(id(2), id(3)), WAVES.today());
        Scores scores = Scores.of(
                List.of(visit(1, "2026-01-10", "60"), visit(2, "2026-05-10", "10"), visit(3, "2026-09-10", "90")),
                running);
        assertThat(Objects.requireNonNull(scores.before()).wave()).isEqualTo(id(1));
        assertThat(scores.closedMean()).isEqualTo("60.0000");
        assertThat(scores.closedScored()).isOne();
        ScoreChange change = Objects.requireNonNull(ScoreChanges.many(scores, running, List.of(OUTLET)));
        assertThat(change.later().provisional()).isTrue();
        assertThat(change.later().planned()).isEqualTo(2);
        assertThat(change.change()).isEqualTo(new TooEarly(1, 1));
    }

    @Test
    void aWaveIsProvisionalOnItsLastDayAndClosedTheNext() {
        LocalDate end = WAVES.plan(id(1)).wave().to();
        assertThat(new Waves(WAVES.plans(), Set.of(), end).isProvisional(id(1))).isTrue();
        assertThat(new Waves(WAVES.plans(), Set.of(), end.plusDays(1)).isProvisional(id(1)))
                .isFalse();
        assertThat(WAVES.isProvisional(id(3))).isTrue();
    }

    @Test
    void twoMethodsEnterNoMeanTogether() {
        var methods =
                Scores.byMethod(List.of(visit(1, "2026-01-10", "60"), visit(2, "2026-05-01", "80", "2026-2")), WAVES);
        assertThat(methods.firstKey()).isEqualTo("2026-2");
        assertThat(methods.get("2026-2").mean()).isEqualTo("80.0000");
        assertThat(methods.get("2026-2").before()).isNull();
        assertThat(OtherMean.of(methods)).containsExactly(new OtherMean("2026-1", new BigDecimal("60.0000"), 1));
    }

    @Test
    void ofOneOutletOnlyWhatIsAllButCertainIsSaid() {
        Prior prior = Prior.byDefault(ScoringMethod.CURRENT);
        assertThat(verdict(prior, List.of(100.0, 100.0), List.of(90.0, 80.0))).isEqualTo(Verdict.TOO_EARLY);
        List<Double> good = List.of(100.0, 100.0, 98.0, 99.0, 100.0, 97.0, 100.0, 100.0);
        List<Double> bad = List.of(20.0, 10.0, 25.0, 30.0, 0.0, 15.0, 10.0, 20.0);
        assertThat(verdict(prior, good, bad)).isEqualTo(Verdict.BETTER);
        assertThat(verdict(prior, bad, good)).isEqualTo(Verdict.WORSE);
    }

    private static Verdict verdict(Prior prior, List<Double> later, List<Double> earlier) {
        return ScoreChanges.verdict(ScoreChanges.sample(later), ScoreChanges.sample(earlier), prior);
    }

    @Test
    void oneWaveHasNoWaveBefore() {
        assertThat(Scores.of(List.of(visit(1, "2026-01-10", "60")), WAVES).before())
                .isNull();
        assertThat(Scores.none().mean()).isNull();
        assertThat(Scores.none().latest()).isNull();
    }
}
