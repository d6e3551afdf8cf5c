package app.touchstone.insight;

import app.touchstone.forms.Question;
import app.touchstone.insight.LossQueries.LossRow;
import app.touchstone.insight.TouchpointTrace.TracedQuestion;
import app.touchstone.insight.TouchpointTrace.TracedVisit;
import app.touchstone.platform.Actor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.ScoringMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leads a visit's loss back to the answers that it came from. */
@Component
class Traces {

    private static final int MOST_NAMED = 3;
    private static final double CRITICAL_WEIGHT = 1_000_000;

    private final ReleasedReports reports;

    Traces(ReleasedReports reports) {
        this.reports = reports;
    }

    /** The visits of an outlet by the order of the rows; who may not read a report is not told of it. */
    List<TracedVisit> visits(Actor actor, OutletId outlet, List<LossRow> rows, LocalDate today) {
        Map<VisitId, ReleasedReport> read =
                reports.of(actor, outlet, rows.stream().map(LossRow::visit).collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(read.get(row.visit())).stream().map(report -> visit(row, report, today)))
                .toList();
    }

    private static TracedVisit visit(LossRow row, ReleasedReport report, LocalDate today) {
        return new TracedVisit(
                row.visit(),
                row.number(),
                row.visitedOn(),
                ScoringMethod.CURRENT.recency().age(row.visitedOn(), today),
                ScoringMethod.CURRENT.recency().weight(row.visitedOn(), today),
                row.loss(),
                row.baseLoss(),
                row.weight(),
                row.critical(),
                questions(report, row.touchpoint()));
    }

    /** The questions that lose most over these visits, the newer weighing more; most first. */
    static List<LocalizedText> losing(List<TracedVisit> visits) {
        Map<String, Double> lost = new HashMap<>();
        Map<String, LocalizedText> texts = new HashMap<>();
        visits.forEach(visit -> visit.questions().forEach(traced -> {
            double loss = visit.recency() * lost(traced);
            if (loss > 0) {
                String code = traced.question().code();
                lost.merge(code, loss, Double::sum);
                texts.putIfAbsent(code, traced.question().text());
            }
        }));
        return lost.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMED)
                .flatMap(entry -> Optional.ofNullable(texts.get(entry.getKey())).stream())
                .toList();
    }

    /** A failed critical question takes the whole touchpoint, so it outweighs every question that is not. */
    private static double lost(TracedQuestion traced) {
        double own = traced.loss() instanceof AnswerLoss.Scored(BigDecimal loss)
                ? traced.weight().multiply(loss).doubleValue()
                : 0;
        return traced.failed() ? own + CRITICAL_WEIGHT : own;
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
