package app.touchstone.scoring;

import static app.touchstone.scoring.QuestionBuilder.measured;
import static app.touchstone.scoring.QuestionBuilder.scale;
import static app.touchstone.scoring.QuestionBuilder.yesNo;
import static app.touchstone.scoring.ScoringFixtures.METHOD;
import static app.touchstone.scoring.ScoringFixtures.answers;
import static app.touchstone.scoring.ScoringFixtures.checklist;
import static app.touchstone.scoring.ScoringFixtures.section;
import static app.touchstone.scoring.ScoringFixtures.shopper;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three visits of one outlet over five touchpoints, worked through by hand. */
public final class GoldenExample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static final ChecklistDefinition CHECKLIST = checklist(
            section("A", yesNo("q1").at("T1").build(), yesNo("q2").at("T1").build()),
            section(
                    "B",
                    yesNo("q3").weight("2").at("T2").build(),
                    scale("q4", 1, 5, false).weight("3").at("T2").build(),
                    yesNo("q5").at("T2").build()),
            section(
                    "C",
                    yesNo("q6").weight("5").critical(Critical.SECTION).at("T3").build(),
                    measured("q7", QuestionType.DURATION, "3", "10").at("T3").build(),
                    yesNo("q8").at("T3").build()),
            section("D", scale("q9", 1, 5, false).at("T4").build()),
            section("E", yesNo("q10").at("T5").build()));

    /** The newest first. */
    static final Map<LocalDate, Answers> VISITS = visits();

    static final Importance IMPORTANCE = Importance.of(List.of(
            new Importance.Stated("T1", 2, 1),
            new Importance.Stated("T2", 5, 1),
            new Importance.Stated("T3", 4, 1),
            new Importance.Stated("T4", 3, 1),
            new Importance.Stated("T5", 2, .6)));

    static final Map<String, Prior> PRIORS = Map.of(
            "T1", Prior.byDefault(.10, 4, METHOD),
            "T2", Prior.byDefault(.30, 3, METHOD),
            "T3", Prior.byDefault(.15, 4, METHOD),
            "T4", Prior.byDefault(.20, 4, METHOD),
            "T5", Prior.byDefault(.40, 4, METHOD));

    private GoldenExample() {}

    private static Map<LocalDate, Answers> visits() {
        Map<LocalDate, Answers> visits = new LinkedHashMap<>();
        visits.put(
                LocalDate.of(2026, 11, 11),
                answers(
                        "q1", "yes", "q2", "no", "q3", "no", "q4", 2, "q5", "yes", "q6", "yes", "q7", 6.5, "q8", "no",
                        "q9", 4, "q10", "N/A"));
        visits.put(
                LocalDate.of(2026, 8, 13),
                answers(
                        "q1", "yes", "q2", "yes", "q3", "no", "q4", 3, "q5", "N/A", "q6", "no", "q7", 3, "q8", "yes",
                        "q9", 5, "q10", "N/A"));
        visits.put(
                LocalDate.of(2026, 5, 25),
                answers(
                        "q1", "yes", "q2", "yes", "q3", "no", "q4", 4, "q5", "no", "q6", "yes", "q7", 4.75, "q8", "N/A",
                        "q9", 3, "q10", "N/A"));
        return visits;
    }

    static List<ScoreSheet> sheets() {
        return sheets(METHOD);
    }

    static List<ScoreSheet> sheets(ScoringMethod method) {
        return VISITS.values().stream()
                .map(answers -> ScoreSheet.of(CHECKLIST, answers, method))
                .toList();
    }

    static Map<String, List<VisitLoss>> losses() {
        Map<String, List<VisitLoss>> losses = new TreeMap<>();
        VISITS.forEach((day, answers) -> VisitLosses.of(CHECKLIST, ScoreSheet.of(CHECKLIST, answers))
                .touchpoints()
                .forEach(loss -> losses.computeIfAbsent(loss.touchpoint(), _ -> new java.util.ArrayList<>())
                        .add(new VisitLoss(day, shopper(day.getMonthValue()), loss.loss(), loss.critical()))));
        return losses;
    }

    public static PainMap map() {
        return map(METHOD);
    }

    public static PainMap map(ScoringMethod method) {
        Map<String, LossSample> samples = new TreeMap<>();
        losses().forEach((touchpoint, visits) -> samples.put(touchpoint, LossSample.of(visits, TODAY, method)));
        return PainMap.of(IMPORTANCE, ScoringFixtures.bases(samples, PRIORS, method), method);
    }

    /** The failures of the critical question, as of today. */
    static List<CriticalFlag> flags() {
        List<CriticalFlag.Answer> answers = new java.util.ArrayList<>();
        VISITS.forEach((day, given) -> VisitLosses.of(CHECKLIST, ScoreSheet.of(CHECKLIST, given))
                .criticals()
                .forEach(critical -> answers.add(new CriticalFlag.Answer(
                        day, day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC), critical.outcome()))));
        return CriticalFlag.of(answers, true);
    }
}
