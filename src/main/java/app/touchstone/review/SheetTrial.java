package app.touchstone.review;

import app.touchstone.checklists.ScoreTrial;
import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.QuestionScore;
import app.touchstone.scoring.ScoreSheet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Scores a test run by the very sheet that a released report is frozen with. */
@Component
class SheetTrial implements ScoreTrial {

    private static final int DIGITS = 1;

    @Override
    public Result score(ChecklistDefinition definition, Answers answers) {
        ScoreSheet sheet = ScoreSheet.of(definition, answers);
        List<Line> lines = sheet.questions().flatMap(SheetTrial::line).toList();
        return new Result(
                sheet.score().rounded(DIGITS).orElse(null),
                sheet.earned(),
                sheet.counted(),
                sheet.possible(),
                sheet.zeroed(),
                lines);
    }

    private static Stream<Line> line(QuestionScore score) {
        return switch (score.loss()) {
            case AnswerLoss.NotScored _ -> Stream.empty();
            case AnswerLoss.Scored _ -> Stream.of(new Line(score.code(), score.earned(), score.possible(), why(score)));
            case AnswerLoss.Dropped(AnswerLoss.DropReason reason) ->
                Stream.of(new Line(score.code(), score.earned(), score.possible(), TrialReason.valueOf(reason.name())));
        };
    }

    private static TrialReason why(QuestionScore score) {
        return score.failedCritically()
                ? TrialReason.FAILED_CRITICALLY
                : score.bonus() ? TrialReason.BONUS : TrialReason.SCORED;
    }
}
