package app.touchstone.scoring;

import app.touchstone.checklists.Answers;
import app.touchstone.checklists.ChecklistDefinition;
import app.touchstone.checklists.Question.Critical;
import app.touchstone.checklists.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classic score of one visit with every line that leads to it, frozen at release. Nothing is rounded inside; hidden,
 * blank and not applicable questions leave points earned and points possible.
 *
 * <p>Without stated section shares the visit's score is points earned of points possible over all questions, so that a
 * critical question which zeroes its <em>section</em> takes that section's own score and no points from the visit; with
 * shares the zeroed section enters the visit's score as 0. One that zeroes the <em>visit</em> takes the visit's score
 * either way.
 *
 * @param method version of the method that made it
 * @param earned points of all questions, before any failed critical question
 * @param zeroed whether a failed critical question took the visit's score
 * @param score at most 100
 */
public record ScoreSheet(
        String method,
        List<SectionScore> sections,
        BigDecimal earned,
        BigDecimal possible,
        boolean zeroed,
        ClassicScore score) {

    public ScoreSheet {
        sections = List.copyOf(sections);
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
                                .toList()))
                .toList();
        BigDecimal earned = Decimals.sum(sections.stream().map(SectionScore::earned));
        BigDecimal possible = Decimals.sum(sections.stream().map(SectionScore::possible));
        boolean zeroed = sections.stream()
                .flatMap(section -> section.questions().stream())
                .anyMatch(question -> question.zeroes() == Critical.VISIT);
        ClassicScore whole = hasShares(sections) ? weighted(sections) : ClassicScore.of(earned, possible);
        return new ScoreSheet(method.version(), sections, earned, possible, zeroed, settled(whole, zeroed));
    }

    private static boolean hasShares(List<SectionScore> sections) {
        return sections.stream().map(SectionScore::weight).anyMatch(Objects::nonNull);
    }

    /** Over the sections where something applied; the shares of the others are spread over these. */
    private static ClassicScore weighted(List<SectionScore> sections) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal shares = BigDecimal.ZERO;
        for (SectionScore section : sections) {
            BigDecimal share = section.weight();
            if (share != null && section.score() instanceof ClassicScore.Percent(BigDecimal percent)) {
                sum = sum.add(Decimals.multiply(share, percent));
                shares = shares.add(share);
            }
        }
        return shares.signum() == 0
                ? new ClassicScore.NotApplicable()
                : new ClassicScore.Percent(Decimals.divide(sum, shares));
    }

    private static ClassicScore settled(ClassicScore score, boolean zeroed) {
        return switch (score) {
            case ClassicScore.NotApplicable none -> none;
            case ClassicScore.Percent(BigDecimal value) ->
                new ClassicScore.Percent(zeroed ? BigDecimal.ZERO : value.min(Decimals.HUNDRED));
        };
    }

    public Stream<QuestionScore> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<QuestionScore> question(String code) {
        return questions().filter(question -> question.code().equals(code)).findFirst();
    }
}
