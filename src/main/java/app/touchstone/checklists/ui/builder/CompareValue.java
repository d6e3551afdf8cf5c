package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.TimeField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What an answer is compared with, in fields of the question's own kind; nothing for comparisons without a value. */
final class CompareValue extends Composite<Div> {

    private final Runnable changed;
    private final int needed;
    private final List<Supplier<List<String>>> parts = new ArrayList<>();

    CompareValue(Question question, Comparison comparison, List<String> given, Runnable changed) {
        this.changed = changed;
        this.needed = needed(comparison);
        getContent().addClassName("builder-compare");
        switch (comparison) {
            case ANSWERED, UNANSWERED, NA -> {}
            case ONE_OF, NONE_OF, CONTAINS_ANY -> many(question, given);
            case BETWEEN -> {
                one(question, given.stream().limit(1).toList());
                one(question, given.stream().skip(1).toList());
            }
            case IS, IS_NOT, CONTAINS, GT, GTE, LT, LTE -> one(question, given);
        }
    }

    /** The values, where they are all there. */
    Optional<List<String>> given() {
        List<String> values =
                parts.stream().flatMap(part -> part.get().stream()).toList();
        return values.size() >= needed ? Optional.of(values) : Optional.empty();
    }

    private static int needed(Comparison comparison) {
        return switch (comparison) {
            case ANSWERED, UNANSWERED, NA -> 0;
            case BETWEEN -> 2;
            case IS, IS_NOT, ONE_OF, NONE_OF, CONTAINS, CONTAINS_ANY, GT, GTE, LT, LTE -> 1;
        };
    }

    private void one(Question question, List<String> given) {
        String first = given.stream().findFirst().orElse("");
        if (question.type().isChoice()) {
            ComboBox<String> field = new ComboBox<>();
            field.setItems(codes(question));
            field.setItemLabelGenerator(code -> option(question, code));
            field.setValue(first.isEmpty() ? null : first);
            field.setAriaLabel(words("checklists.builder.condition.value"));
            add(field, () -> Optional.ofNullable(field.getValue()));
        } else if (question.type().isNumber()) {
            DecimalField field = new DecimalField("");
            field.setValue(first.isEmpty() ? null : new BigDecimal(first));
            field.addClassName("builder-number");
            field.setAriaLabel(words("checklists.builder.condition.value"));
            add(field, () -> Optional.ofNullable(field.getValue()).map(BigDecimal::toPlainString));
        } else {
            moment(question, first);
        }
    }

    private void moment(Question question, String given) {
        switch (question.type()) {
            case DATE -> {
                DateField field = new DateField(words("checklists.builder.condition.value"));
                field.setValue(given.isEmpty() ? null : java.time.LocalDate.parse(given));
                add(field, () -> Optional.ofNullable(field.getValue()).map(Object::toString));
            }
            case TIME -> {
                TimeField field = new TimeField("");
                field.setValue(given.isEmpty() ? null : java.time.LocalTime.parse(given));
                field.setAriaLabel(words("checklists.builder.condition.value"));
                add(field, () -> Optional.ofNullable(field.getValue()).map(Object::toString));
            }
            default -> {
                TextField field = new TextField();
                field.setValue(given);
                field.setAriaLabel(words("checklists.builder.condition.value"));
                add(field, () -> Optional.of(field.getValue()).filter(text -> !text.isBlank()));
            }
        }
    }

    private void many(Question question, List<String> given) {
        if (!question.type().isChoice()) {
            TextField field = new TextField();
            field.setValue(String.join("; ", given));
            field.setHelperText(words("checklists.builder.condition.several"));
            field.setAriaLabel(words("checklists.builder.condition.value"));
            listen(field);
            parts.add(() -> Stream.of(field.getValue().split(";"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList());
            return;
        }
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>();
        field.setItems(codes(question));
        field.setItemLabelGenerator(code -> option(question, code));
        field.setValue(Set.copyOf(given));
        field.setAriaLabel(words("checklists.builder.condition.value"));
        listen(field);
        parts.add(() ->
                codes(question).stream().filter(field.getValue()::contains).toList());
    }

    private <F extends Component & HasValue<?, ?>> void add(F field, Supplier<Optional<String>> value) {
        listen(field);
        parts.add(() -> value.get().stream().toList());
    }

    private <F extends Component & HasValue<?, ?>> void listen(F field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        getContent().add(field);
    }

    private static List<String> codes(Question question) {
        return question.options().stream().map(Option::code).toList();
    }

    private String option(Question question, String code) {
        return question.option(code)
                .map(option -> option.text().in(getLocale()))
                .filter(text -> !text.isEmpty())
                .orElse(code);
    }
}
