package app.touchstone.reports;

import app.touchstone.forms.FormCheck;
import app.touchstone.forms.FormCheck.Given;
import app.touchstone.forms.FormCheck.Lack;
import app.touchstone.forms.FormCheck.Verdict;
import app.touchstone.forms.FormSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a report lacks before it can be handed in, and what in it is worth a second look. Hidden questions ask for
 * nothing.
 */
public record Completeness(List<Problem> problems, List<Warning> warnings) {

    /** One thing to put right. */
    public record Problem(String question, Lack kind) {}

    /**
     * One thing to look at again; it keeps nothing from being sent.
     *
     * @param code of the warning within its question
     */
    public record Warning(String question, String code) {}

    static Completeness of(Report report) {
        List<Verdict> verdicts = FormCheck.of(FormSection.of(report.definition()), given(report));
        return new Completeness(
                verdicts.stream()
                        .flatMap(verdict ->
                                Stream.ofNullable(verdict.lack()).map(lack -> new Problem(verdict.question(), lack)))
                        .toList(),
                verdicts.stream()
                        .flatMap(verdict ->
                                verdict.warnings().stream().map(code -> new Warning(verdict.question(), code)))
                        .toList());
    }

    private static Map<String, Given> given(Report report) {
        Map<String, Integer> photos = new HashMap<>();
        report.evidence().forEach(photo -> photos.merge(photo.question(), 1, Integer::sum));
        Map<String, Given> given = new HashMap<>();
        report.answers()
                .forEach((question, answer) -> given.put(
                        question, new Given(answer.value(), answer.comment(), photos.getOrDefault(question, 0))));
        photos.forEach((question, count) -> given.putIfAbsent(question, new Given(null, "", count)));
        return given;
    }
}
