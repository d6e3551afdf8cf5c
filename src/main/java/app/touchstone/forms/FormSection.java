package app.touchstone.forms;

import app.touchstone.platform.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of the form as the phone gets it. */
public record FormSection(String code, LocalizedText title, List<FormQuestion> questions) {

    public FormSection {
        questions = List.copyOf(questions);
    }

    /** The form of a definition, in its order; each repetition of a section is a section of its own. */
    public static List<FormSection> of(ChecklistDefinition definition) {
        return definition.unfolded().sections().stream()
                .flatMap(FormSection::of)
                .toList();
    }

    private static Stream<FormSection> of(Section section) {
        Map<Integer, List<Question>> byRepetition = section.questions().stream()
                .collect(Collectors.groupingBy(
                        question -> Repetition.number(question.code()), TreeMap::new, Collectors.toList()));
        return byRepetition.entrySet().stream().map(entry -> of(section, entry.getKey(), entry.getValue()));
    }

    private static FormSection of(Section section, int number, List<Question> questions) {
        List<FormQuestion> asked = questions.stream().map(FormQuestion::of).toList();
        return number == 0
                ? new FormSection(section.code(), section.title(), asked)
                : new FormSection(
                        section.code() + Codes.REPETITION + number,
                        Repetition.numbered(section.title(), number),
                        asked);
    }
}
