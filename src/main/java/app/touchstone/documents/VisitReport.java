package app.touchstone.documents;

import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.Outlet;
import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.QuestionScore;
import app.touchstone.scoring.VisitLosses;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the paper of one visit says. Nothing in it leads to the shopper.
 *
 * @param touchpoints the titles of the journey's touchpoints by their codes
 */
record VisitReport(
        ReleasedReport report,
        Client client,
        Outlet outlet,
        ChecklistVersion checklist,
        Map<String, LocalizedText> touchpoints) {

    private static final Comparator<Loss> WORST_FIRST = Comparator.comparing(
                    (Loss loss) -> loss.score().failedCritically())
            .thenComparing(Loss::points)
            .reversed();

    VisitReport {
        touchpoints = Map.copyOf(touchpoints);
    }

    /** An answer that lost points, or that failed a critical requirement. */
    record Loss(Section section, Question question, QuestionScore score, BigDecimal points) {}

    /** What was lost at one touchpoint, of the points that could be had there. */
    record TouchpointPoints(LocalizedText title, BigDecimal lost, BigDecimal possible, boolean critical) {

        double share() {
            return possible.signum() == 0 ? 0 : lost.doubleValue() / possible.doubleValue();
        }
    }

    /** Critical ones first, then by the points that they lost. */
    List<Loss> losses() {
        return report.definition().sections().stream()
                .flatMap(section -> section.questions().stream().flatMap(question -> loss(section, question).stream()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private Optional<Loss> loss(Section section, Question question) {
        return score(question)
                .filter(score -> !score.bonus() || score.failedCritically())
                .map(score -> new Loss(section, question, score, lost(score)))
                .filter(loss -> loss.points().signum() > 0 || loss.score().failedCritically());
    }

    /** The points that an answer lost; a bonus loses none. */
    private static BigDecimal lost(QuestionScore score) {
        return score.loss() instanceof AnswerLoss.Scored(BigDecimal loss) && !score.bonus()
                ? score.weight().multiply(loss)
                : BigDecimal.ZERO;
    }

    BigDecimal lost() {
        return losses().stream().map(Loss::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal lost(Section section) {
        return section.questions().stream()
                .flatMap(question -> score(question).stream())
                .map(VisitReport::lost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where points were lost, most first. */
    List<TouchpointPoints> lossesByTouchpoint() {
        return VisitLosses.of(report.definition(), report.sheet()).touchpoints().stream()
                .map(loss -> new TouchpointPoints(
                        touchpoints.getOrDefault(loss.touchpoint(), LocalizedText.in("en", loss.touchpoint())),
                        BigDecimal.valueOf(loss.weight() * loss.baseLoss()),
                        BigDecimal.valueOf(loss.weight()),
                        loss.critical()))
                .sorted(Comparator.comparing(TouchpointPoints::critical)
                        .thenComparing(TouchpointPoints::lost)
                        .reversed())
                .toList();
    }

    Optional<QuestionScore> score(Question question) {
        return report.sheet().question(question.code());
    }

    Optional<FinalAnswer> answer(Question question) {
        return report.answer(question.code());
    }

    /** The photos in the order of the questions: their places are the numbers that they bear. */
    List<Photo> photos() {
        return Stream.concat(
                        report.definition().questions().flatMap(question -> report.photos(question.code()).stream()),
                        report.photos().stream())
                .distinct()
                .toList();
    }
}
