package app.touchstone.reports;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import app.touchstone.forms.Question;
import app.touchstone.platform.Refused;
import app.touchstone.platform.VisitId;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps answers, one or a whole report of them: of each question that of the latest revision, whatever comes when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerKeeper {

    private final Reports reports;
    private final Clock clock;

    AnswerKeeper(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** The report with those of the answers that are newer than its own, in as few statements as one answer takes. */
    Report keep(Report report, Collection<StoredAnswer> sent) {
        Map<String, StoredAnswer> answers = new LinkedHashMap<>(report.answers());
        Map<String, StoredAnswer> newer = new LinkedHashMap<>();
        Set<String> questions =
                report.definition().questions().map(Question::code).collect(toSet());
        for (StoredAnswer answer : sent) {
            requireTakes(questions, answer);
            StoredAnswer before = answers.get(answer.question());
            if (before == null || before.revision() < answer.revision()) {
                answers.put(answer.question(), answer);
                newer.put(answer.question(), answer);
            }
        }
        write(report, newer.values());
        return report.with(answers);
    }

    private void write(Report report, Collection<StoredAnswer> newer) {
        if (newer.isEmpty()) {
            return;
        }
        VisitId visit = report.visit();
        reports.requireFree(visit, newer);
        Map<Boolean, List<StoredAnswer>> known =
                newer.stream().collect(partitioningBy(answer -> report.answers().containsKey(answer.question())));
        reports.insert(visit, known.getOrDefault(false, List.of()), clock.instant());
        reports.replace(visit, known.getOrDefault(true, List.of()), clock.instant());
    }

    private static void requireTakes(Set<String> questions, StoredAnswer answer) {
        if (!questions.contains(answer.question())) {
            throw new Refused("reports.refusal.unknown-question", answer.question());
        }
        answer.requireWithinBounds();
    }
}
