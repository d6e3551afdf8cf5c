package app.touchstone.scoring;

import app.touchstone.checklists.ChecklistDefinition;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Question.TouchpointShare;
import java.math.BigDecimal;
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
 * is absent. A bonus question measures nothing here: missing it loses nothing of the standard.
 */
public record VisitLosses(List<TouchpointLoss> touchpoints) {

    public VisitLosses {
        touchpoints = List.copyOf(touchpoints);
    }

    /**
     * The losses behind a sheet.
     *
     * @param definition the one that the sheet was made from
     */
    public static VisitLosses of(ChecklistDefinition definition, ScoreSheet sheet) {
        Map<String, Question> questions =
                definition.questions().collect(Collectors.toMap(Question::code, Function.identity()));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        sheet.questions().filter(score -> !score.bonus()).forEach(score -> {
            Question question = questions.get(score.code());
            if (question == null) {
                throw new IllegalArgumentException(
                        "The sheet has a question that the checklist has not: (%s)".formatted(score.code()));
            }
            if (score.loss() instanceof AnswerLoss.Scored(BigDecimal loss)) {
                question.touchpoints()
                        .forEach(share -> tallies.computeIfAbsent(share.touchpoint(), _ -> new Tally())
                                .add(score.weight().multiply(share.share()), loss, score.failedCritically()));
            }
        });
        return new VisitLosses(tallies.entrySet().stream()
                .filter(entry -> entry.getValue().weight.signum() > 0)
                .map(entry -> entry.getValue().at(entry.getKey()))
                .toList());
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

        private void add(BigDecimal share, BigDecimal loss, boolean failedCritically) {
            weight = weight.add(share);
            lost = lost.add(share.multiply(loss));
            critical |= failedCritically;
        }

        private TouchpointLoss at(String touchpoint) {
            double base = Decimals.divide(lost, weight).doubleValue();
            return new TouchpointLoss(touchpoint, critical ? 1 : base, base, weight.doubleValue(), critical);
        }
    }
}
