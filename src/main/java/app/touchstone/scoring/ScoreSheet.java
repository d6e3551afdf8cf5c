package app.touchstone.scoring;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Rules;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classic score of one visit with every line that leads to it, frozen at release. Nothing is rounded inside; hidden,
 * blank and not applicable questions leave points earned and points possible. The method's {@link SheetRules} say what a
 * failed critical question takes.
 *
 * @param method version of the method that made it
 * @param earned points of all questions, before any failed critical question
 * @param counted what is left of them for the visit's score
 * @param zeroed whether a failed critical question took the visit's score
 * @param score at most 100
 */
public record ScoreSheet(
        String method,
        List<SectionScore> sections,
        BigDecimal earned,
        BigDecimal counted,
        BigDecimal possible,
        boolean zeroed,
        ClassicScore score) {

    public ScoreSheet {
        sections = List.copyOf(sections);
    }

    /** Reads what was frozen; a sheet from before the points counted were stated says them all the same. */
    @JsonCreator
    static ScoreSheet thawed(
            @JsonProperty("method") String method,
            @JsonProperty("sections") List<SectionScore> sections,
            @JsonProperty("earned") BigDecimal earned,
            @JsonProperty("counted") @Nullable BigDecimal counted,
            @JsonProperty("possible") BigDecimal possible,
            @JsonProperty("zeroed") boolean zeroed,
            @JsonProperty("score") ClassicScore score) {
        return new ScoreSheet(
                method,
                sections,
                earned,
                counted == null ? counted(ScoringMethod.of(method), sections, zeroed) : counted,
                possible,
                zeroed,
                score);
    }

    private static BigDecimal counted(ScoringMethod method, List<SectionScore> sections, boolean zeroed) {
        return zeroed ? BigDecimal.ZERO : method.sheet().counted(sections);
    }

    /**
     * The sheet of one visit by the current method.
     *
     * @param definition the questions that exist for the visit's outlet
     */
    public static ScoreSheet of(ChecklistDefinition definition, Answers answers) {
        return of(definition, answers, ScoringMethod.CURRENT);
    }

    public static ScoreSheet of(ChecklistDefinition definition, Answers answers, ScoringMethod method) {
        Set<String> shown = Rules.shown(definition, answers);
        List<SectionScore> sections = definition.sections().stream()
                .map(section -> SectionScore.of(
                        section,
                        section.questions().stream()
                                .map(question ->
                                        QuestionScore.of(question, answers, shown.contains(question.code()), method))
                                .toList(),
                        method.sheet()))
                .toList();
        BigDecimal earned = Decimals.sum(sections.stream().map(SectionScore::earned));
        BigDecimal possible = Decimals.sum(sections.stream().map(SectionScore::possible));
        boolean zeroed = sections.stream()
                .flatMap(section -> section.questions().stream())
                .anyMatch(question -> question.zeroes() == Critical.VISIT);
        return new ScoreSheet(
                method.version(),
                sections,
                earned,
                counted(method, sections, zeroed),
                possible,
                zeroed,
                settled(method.sheet().visit(sections), zeroed));
    }

    private static ClassicScore settled(ClassicScore score, boolean zeroed) {
        return switch (score) {
            case ClassicScore.NotApplicable none -> none;
            case ClassicScore.Percent percent -> zeroed ? new ClassicScore.Percent(BigDecimal.ZERO) : percent.capped();
        };
    }

    /** Whether a failed critical question took points from the visit. */
    public boolean tookPoints() {
        return counted.compareTo(earned) < 0;
    }

    public Stream<QuestionScore> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<QuestionScore> question(String code) {
        return questions().filter(question -> question.code().equals(code)).findFirst();
    }
}
