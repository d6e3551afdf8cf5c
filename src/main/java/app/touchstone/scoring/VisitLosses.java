package app.touchstone.scoring;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.scoring.CriticalFlag.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one visit says about each touchpoint, in the order of the form. A touchpoint about which the visit says nothing
 * is absent. A bonus question measures nothing here: missing it loses nothing of the standard. A critical question that
 * failed is told whatever it weighs, also where nothing else was measured.
 *
 * @param criticals how each critical question was answered, at each of its touchpoints
 */
public record VisitLosses(List<TouchpointLoss> touchpoints, List<CriticalOutcome> criticals) {

    public VisitLosses {
        touchpoints = List.copyOf(touchpoints);
        criticals = List.copyOf(criticals);
    }

    /** How one critical question was answered, at one of its touchpoints. */
    public record CriticalOutcome(String question, String touchpoint, Outcome outcome) {}

    /** The losses behind a sheet by the current method, whichever method made the sheet's score. */
    public static VisitLosses of(ChecklistDefinition definition, ScoreSheet sheet) {
        return of(definition, sheet, ScoringMethod.CURRENT);
    }

    /**
     * The losses behind a sheet.
     *
     * @param definition the one that the sheet was made from
     */
    public static VisitLosses of(ChecklistDefinition definition, ScoreSheet sheet, ScoringMethod method) {
        Map<String, Question> questions =
                definition.questions().collect(Collectors.toMap(Question::code, Function.identity()));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        List<CriticalOutcome> criticals = new ArrayList<>();
        sheet.questions().forEach(score -> {
            Question question = questions.get(score.code());
            if (question == null) {
                throw new IllegalArgumentException(
                        "The sheet has a question that the checklist has not: (%s)".formatted(score.code()));
            }
            question.touchpoints().forEach(share -> {
                tallies.computeIfAbsent(share.touchpoint(), _ -> new Tally())
                        .add(score, share.share(), method.sheet().losesAll(score));
                if (question.critical() != Question.Critical.NO) {
                    criticals.add(new CriticalOutcome(score.code(), share.touchpoint(), outcome(score)));
                }
            });
        });
        return new VisitLosses(
                tallies.entrySet().stream()
                        .filter(entry -> entry.getValue().weight.signum() > 0)
                        .map(entry -> entry.getValue().at(entry.getKey()))
                        .toList(),
                criticals);
    }

    private static Outcome outcome(QuestionScore score) {
        return switch (score.loss()) {
            case AnswerLoss.Scored _ -> score.failedCritically() ? Outcome.FAILED : Outcome.PASSED;
            case AnswerLoss.NotScored _, AnswerLoss.Dropped _ -> Outcome.DROPPED;
        };
    }

    /**
     * Touchpoints that a checklist asks about without a single weighted question: they are shown as not scored and stay
     * out of the importances.
     */
    public static Set<String> notScored(ChecklistDefinition definition) {
        Set<String> asked = new LinkedHashSet<>();
        definition
                .questions()
                .flatMap(question -> question.touchpoints().stream())
                .map(TouchpointShare::touchpoint)
                .forEach(asked::add);
        definition
                .questions()
                .filter(question -> question.isScored() && !question.bonus())
                .flatMap(question -> question.touchpoints().stream())
                .map(TouchpointShare::touchpoint)
                .forEach(asked::remove);
        return asked;
    }

    public Optional<TouchpointLoss> at(String touchpoint) {
        return touchpoints.stream()
                .filter(loss -> loss.touchpoint().equals(touchpoint))
                .findFirst();
    }

    private static final class Tally {

        private BigDecimal weight = BigDecimal.ZERO;
        private BigDecimal lost = BigDecimal.ZERO;
        private boolean critical;

        private void add(QuestionScore score, BigDecimal share, boolean losesAll) {
            if (score.loss() instanceof AnswerLoss.Scored(BigDecimal loss) && !score.bonus()) {
                BigDecimal part = score.weight().multiply(share);
                weight = weight.add(part);
                lost = lost.add(part.multiply(loss));
            }
            critical |= losesAll;
        }

        private TouchpointLoss at(String touchpoint) {
            double base = Decimals.divide(lost, weight).doubleValue();
            return new TouchpointLoss(touchpoint, critical ? 1 : base, base, weight.doubleValue(), critical);
        }
    }
}
