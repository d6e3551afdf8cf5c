package app.touchstone.documents;

import app.touchstone.insight.JourneyChoice;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.MeasuredBy;
import app.touchstone.insight.OutletChange;
import app.touchstone.insight.OutletLossChange;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.Rank;
import app.touchstone.insight.StageResult;
import app.touchstone.insight.TouchpointName;
import app.touchstone.insight.TouchpointResult;
import app.touchstone.insight.TrendLine;
import app.touchstone.insight.TrendMark;
import app.touchstone.insight.TrendPoint;
import app.touchstone.insight.WavePain;
import app.touchstone.insight.Yardstick;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.review.ReleasedReports.ReleasedVisit;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.PriorSource;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointPain;
import app.touchstone.scoring.VisitLoss;
import app.touchstone.scoring.VisitsNeeded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The same bakery over three visits, on a journey of six stages that leads back to its beginning. */
final class OutletFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int[] AGES = {10, 100, 180};

    private static final MeasuredBy BY = new MeasuredBy(new Yardstick(ChecklistId.create(), 2), "Service", 3);

    private OutletFixture() {}

    static OutletPage page() {
        List<StageResult> stages = stages();
        List<TouchpointResult> touchpoints =
                stages.stream().flatMap(stage -> stage.touchpoints().stream()).toList();
        double coverage = touchpoints.stream()
                .map(TouchpointResult::pain)
                .filter(TouchpointPain::measured)
                .mapToDouble(TouchpointPain::importance)
                .sum();
        double pain = touchpoints.stream()
                .map(TouchpointResult::pain)
                .filter(TouchpointPain::measured)
                .mapToDouble(TouchpointPain::painPoints)
                .sum();
        JourneyChoice journey = new JourneyChoice(JourneyTemplateId.create(), "Bakery");
        return new OutletPage(
                VisitFixture.CLIENT,
                VisitFixture.OUTLET,
                TODAY.minusMonths(24),
                TODAY,
                new JourneyMapResult(
                        journey,
                        new Persona(
                                text("A neighbour on the way home", "Сосед по дороге домой"),
                                text("fresh bread for supper without a detour", "свежий хлеб к ужину без крюка")),
                        stages,
                        coverage,
                        OptionalDouble.of(pain / coverage),
                        OptionalDouble.of(touchpoints.stream()
                                .mapToDouble(touchpoint -> touchpoint.pain().painPoints())
                                .sum()),
                        false),
                List.of(journey),
                BY,
                List.of(BY),
                3,
                new BigDecimal("56.5278"),
                List.of(),
                new BigDecimal("71.2"),
                new OutletChange(
                        wave(75, "56.25", 1, false), wave(110, "43.3333", 1, false), OutletChange.Verdict.TOO_EARLY),
                new Rank(12, 48),
                List.of(
                        new TrendLine(
                                BY,
                                "2026-2",
                                List.of(
                                        wave(110, "43.3333", 1, false),
                                        wave(75, "56.25", 1, false),
                                        wave(15, "61.7", 1, true))),
                        new TrendLine(
                                new MeasuredBy(new Yardstick(BY.yardstick().checklist(), 1), "Service", 1),
                                "2026-2",
                                List.of(wave(200, "70.0", 1, false)))),
                List.of(new TrendMark(2, TODAY.minusDays(60))),
                new OutletLossChange(
                        pain(75, 41.5, 39.5, 2, false),
                        pain(110, 58.25, 55, 1, false),
                        OutletChange.Verdict.BETTER,
                        List.of(
                                verdict("greeting", "Greeting at the counter", "Приветствие у прилавка", "BETTER"),
                                verdict("wait", "Waiting", "Ожидание в очереди", "WORSE"),
                                verdict("bread", "Bread at home", "Хлеб дома", "TOO_EARLY")),
                        2),
                List.of(pain(110, 58.25, 55, 1, false), pain(75, 41.5, 39.5, 2, false)),
                visits(),
                List.of(
                        text("Did the assistant greet you?", "Продавец поздоровался?"),
                        text("How long did you wait?", "Сколько вы ждали?")),
                TODAY.minusDays(3));
    }

    /** Before anything was released. */
    static OutletPage empty() {
        return new OutletPage(
                VisitFixture.CLIENT,
                VisitFixture.OUTLET,
                TODAY.minusMonths(24),
                TODAY,
                null,
                List.of(),
                null,
                List.of(),
                0,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static TrendPoint wave(int age, String score, int visits, boolean provisional) {
        LocalDate day = TODAY.minusDays(age);
        return new TrendPoint(
                WaveId.create(),
                "Wave",
                day,
                day.plusDays(20),
                new BigDecimal(score),
                visits,
                provisional ? 2 : visits,
                provisional);
    }

    private static WavePain pain(int age, double pain, double restated, int version, boolean provisional) {
        LocalDate day = TODAY.minusDays(age);
        return new WavePain(
                WaveId.create(),
                day,
                day.plusDays(20),
                OptionalDouble.of(pain),
                OptionalDouble.of(restated),
                version,
                2,
                2,
                2,
                provisional);
    }

    private static OutletLossChange.TouchpointVerdict verdict(
            String code, String english, String russian, String verdict) {
        return new OutletLossChange.TouchpointVerdict(
                new TouchpointName(code, text(english, russian)), OutletChange.Verdict.valueOf(verdict));
    }

    private static List<ReleasedVisit> visits() {
        return List.of(
                visit(10, "56.25", true),
                visit(60, "12.0", false),
                visit(100, "43.3333", true),
                visit(180, "70.0", true));
    }

    private static ReleasedVisit visit(int age, String score, boolean counts) {
        var at = TODAY.minusDays(age)
                .atTime(LocalTime.NOON)
                .atZone(VisitFixture.OMSK)
                .toInstant();
        return new ReleasedVisit(
                VisitId.create(),
                "V-2026-00%d".formatted(500 - age),
                at,
                VisitFixture.OMSK,
                at,
                new BigDecimal(score),
                counts,
                true);
    }

    private static List<StageResult> stages() {
        return List.of(
                stage(
                        "consider",
                        "Initial consideration",
                        "Первичное осмысление",
                        Driver.LEADS,
                        false,
                        touchpoint("search", "Found in a search", "Поиск и карты", .05, false),
                        touchpoint("facade", "Shop front", "Фасад и вход", .09, false, .1, .2, 0)),
                stage(
                        "evaluate",
                        "Active evaluation",
                        "Активная оценка",
                        Driver.CONVERSION,
                        false,
                        touchpoint("window", "Window and prices", "Витрина и ценники", .07, false, .1, 0, .05),
                        touchpoint(
                                "greeting",
                                "Greeting at the counter",
                                "Приветствие у прилавка",
                                .20,
                                false,
                                .708,
                                .7,
                                .625),
                        touchpoint(
                                "advice", "Advice and offer", "Консультация и предложение", .12, false, .25, .5, .2)),
                stage(
                        "deal",
                        "Deal",
                        "Сделка",
                        Driver.PRICE,
                        false,
                        touchpoint("wait", "Waiting", "Ожидание в очереди", .10, false, .5, 0, 0),
                        touchpoint("checkout", "Checkout", "Расчёт на кассе", .12, true, .21, 1, .04)),
                stage(
                        "experience",
                        "User experience",
                        "Пользовательский опыт",
                        Driver.QUANTITY,
                        false,
                        touchpoint("bread", "Bread at home", "Хлеб дома", .10, false, 0, 0, 0),
                        touchpoint("packing", "Packing", "Упаковка", .04, false, 0, .1, 0),
                        touchpoint("cafe", "A coffee in the café", "Кофе в зале", .03, false)),
                stage(
                        "trigger",
                        "Trigger",
                        "Триггер",
                        Driver.QUANTITY,
                        true,
                        touchpoint("card", "Loyalty card offered", "Предложение карты", .04, false, 1, 1, 1)),
                stage(
                        "loyalty",
                        "Loyalty",
                        "Лояльность",
                        Driver.QUANTITY,
                        true,
                        touchpoint("review", "Asked for a review", "Просьба об отзыве", .04, false)));
    }

    private static StageResult stage(
            String code,
            String english,
            String russian,
            Driver driver,
            boolean loops,
            TouchpointResult... touchpoints) {
        return new StageResult(code, text(english, russian), driver, loops, List.of(touchpoints));
    }

    private static TouchpointResult touchpoint(
            String code, String english, String russian, double importance, boolean critical, double... losses) {
        List<VisitLoss> visits = new ArrayList<>();
        for (int index = 0; index < losses.length; index++) {
            visits.add(new VisitLoss(
                    TODAY.minusDays(AGES[index]), ShopperId.create(), losses[index], critical && losses[index] == 1));
        }
        TouchpointPain pain = TouchpointPain.of(
                code,
                importance,
                new TouchpointPain.Basis(
                        LossSample.of(visits, TODAY), new Prior(.22, 4, 1, PriorSource.NETWORK, 47, 160), .2, critical),
                ScoringMethod.CURRENT);
        return new TouchpointResult(
                code,
                text(english, russian),
                true,
                false,
                pain,
                pain.interval(ScoringMethod.CURRENT),
                List.of(),
                VisitsNeeded.toHalveUncertainty(pain.severity()));
    }

    private static LocalizedText text(String english, String russian) {
        return LocalizedText.of(english, russian);
    }
}
