package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Not;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.Section;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where conditions name questions and options, and how those names change. */
final class Mentions {

    private Mentions() {}

    /** All comparisons that a question's conditions and checks make. */
    static Stream<Compare> by(Question question) {
        Checks checks = question.checks();
        return Stream.concat(
                        Stream.of(question.visibility().orElse(null), checks.commentWhen(), checks.photosWhen())
                                .filter(Objects::nonNull),
                        checks.warnings().stream().map(Checks.Warning::when))
                .flatMap(Condition::comparisons);
    }

    static boolean named(Question by, String question) {
        return by(by).anyMatch(compare -> compare.question().equals(question));
    }

    static boolean optionNamed(Question by, String question, String option) {
        return by(by).anyMatch(compare ->
                compare.question().equals(question) && compare.values().contains(option));
    }

    /** The question with every comparison that it makes put through a change. */
    static Question changed(Question question, UnaryOperator<Compare> change) {
        Checks checks = question.checks();
        return QuestionDraft.of(question)
                .shownWhen(changed(question.shownWhen(), change))
                .checks(new Checks(
                        changed(checks.commentWhen(), change),
                        changed(checks.photosWhen(), change),
                        checks.warnings().stream()
                                .map(warning -> new Checks.Warning(
                                        warning.code(), inside(warning.when(), change), warning.text()))
                                .toList()))
                .question();
    }

    static boolean counted(Section section, String question) {
        Section.Repeat repeat = section.repeat();
        return repeat != null && repeat.countedBy().equals(question);
    }

    /** The definition with everything that named a question by one code naming it by another. */
    static ChecklistDefinition renamed(ChecklistDefinition definition, String from, String to) {
        ChecklistDefinition renamed = DefinitionEdit.eachQuestion(definition, one -> changed(one, renaming(from, to)));
        return renamed.asking(renamed.sections().stream()
                .map(section -> counted(section, from) ? countedBy(section, to) : section)
                .toList());
    }

    private static Section countedBy(Section section, String question) {
        Section.Repeat repeat = Objects.requireNonNull(section.repeat());
        return section.repeated(new Section.Repeat(question, repeat.most()));
    }

    static UnaryOperator<Compare> renaming(String from, String to) {
        return compare -> compare.question().equals(from) ? new Compare(to, compare.is(), compare.values()) : compare;
    }

    static UnaryOperator<Compare> renamingOption(String question, String from, String to) {
        return compare -> compare.question().equals(question)
                ? new Compare(
                        question,
                        compare.is(),
                        compare.values().stream()
                                .map(value -> value.equals(from) ? to : value)
                                .toList())
                : compare;
    }

    private static @Nullable Condition changed(@Nullable Condition condition, UnaryOperator<Compare> change) {
        return condition == null ? null : inside(condition, change);
    }

    private static Condition inside(Condition condition, UnaryOperator<Compare> change) {
        return switch (condition) {
            case All(List<Condition> of) ->
                new All(of.stream().map(part -> inside(part, change)).toList());
            case Any(List<Condition> of) ->
                new Any(of.stream().map(part -> inside(part, change)).toList());
            case Not(Condition of) -> new Not(inside(of, change));
            case Compare compare -> change.apply(compare);
        };
    }
}
