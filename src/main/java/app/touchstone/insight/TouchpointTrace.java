package app.touchstone.insight;

import app.touchstone.clients.Client;
import app.touchstone.clients.Outlet;
import app.touchstone.forms.Question;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.VisitId;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.scoring.AnswerLoss;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole calculation behind one touchpoint of one outlet, from the answers to the pain points: the sample, the prior
 * and what follows stand in {@link #result()} and are the very numbers of the journey map.
 *
 * @param visits that say something about the touchpoint, newest first
 */
public record TouchpointTrace(
        Client client,
        Outlet outlet,
        LocalizedText stage,
        TouchpointResult result,
        LocalDate today,
        List<TracedVisit> visits) {

    public TouchpointTrace {
        visits = List.copyOf(visits);
    }

    /** The words of a question, as the newest of these visits asked it. */
    public Optional<LocalizedText> question(String code) {
        return visits.stream()
                .flatMap(visit -> visit.questions().stream())
                .map(TracedQuestion::question)
                .filter(question -> question.code().equals(code))
                .map(Question::text)
                .findFirst();
    }

    /**
     * One visit's part.
     *
     * @param recency 2^(−age / half-life)
     * @param loss 1 where a critical question failed
     * @param baseLoss the same as if no question were critical
     */
    public record TracedVisit(
            VisitId visit,
            String number,
            LocalDate visitedOn,
            long ageInDays,
            double recency,
            double loss,
            double baseLoss,
            double weight,
            boolean critical,
            List<TracedQuestion> questions) {

        public TracedVisit {
            questions = List.copyOf(questions);
        }
    }

    /**
     * One question that measures the touchpoint.
     *
     * @param weight the question's weight times the share of it that counts here
     * @param failed whether it is critical and failed
     */
    public record TracedQuestion(
            Question question,
            @Nullable FinalAnswer answer,
            AnswerLoss loss,
            BigDecimal weight,
            boolean failed,
            List<Photo> photos) {

        public TracedQuestion {
            photos = List.copyOf(photos);
        }
    }
}
