package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Codes;
import app.touchstone.forms.Option;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.Section;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what speaks against publishing a definition. Errors forbid it: a shopper could not fill in the form, or an answer
 * could not be scored. Warnings are told and left to whoever publishes.
 */
public final class Publication {

    private final ChecklistDefinition definition;
    private final JourneyDefinition journey;
    private final Set<String> languages;
    private final List<Problem> problems = new ArrayList<>();

    private Publication(ChecklistDefinition definition, JourneyDefinition journey, Set<String> languages) {
        this.definition = definition;
        this.journey = journey;
        this.languages = languages;
    }

    /**
     * What speaks against publishing.
     *
     * @param languages codes of the languages that readers of the checklist have
     */
    public static List<Problem> problems(
            ChecklistDefinition definition, JourneyDefinition journey, Set<String> languages) {
        return new Publication(definition, journey, languages).check();
    }

    /** What is wrong with the conditions alone: for this, no journey need be known. */
    public static List<Problem> conditionProblems(ChecklistDefinition definition) {
        return List.copyOf(new ConditionCheck(definition).problems());
    }

    private List<Problem> check() {
        checkSections();
        definition
                .sections()
                .forEach(section -> section.questions().forEach(question -> {
                    problems.addAll(new QuestionCheck(section, question).problems());
                    checkTouchpoints(section, question);
                }));
        problems.addAll(new ConditionCheck(definition).problems());
        problems.addAll(QuizCheck.problems(definition.quiz()));
        checkWeightsAtTouchpoints();
        checkTranslations();
        return List.copyOf(problems);
    }

    private void checkSections() {
        if (definition.title().isEmpty()) {
            problems.add(Problem.error(null, null, "checklists.problem.untitled"));
        }
        if (definition.sections().isEmpty()) {
            problems.add(Problem.error(null, null, "checklists.problem.no-sections"));
        }
        if (definition.questions().findAny().isEmpty()) {
            problems.add(Problem.error(null, null, "checklists.problem.no-questions"));
        }
        Set<String> seen = new HashSet<>();
        for (Section section : definition.sections()) {
            if (!Codes.isWellFormed(section.code())) {
                problems.add(Problem.error(section, null, "checklists.problem.section-code", section.code()));
            } else if (!seen.add(section.code())) {
                problems.add(Problem.error(section, null, "checklists.problem.section-twice", section.code()));
            }
            if (section.questions().isEmpty()) {
                problems.add(Problem.warning(section, null, "checklists.problem.section-empty", section.code()));
            }
            if (section.title().isEmpty()) {
                problems.add(Problem.error(section, null, "checklists.problem.section-untitled", section.code()));
            }
        }
        checkSectionWeights();
    }

    private void checkSectionWeights() {
        List<BigDecimal> weights = definition.sections().stream()
                .map(Section::weight)
                .filter(Objects::nonNull)
                .toList();
        if (weights.isEmpty()) {
            return;
        }
        definition.sections().stream()
                .filter(section -> section.weight() == null && !section.holdsBonusOnly())
                .forEach(section -> problems.add(
                        Problem.error(section, null, "checklists.problem.section-weight-missing", section.code())));
        definition.sections().stream()
                .filter(section -> section.weight() != null && section.weight().signum() < 0)
                .forEach(section -> problems.add(
                        Problem.error(section, null, "checklists.problem.section-weight-negative", section.code())));
        definition.sections().stream()
                .filter(section -> section.holdsBonusOnly() && section.hasShare())
                .forEach(section -> problems.add(
                        Problem.error(section, null, "checklists.problem.section-weight-bonus", section.code())));
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            problems.add(Problem.error(null, null, "checklists.problem.section-weights-zero"));
        }
    }

    private void checkTouchpoints(Section section, Question question) {
        String code = question.code();
        if (question.touchpoints().isEmpty()) {
            if (question.isScored()) {
                problems.add(Problem.error(section, question, "checklists.problem.touchpoint-missing", code));
            }
            return;
        }
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Question.TouchpointShare share : question.touchpoints()) {
            journey.touchpoint(share.touchpoint())
                    .ifPresentOrElse(
                            touchpoint -> refuseRetired(section, question, touchpoint),
                            () -> problems.add(Problem.error(
                                    section,
                                    question,
                                    "checklists.problem.touchpoint-unknown",
                                    code,
                                    share.touchpoint())));
            if (!seen.add(share.touchpoint())) {
                problems.add(Problem.error(
                        section, question, "checklists.problem.touchpoint-twice", code, share.touchpoint()));
            }
            if (share.share().signum() <= 0) {
                problems.add(Problem.error(
                        section, question, "checklists.problem.touchpoint-share", code, share.touchpoint()));
            }
            sum = sum.add(share.share());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            problems.add(Problem.error(section, question, "checklists.problem.touchpoint-sum", code, sum));
        }
    }

    private void refuseRetired(Section section, Question question, Touchpoint touchpoint) {
        if (!touchpoint.retired()) {
            return;
        }
        if (touchpoint.successors().isEmpty()) {
            problems.add(Problem.error(
                    section, question, "checklists.problem.touchpoint-retired", question.code(), touchpoint.code()));
        } else {
            String into = touchpoint.successors().stream()
                    .map(Touchpoint.Successor::code)
                    .collect(Collectors.joining(", "));
            problems.add(Problem.error(
                    section,
                    question,
                    "checklists.problem.touchpoint-replaced",
                    question.code(),
                    touchpoint.code(),
                    into));
        }
    }

    private void checkWeightsAtTouchpoints() {
        Map<String, Boolean> scored = new LinkedHashMap<>();
        definition
                .questions()
                .forEach(question -> question.touchpoints()
                        .forEach(share -> scored.merge(share.touchpoint(), question.isScored(), Boolean::logicalOr)));
        scored.forEach((touchpoint, isScored) -> {
            if (!isScored) {
                problems.add(Problem.warning(null, null, "checklists.problem.touchpoint-weightless", touchpoint));
            }
        });
    }

    /** A language that is nowhere is told once, one that is missing here and there is told at every place. */
    private void checkTranslations() {
        if (definition.questions().findAny().isEmpty()) {
            return;
        }
        for (String language : new TreeSet<>(languages)) {
            Map<Boolean, List<Question>> byPresence = definition
                    .questions()
                    .collect(Collectors.partitioningBy(
                            question -> question.text().has(language)));
            if (byPresence.getOrDefault(true, List.of()).isEmpty()) {
                problems.add(Problem.warning(
                        null,
                        null,
                        "en".equals(language)
                                ? "checklists.problem.language-absent.en"
                                : "checklists.problem.language-absent.ru"));
                continue;
            }
            if (!Stream.of(definition.title(), definition.brief()).allMatch(present(language))) {
                problems.add(Problem.warning(
                        null,
                        null,
                        "en".equals(language)
                                ? "checklists.problem.untranslated-title.en"
                                : "checklists.problem.untranslated-title.ru"));
            }
            if (!definition.quiz().stream().flatMap(QuizQuestion::texts).allMatch(present(language))) {
                problems.add(Problem.warning(
                        null,
                        null,
                        "en".equals(language)
                                ? "checklists.problem.untranslated-quiz.en"
                                : "checklists.problem.untranslated-quiz.ru"));
            }
            for (Section section : definition.sections()) {
                if (!present(language).test(section.title())) {
                    problems.add(Problem.warning(
                            section,
                            null,
                            "en".equals(language)
                                    ? "checklists.problem.untranslated-section.en"
                                    : "checklists.problem.untranslated-section.ru",
                            section.code()));
                }
                section.questions().stream()
                        .filter(question -> !texts(question).allMatch(present(language)))
                        .forEach(question -> problems.add(Problem.warning(
                                section,
                                question,
                                "en".equals(language)
                                        ? "checklists.problem.untranslated.en"
                                        : "checklists.problem.untranslated.ru",
                                question.code())));
            }
        }
    }

    private static Predicate<LocalizedText> present(String language) {
        return text -> text.isEmpty() || text.has(language);
    }

    private static Stream<LocalizedText> texts(Question question) {
        return Stream.of(
                        Stream.of(question.text(), question.hint(), question.unit()),
                        question.options().stream().map(Option::text),
                        question.particulars().products().stream().map(Particulars.Product::text),
                        question.checks().warnings().stream().map(Checks.Warning::text))
                .flatMap(Function.identity());
    }
}
