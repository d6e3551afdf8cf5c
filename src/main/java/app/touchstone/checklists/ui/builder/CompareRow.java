package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.ConditionSketch;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One comparison as a line of a sentence: a question, how it is compared, and with what. */
final class CompareRow extends Composite<Div> {

    private final transient List<Question> offered;
    private final Runnable changed;
    private final ComboBox<Question> question = new ComboBox<>();
    private final Select<Comparison> comparison = new Select<>();
    private final Div value = new Div();
    private transient @Nullable CompareValue values;

    CompareRow(List<Question> offered, Optional<Compare> compare, Runnable changed, Runnable removed) {
        this.offered = offered;
        this.changed = changed;
        question.setAriaLabel(words("checklists.builder.condition.question"));
        question.setPlaceholder(words("checklists.builder.condition.question"));
        question.setItems(offered);
        question.setItemLabelGenerator(this::label);
        comparison.setAriaLabel(words("checklists.builder.condition.comparison"));
        comparison.setItemLabelGenerator(one -> words(one));
        compare.ifPresent(this::read);
        question.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                questionChosen(change.getValue());
            }
        });
        comparison.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showValue(List.of());
                changed.run();
            }
        });
        comparison.setVisible(question.getValue() != null);
        getContent().addClassName("builder-compare");
        getContent()
                .add(
                        question,
                        comparison,
                        value,
                        Fields.sign(VaadinIcon.CLOSE_SMALL, words("checklists.builder.condition.remove"), removed));
    }

    /** The comparison as it stands, where it is complete. */
    Optional<Compare> compare() {
        Question asked = question.getValue();
        Comparison is = comparison.getValue();
        return asked == null || is == null || values == null
                ? Optional.empty()
                : values.given().map(given -> new Compare(asked.code(), is, given));
    }

    private void read(Compare compare) {
        offered.stream()
                .filter(one -> one.code().equals(compare.question()))
                .findFirst()
                .ifPresent(asked -> {
                    question.setValue(asked);
                    comparison.setItems(ConditionSketch.offered(asked));
                    comparison.setValue(compare.is());
                    showValue(compare.values());
                });
    }

    private void questionChosen(@Nullable Question asked) {
        comparison.setVisible(asked != null);
        value.removeAll();
        values = null;
        if (asked != null) {
            List<Comparison> possible = ConditionSketch.offered(asked);
            comparison.setItems(possible);
            comparison.setValue(possible.getFirst());
            showValue(likely(asked));
        }
        changed.run();
    }

    /** What a follow-up mostly waits for: an answer that is not the required one. */
    private static List<String> likely(Question asked) {
        return asked.options().stream()
                .filter(option -> !option.required())
                .findFirst()
                .map(Option::code)
                .map(List::of)
                .orElse(List.of());
    }

    private void showValue(List<String> given) {
        CompareValue shown = new CompareValue(question.getValue(), comparison.getValue(), given, changed);
        value.removeAll();
        value.add(shown);
        values = shown;
    }

    private String label(Question one) {
        String text = one.text().in(getLocale());
        return text.isEmpty() ? one.code() : words("checklists.builder.condition.named", one.code(), text);
    }
}
