package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.forms.Applicability;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What opens a question, and for which outlets it exists at all. */
final class WhenPart extends Composite<Div> {

    private final transient Bench bench;
    private final String code;

    WhenPart(Bench bench, Question question) {
        this.bench = bench;
        this.code = question.code();
        getContent().addClassName("builder-part");
        getContent()
                .add(
                        new H3(words("checklists.builder.when")),
                        new ConditionEditor(
                                bench,
                                question.visibility(),
                                this::earlier,
                                condition -> bench.edit(code, draft -> draft.shownWhen(condition.orElse(null)))),
                        new H3(words("checklists.builder.outlets")));
        applicability(question.applicability());
    }

    /** The questions before this one, the nearest first: conditions look back, never forward. */
    private List<Question> earlier() {
        return bench.definition()
                .questions()
                .takeWhile(question -> !question.code().equals(code))
                .filter(question -> question.type() != QuestionType.NOTE)
                .toList()
                .reversed();
    }

    private void applicability(Applicability applicability) {
        Set<String> except = new HashSet<>(applicability.exceptFor());
        boolean isOff = except.remove(Applicability.EVERY_OUTLET);
        MultiSelectComboBox<String> only = features(
                "checklists.builder.only-for",
                applicability.onlyFor(),
                chosen -> save(draft -> new Applicability(chosen, draft.exceptFor())));
        MultiSelectComboBox<String> without = features(
                "checklists.builder.except-for",
                except,
                chosen -> save(draft -> new Applicability(draft.onlyFor(), excepting(chosen, isOff(draft)))));
        only.setHelperText(words("checklists.builder.outlets.hint"));
        Div line = QuestionForm.line(only, without);
        getContent()
                .add(
                        line,
                        Fields.check(
                                words("checklists.builder.switched-off"),
                                isOff,
                                off -> save(draft ->
                                        new Applicability(draft.onlyFor(), excepting(draft.exceptFor(), off)))));
    }

    private MultiSelectComboBox<String> features(String key, Set<String> value, Consumer<Set<String>> changed) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(words(key));
        Set<String> known = new TreeSet<>(bench.features());
        known.addAll(value);
        field.setItems(known);
        field.setValue(value);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> {
            Set<String> chosen = new TreeSet<>(field.getValue());
            chosen.add(typed.getDetail().strip());
            known.addAll(chosen);
            field.setItems(known);
            field.setValue(chosen);
            changed.accept(chosen);
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(change.getValue());
            }
        });
        field.addClassName("builder-features");
        return field;
    }

    private void save(java.util.function.UnaryOperator<Applicability> change) {
        bench.edit(
                code, draft -> draft.applicability(change.apply(draft.question().applicability())));
    }

    private static boolean isOff(Applicability applicability) {
        return applicability.exceptFor().contains(Applicability.EVERY_OUTLET);
    }

    private static Set<String> excepting(Set<String> features, boolean off) {
        Set<String> except = new HashSet<>(features);
        except.remove(Applicability.EVERY_OUTLET);
        if (off) {
            except.add(Applicability.EVERY_OUTLET);
        }
        return except;
    }
}
