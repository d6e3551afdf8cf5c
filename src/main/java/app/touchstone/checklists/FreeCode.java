package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds codes that nothing has yet. */
public final class FreeCode {

    private FreeCode() {}

    public static Set<String> sections(ChecklistDefinition definition) {
        return definition.sections().stream().map(Section::code).collect(Collectors.toCollection(HashSet::new));
    }

    public static Set<String> questions(ChecklistDefinition definition) {
        return definition.questions().map(Question::code).collect(Collectors.toCollection(HashSet::new));
    }

    /** The prefix with the first number that is free, counted on from how many are taken. */
    public static String next(String prefix, Set<String> taken) {
        return first(prefix, taken.size() + 1, taken);
    }

    /** The code with the first number from 2 on that is free. */
    static String copyOf(String code, Set<String> taken) {
        return first(code + "_", 2, taken);
    }

    private static String first(String prefix, int from, Set<String> taken) {
        return IntStream.iterate(from, number -> number + 1)
                .mapToObj(number -> prefix + number)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
