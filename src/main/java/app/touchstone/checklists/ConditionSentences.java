package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import app.touchstone.platform.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says conditions as people would: by the words of questions and options, in the reader's language. */
@Component
public class ConditionSentences {

    private static final int LENGTH = 80;

    private final Translations translations;

    ConditionSentences(Translations translations) {
        this.translations = translations;
    }

    /** A whole sentence, such as: Shown when “Greeted at the door?” is No. */
    public String shownWhen(ChecklistDefinition definition, Condition condition, Locale locale) {
        return translations.text(locale, "checklists.sentence.shown", new Saying(definition, locale).of(condition));
    }

    /** The same without what it is for, such as: “Greeted at the door?” is No. */
    public String clause(ChecklistDefinition definition, Condition condition, Locale locale) {
        return new Saying(definition, locale).of(condition);
    }

    /** The sayings about one definition in one language. */
    private final class Saying {

        private final ChecklistDefinition definition;
        private final Locale locale;

        Saying(ChecklistDefinition definition, Locale locale) {
            this.definition = definition;
            this.locale = locale;
        }

        String of(Condition condition) {
            return switch (condition) {
                case All(List<Condition> of) when of.isEmpty() -> text("checklists.sentence.always");
                case Any(List<Condition> of) when of.isEmpty() -> text("checklists.sentence.never");
                case All(List<Condition> of) ->
                    joined(of, "checklists.sentence.and", part -> part instanceof Any ? inBrackets(part) : of(part));
                case Any(List<Condition> of) ->
                    isOfOneQuestion(of) ? ofOneQuestion(of) : joined(of, "checklists.sentence.or", this::of);
                case Not(Condition of) ->
                    text("checklists.sentence.not", of instanceof Compare ? of(of) : inBrackets(of));
                case Compare compare -> of(compare);
            };
        }

        private String of(Compare compare) {
            String question = question(compare.question());
            return switch (compare.is()) {
                case IS, ONE_OF -> text("checklists.sentence.is", question, values(compare, "checklists.sentence.or"));
                case IS_NOT -> text("checklists.sentence.is-not", question, values(compare, "checklists.sentence.or"));
                case NONE_OF ->
                    text("checklists.sentence.none-of", question, values(compare, "checklists.sentence.or"));
                case CONTAINS, CONTAINS_ANY ->
                    text("checklists.sentence.contains", question, values(compare, "checklists.sentence.or"));
                case GT -> text("checklists.sentence.gt", question, values(compare, "checklists.sentence.or"));
                case GTE -> text("checklists.sentence.gte", question, values(compare, "checklists.sentence.or"));
                case LT -> text("checklists.sentence.lt", question, values(compare, "checklists.sentence.or"));
                case LTE -> text("checklists.sentence.lte", question, values(compare, "checklists.sentence.or"));
                case BETWEEN ->
                    text(
                            "checklists.sentence.between",
                            question,
                            compare.values().getFirst(),
                            compare.values().getLast());
                case ANSWERED -> text("checklists.sentence.answered", question);
                case UNANSWERED -> text("checklists.sentence.unanswered", question);
                case NA -> text("checklists.sentence.is", question, text("checklists.sentence.na"));
            };
        }

        private static boolean isOfOneQuestion(List<Condition> parts) {
            return parts.stream()
                            .allMatch(part -> part instanceof Compare compare
                                    && (compare.is() == Comparison.IS
                                            || compare.is() == Comparison.ONE_OF
                                            || compare.is() == Comparison.NA))
                    && parts.stream()
                                    .map(part -> ((Compare) part).question())
                                    .distinct()
                                    .count()
                            == 1;
        }

        private String ofOneQuestion(List<Condition> parts) {
            List<String> values = new ArrayList<>();
            String question = "";
            for (Condition part : parts) {
                Compare compare = (Compare) part;
                question = question(compare.question());
                if (compare.is() == Comparison.NA) {
                    values.add(text("checklists.sentence.na"));
                } else {
                    compare.values().forEach(value -> values.add(value(compare.question(), value)));
                }
            }
            return text(
                    "checklists.sentence.is",
                    question,
                    String.join(" " + text("checklists.sentence.or") + " ", values));
        }

        private String joined(List<Condition> parts, String word, Function<Condition, String> say) {
            return parts.stream().map(say).collect(Collectors.joining(" " + text(word) + " "));
        }

        private String inBrackets(Condition condition) {
            return "(" + of(condition) + ")";
        }

        private String values(Compare compare, String word) {
            return compare.values().stream()
                    .map(value -> value(compare.question(), value))
                    .collect(Collectors.joining(" " + text(word) + " "));
        }

        private String value(String question, String value) {
            return definition
                    .question(question)
                    .flatMap(asked -> asked.option(value))
                    .map(option -> option.text().in(locale))
                    .orElse(value);
        }

        private String question(String code) {
            String words = definition
                    .question(code)
                    .map(asked -> asked.text().in(locale))
                    .orElse(code);
            return words.length() <= LENGTH ? words : words.substring(0, LENGTH).strip() + "…";
        }

        private String text(String key, Object... arguments) {
            return translations.text(locale, key, arguments);
        }
    }
}
