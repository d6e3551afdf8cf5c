package app.touchstone.forms;

import app.touchstone.platform.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a version asks, in the order in which it asks. Codes of sections and of questions are unique
 * (decision 0001).
 *
 * @param brief what the shopper is told before the visit
 * @param quiz what shows that the brief was understood, perhaps nothing
 */
public record ChecklistDefinition(
        LocalizedText title, LocalizedText brief, List<Section> sections, List<QuizQuestion> quiz) {

    public ChecklistDefinition {
        sections = List.copyOf(sections);
        quiz = List.copyOf(Objects.requireNonNullElse(quiz, List.of()));
        Set<String> seen = new HashSet<>();
        sections.stream().flatMap(section -> section.questions().stream()).forEach(question -> {
            if (!seen.add(question.code())) {
                throw new IllegalArgumentException("Two questions have the code (%s)".formatted(question.code()));
            }
        });
    }

    /** A checklist without a quiz. */
    public ChecklistDefinition(LocalizedText title, LocalizedText brief, List<Section> sections) {
        this(title, brief, sections, List.of());
    }

    /** The same with other sections. */
    public ChecklistDefinition asking(List<Section> others) {
        return new ChecklistDefinition(title, brief, others, quiz);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** Whether a question wants a recording. */
    public boolean asksForSound() {
        return questions().anyMatch(question -> question.type() == QuestionType.AUDIO);
    }

    public Optional<Question> question(String code) {
        return questions().filter(question -> question.code().equals(code)).findFirst();
    }

    /** The questions that exist for an outlet, unfolded; sections left without a question are left out. */
    public ChecklistDefinition forOutlet(String outletCode, Set<String> features) {
        return asking(sections.stream()
                .map(section -> section.asking(section.questions().stream()
                        .filter(question -> question.applicability().appliesTo(outletCode, features))
                        .toList()))
                .filter(section -> !section.questions().isEmpty())
                .map(Repetition::unfolded)
                .toList());
    }

    /** What questions tell outlets apart by: features, and codes of single outlets. */
    public Set<String> distinctions() {
        return questions()
                .map(Question::applicability)
                .flatMap(applicability ->
                        Stream.concat(applicability.onlyFor().stream(), applicability.exceptFor().stream()))
                .filter(code -> !code.equals(Applicability.EVERY_OUTLET))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with every repeated section asked as often as it may be needed. */
    public ChecklistDefinition unfolded() {
        return asking(sections.stream().map(Repetition::unfolded).toList());
    }
}
