package app.touchstone.checklists.ui;

import app.touchstone.checklists.AnswerValue;
import app.touchstone.checklists.Codes;
import app.touchstone.checklists.Option;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Question.CommentRule;
import app.touchstone.checklists.QuestionType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One question with a plain field for its answer. Points, weights and required answers are nowhere in it. */
final class PreviewQuestion extends Composite<Div> {

    private final transient Question question;
    private final transient Consumer<Optional<AnswerValue>> answered;
    private final Checkbox notApplicable = new Checkbox();
    private transient Optional<AnswerValue> given = Optional.empty();

    PreviewQuestion(Question question, Consumer<Optional<AnswerValue>> answered) {
        this.question = question;
        this.answered = answered;
        getContent().addClassName("checklist-preview-question");
        Component field = field();
        getContent().add(field);
        if (!question.hint().isEmpty() && question.type() != QuestionType.NOTE) {
            quiet(question.hint().in(getLocale()));
        }
        if (question.allowsNotApplicable() && !isRadio()) {
            addNotApplicable(field);
        }
        if (question.required() && question.type() == QuestionType.MULTIPLE) {
            quiet(getTranslation("checklists.question.required"));
        }
        if (question.comment() != CommentRule.OPTIONAL) {
            quiet(getTranslation("CommentRule." + question.comment().name()));
        }
        if (question.photos() > 0) {
            quiet(getTranslation("checklists.question.photos", question.photos()));
        }
    }

    private boolean isRadio() {
        return question.type() == QuestionType.YES_NO || question.type() == QuestionType.SINGLE;
    }

    private Component field() {
        return switch (question.type()) {
            case YES_NO, SINGLE -> radio(options(), this::optionWords, this::choice);
            case MULTIPLE -> several();
            case SCALE -> radio(steps(), step -> step, step -> new AnswerValue.Number(new BigDecimal(step)));
            case NUMBER, MONEY, DURATION, TIMER, RECEIPT -> number();
            case TEXT, LONG_TEXT -> bound(new TextArea(words()), AnswerValue.Text::new);
            case DATE -> bound(new DatePicker(words()), AnswerValue.Date::new);
            case TIME -> bound(new TimePicker(words()), AnswerValue.Time::new);
            case PHOTO, LOCATION, ACKNOWLEDGEMENT, PRICES, NOTE -> new Paragraph(words());
        };
    }

    private String words() {
        return question.text().in(getLocale());
    }

    private List<String> options() {
        List<String> codes =
                new ArrayList<>(question.options().stream().map(Option::code).toList());
        if (question.allowsNotApplicable()) {
            codes.add(Codes.NOT_APPLICABLE);
        }
        return codes;
    }

    private List<String> steps() {
        Question.Scale scale = question.scale();
        return scale == null
                ? List.of()
                : IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(Integer::toString)
                        .toList();
    }

    private String optionWords(String code) {
        return question.option(code)
                .map(option -> option.text().in(getLocale()))
                .orElseGet(() -> getTranslation("platform.not-applicable"));
    }

    private AnswerValue choice(String code) {
        return code.equals(Codes.NOT_APPLICABLE) ? new AnswerValue.NotApplicable() : new AnswerValue.Choice(code);
    }

    private Component radio(List<String> codes, Function<String, String> words, Function<String, AnswerValue> value) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(words());
        group.setItems(codes);
        group.setItemLabelGenerator(words::apply);
        if (question.type() == QuestionType.SCALE) {
            group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        }
        return bound(group, value);
    }

    private Component several() {
        CheckboxGroup<String> group = new CheckboxGroup<>(words());
        group.setItems(question.options().stream().map(Option::code).toList());
        group.setItemLabelGenerator(this::optionWords);
        return bound(group, AnswerValue.Choices::new);
    }

    private Component number() {
        BigDecimalField field = new BigDecimalField(words());
        String unit = question.unit().in(getLocale());
        if (!unit.isEmpty()) {
            field.setSuffixComponent(new Div(unit));
        } else if (question.type() == QuestionType.DURATION) {
            field.setSuffixComponent(new Div(getTranslation("checklists.preview.minutes")));
        }
        return bound(field, AnswerValue.Number::new);
    }

    private <V, F extends Component & HasValue<?, V>> F bound(F field, Function<V, AnswerValue> value) {
        // a group of boxes may not be called required: it says so in words
        field.setRequiredIndicatorVisible(question.required() && question.type() != QuestionType.MULTIPLE);
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
        field.addValueChangeListener(change -> {
            given = field.isEmpty() ? Optional.empty() : Optional.of(value.apply(field.getValue()));
            answered.accept(given);
        });
        return field;
    }

    private void addNotApplicable(Component field) {
        notApplicable.setLabel(getTranslation("platform.not-applicable"));
        notApplicable.addValueChangeListener(change -> {
            if (field instanceof HasEnabled enabled) {
                enabled.setEnabled(!change.getValue());
            }
            answered.accept(change.getValue() ? Optional.of(new AnswerValue.NotApplicable()) : given);
        });
        getContent().add(notApplicable);
    }

    private void quiet(String text) {
        Div line = new Div(text);
        line.addClassName("quiet");
        getContent().add(line);
    }
}
