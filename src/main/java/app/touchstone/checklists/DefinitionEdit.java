package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Codes;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps from one definition to the next. Each gives a whole definition or refuses: codes stay unique and well formed,
 * conditions follow a code that is renamed, and nothing goes that a condition elsewhere names.
 */
public final class DefinitionEdit {

    private DefinitionEdit() {}

    public static ChecklistDefinition titled(ChecklistDefinition definition, LocalizedText title, LocalizedText brief) {
        return new ChecklistDefinition(title, brief, definition.sections(), definition.quiz());
    }

    public static ChecklistDefinition quizzed(ChecklistDefinition definition, List<QuizQuestion> quiz) {
        return new ChecklistDefinition(definition.title(), definition.brief(), definition.sections(), quiz);
    }

    /** Adds an empty section after another, or at the end. */
    public static ChecklistDefinition withSection(ChecklistDefinition definition, String code, @Nullable String after) {
        requireFreeSection(definition, code);
        List<Section> sections = new ArrayList<>(definition.sections());
        int at = after == null ? sections.size() : sectionIndex(definition, after) + 1;
        sections.add(at, new Section(code, LocalizedText.empty(), null, List.of()));
        return definition.asking(sections);
    }

    /** Changes one section; its code may change to one that is free. */
    public static ChecklistDefinition withSection(
            ChecklistDefinition definition, String code, UnaryOperator<Section> change) {
        int at = sectionIndex(definition, code);
        Section changed = change.apply(definition.sections().get(at));
        if (!changed.code().equals(code)) {
            requireFreeSection(definition, changed.code());
        }
        List<Section> sections = new ArrayList<>(definition.sections());
        sections.set(at, changed);
        return definition.asking(sections);
    }

    /** Removes a section with its questions; refused where questions of others name one of them. */
    public static ChecklistDefinition withoutSection(ChecklistDefinition definition, String code) {
        Section removed = definition.sections().get(sectionIndex(definition, code));
        Set<String> own = removed.questions().stream().map(Question::code).collect(Collectors.toSet());
        List<String> naming = own.stream()
                .flatMap(question -> namedBy(definition, question).stream())
                .filter(one -> !own.contains(one) && !one.equals(code))
                .distinct()
                .sorted()
                .toList();
        if (!naming.isEmpty()) {
            throw new Refused("checklists.refusal.section-named", code, naming.size(), String.join(", ", naming));
        }
        return definition.asking(definition.sections().stream()
                .filter(section -> !section.equals(removed))
                .toList());
    }

    /** Moves a section by so many places, as far as there are places. */
    public static ChecklistDefinition sectionMoved(ChecklistDefinition definition, String code, int by) {
        List<Section> sections = new ArrayList<>(definition.sections());
        int from = sectionIndex(definition, code);
        int to = Math.clamp(from + by, 0, sections.size() - 1);
        sections.add(to, sections.remove(from));
        return definition.asking(sections);
    }

    /** A copy right after the section, its questions under free codes; among themselves they go on naming each other. */
    public static ChecklistDefinition sectionDoubled(ChecklistDefinition definition, String code) {
        int at = sectionIndex(definition, code);
        Section original = definition.sections().get(at);
        String copy = FreeCode.copyOf(code, FreeCode.sections(definition));
        Set<String> taken = FreeCode.questions(definition);
        List<Question> questions = original.questions();
        for (Question question : original.questions()) {
            String free = FreeCode.copyOf(question.code(), taken);
            taken.add(free);
            UnaryOperator<Condition.Compare> renaming = Mentions.renaming(question.code(), free);
            questions = questions.stream()
                    .map(one -> one.code().equals(question.code())
                            ? QuestionDraft.of(one).code(free).question()
                            : one)
                    .map(one -> Mentions.changed(one, renaming))
                    .toList();
        }
        List<Section> sections = new ArrayList<>(definition.sections());
        sections.add(at + 1, original.coded(copy).asking(questions));
        return definition.asking(sections);
    }

    /** Adds a question to a section after one of its questions, or at its end. */
    public static ChecklistDefinition withQuestion(
            ChecklistDefinition definition, String section, @Nullable String after, Question question) {
        requireFreeQuestion(definition, question.code());
        return withSection(definition, section, into -> {
            List<Question> questions = new ArrayList<>(into.questions());
            questions.add(after == null ? questions.size() : indexOf(questions, after) + 1, question);
            return into.asking(questions);
        });
    }

    /** Changes one question; where its code changes, the conditions that name it follow. */
    public static ChecklistDefinition withQuestion(
            ChecklistDefinition definition, String code, UnaryOperator<QuestionDraft> change) {
        Question before = definition.question(code).orElseThrow(() -> unknown(code));
        Question after = change.apply(QuestionDraft.of(before)).question();
        if (!after.code().equals(code)) {
            requireFreeQuestion(definition, after.code());
        }
        ChecklistDefinition changed = eachQuestion(definition, one -> one.code().equals(code) ? after : one);
        return after.code().equals(code) ? changed : Mentions.renamed(changed, code, after.code());
    }

    /** Removes a question; refused where another one's conditions name it. */
    public static ChecklistDefinition withoutQuestion(ChecklistDefinition definition, String code) {
        List<String> naming = namedBy(definition, code);
        if (!naming.isEmpty()) {
            throw new Refused("checklists.refusal.question-named", code, naming.size(), String.join(", ", naming));
        }
        return withSection(
                definition,
                sectionOf(definition, code).code(),
                section -> section.asking(section.questions().stream()
                        .filter(question -> !question.code().equals(code))
                        .toList()));
    }

    /** A copy under a free code right after the question. */
    public static ChecklistDefinition questionDoubled(ChecklistDefinition definition, String code) {
        Question original = definition.question(code).orElseThrow(() -> unknown(code));
        String free = FreeCode.copyOf(code, FreeCode.questions(definition));
        Question copy =
                Mentions.changed(QuestionDraft.of(original).code(free).question(), Mentions.renaming(code, free));
        return withQuestion(definition, sectionOf(definition, code).code(), code, copy);
    }

    /** Moves a question up or down by one place; from the edge of its section it goes over into the next. */
    public static ChecklistDefinition questionMoved(ChecklistDefinition definition, String code, boolean up) {
        Section section = sectionOf(definition, code);
        int at = indexOf(section.questions(), code);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < section.questions().size()) {
            List<Question> questions = new ArrayList<>(section.questions());
            questions.add(to, questions.remove(at));
            return withSection(definition, section.code(), one -> one.asking(questions));
        }
        int neighbour = sectionIndex(definition, section.code()) + (up ? -1 : 1);
        if (neighbour < 0 || neighbour >= definition.sections().size()) {
            return definition;
        }
        Section next = definition.sections().get(neighbour);
        return questionPlaced(
                definition, code, next.code(), up ? next.questions().size() : 0);
    }

    /** Puts a question at a place of a section, counted without the question itself. */
    public static ChecklistDefinition questionPlaced(
            ChecklistDefinition definition, String code, String section, int place) {
        Question moved = definition.question(code).orElseThrow(() -> unknown(code));
        List<Section> sections = definition.sections().stream()
                .map(one -> {
                    List<Question> questions = new ArrayList<>(one.questions());
                    questions.removeIf(question -> question.code().equals(code));
                    if (one.code().equals(section)) {
                        questions.add(Math.clamp(place, 0, questions.size()), moved);
                    }
                    return one.asking(questions);
                })
                .toList();
        return definition.asking(sections);
    }

    /** The codes of the other questions whose conditions name this one, and of the sections that it counts. */
    public static List<String> namedBy(ChecklistDefinition definition, String code) {
        return Stream.concat(
                        definition
                                .questions()
                                .filter(question -> !question.code().equals(code))
                                .filter(question -> Mentions.named(question, code))
                                .map(Question::code),
                        definition.sections().stream()
                                .filter(section -> Mentions.counted(section, code))
                                .map(Section::code))
                .toList();
    }

    public static Section sectionOf(ChecklistDefinition definition, String question) {
        return definition.sections().stream()
                .filter(section ->
                        section.questions().stream().anyMatch(one -> one.code().equals(question)))
                .findFirst()
                .orElseThrow(() -> unknown(question));
    }

    static ChecklistDefinition eachQuestion(ChecklistDefinition definition, UnaryOperator<Question> change) {
        return definition.asking(definition.sections().stream()
                .map(section ->
                        section.asking(section.questions().stream().map(change).toList()))
                .toList());
    }

    private static int sectionIndex(ChecklistDefinition definition, String code) {
        List<String> codes = definition.sections().stream().map(Section::code).toList();
        int at = codes.indexOf(code);
        if (at < 0) {
            throw unknown(code);
        }
        return at;
    }

    private static int indexOf(List<Question> questions, String code) {
        return questions.stream().map(Question::code).toList().indexOf(code);
    }

    private static void requireFreeSection(ChecklistDefinition definition, String code) {
        requireFree(FreeCode.sections(definition), code);
    }

    private static void requireFreeQuestion(ChecklistDefinition definition, String code) {
        requireFree(FreeCode.questions(definition), code);
    }

    private static void requireFree(Set<String> taken, String code) {
        if (!Codes.isWellFormed(code)) {
            throw new Refused("checklists.refusal.code-malformed", code);
        }
        if (taken.contains(code)) {
            throw new Refused("checklists.refusal.code-in-use", code);
        }
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("Nothing has the code (%s)".formatted(code));
    }
}
