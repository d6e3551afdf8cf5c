package app.touchstone.insight;

import app.touchstone.checklists.Question;
import app.touchstone.insight.FactQueries.LossRow;
import app.touchstone.insight.TouchpointTrace.TracedQuestion;
import app.touchstone.insight.TouchpointTrace.TracedVisit;
import app.touchstone.platform.Actor;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import app.touchstone.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leads a visit's loss back to the answers that it came from. */
@Component
class Traces {

    private final ReleasedReports reports;

    Traces(ReleasedReports reports) {
        this.reports = reports;
    }

    TracedVisit visit(Actor actor, LossRow row, String touchpoint, LocalDate today) {
        return new TracedVisit(
                row.visit(),
                row.number(),
                row.visitedOn(),
                ChronoUnit.DAYS.between(row.visitedOn(), today),
                ScoringMethod.CURRENT.recency().weight(row.visitedOn(), today),
                row.loss(),
                row.baseLoss(),
                row.weight(),
                row.critical(),
                questions(reports.get(actor, row.visit()), touchpoint));
    }

    private static List<TracedQuestion> questions(ReleasedReport report, String touchpoint) {
        return report.definition()
                .questions()
                .flatMap(question ->
                        share(question, touchpoint).stream().flatMap(share -> traced(report, question, share)))
                .toList();
    }

    private static Optional<BigDecimal> share(Question question, String touchpoint) {
        return question.touchpoints().stream()
                .filter(share -> share.touchpoint().equals(touchpoint))
                .map(Question.TouchpointShare::share)
                .findFirst();
    }

    private static Stream<TracedQuestion> traced(ReleasedReport report, Question question, BigDecimal share) {
        return report.sheet().question(question.code()).stream()
                .map(score -> new TracedQuestion(
                        question,
                        report.answer(question.code()).orElse(null),
                        score.loss(),
                        score.weight().multiply(share),
                        score.failedCritically(),
                        report.photos(question.code())));
    }
}
