package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Codes;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.platform.Refused;
import java.util.List;

/** Steps that change the options of a question together with the conditions that name them. */
public final class OptionEdit {

    private OptionEdit() {}

    /** Gives an option another code, in its question and in every condition. */
    public static ChecklistDefinition renamed(ChecklistDefinition definition, String question, String from, String to) {
        if (!Codes.isWellFormed(to) || to.equals(Codes.NOT_APPLICABLE)) {
            throw new Refused("checklists.refusal.code-malformed", to);
        }
        Question asked = definition.question(question).orElseThrow();
        if (asked.option(to).isPresent()) {
            throw new Refused("checklists.refusal.option-code-taken", to);
        }
        ChecklistDefinition renamed = DefinitionEdit.withQuestion(
                definition,
                question,
                draft -> draft.options(asked.options().stream()
                        .map(option -> option.code().equals(from)
                                ? new Option(to, option.text(), option.points(), option.required())
                                : option)
                        .toList()));
        return DefinitionEdit.eachQuestion(
                renamed, one -> Mentions.changed(one, Mentions.renamingOption(question, from, to)));
    }

    /** Removes an option; refused where a condition names it. */
    public static ChecklistDefinition without(ChecklistDefinition definition, String question, String option) {
        List<String> naming = definition
                .questions()
                .filter(one -> Mentions.optionNamed(one, question, option))
                .map(Question::code)
                .toList();
        if (!naming.isEmpty()) {
            throw new Refused("checklists.refusal.option-named", option, naming.size(), String.join(", ", naming));
        }
        return DefinitionEdit.withQuestion(
                definition,
                question,
                draft -> draft.options(draft.question().options().stream()
                        .filter(one -> !one.code().equals(option))
                        .toList()));
    }
}
