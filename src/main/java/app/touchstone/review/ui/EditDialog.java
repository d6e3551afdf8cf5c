package app.touchstone.review.ui;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.FormCheck;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.TimeField;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.FormDialog;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReviewFile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes one answer; the reason is part of it. What another reviewer made of the answer meanwhile is told beside it. */
final class EditDialog extends FormDialog {

    private static final String NOT_APPLICABLE = "";

    private final transient Question question;
    private final transient AnswerWords words;
    private final TextArea comment = new TextArea();
    private final TextArea reason = new TextArea();
    private final Paragraph meanwhile = new Paragraph();
    private transient Supplier<@Nullable AnswerValue> value = () -> null;

    /** What the reviewer decided. */
    @FunctionalInterface
    interface Change {
        void make(@Nullable AnswerValue value, String comment, String reason);
    }

    EditDialog(Supplier<ReviewFile> file, Question question, AnswerWords words, Change change) {
        this.question = question;
        this.words = words;
        FinalAnswer now = answer(file.get());
        setHeaderTitle(getTranslation("review.edit.title"));
        comment.setLabel(getTranslation("review.edit.comment"));
        comment.setValue(now.comment());
        comment.setWidthFull();
        reason.setLabel(getTranslation("review.edit.reason"));
        reason.setHelperText(getTranslation("review.edit.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        VerticalLayout fields =
                new VerticalLayout(new Paragraph(question.text().in(getLocale())), field(now.value()), comment, reason);
        fields.setPadding(false);
        meanwhile.addClassName("answer-warning");
        meanwhile.setVisible(false);
        fields.addComponentAtIndex(1, meanwhile);
        add(fields);
        saysAt(reason, "review.refusal.no-reason");
        closing(getTranslation("platform.cancel"));
        submits(getTranslation("review.edit.save"), () -> {
            AnswerValue changed = value.get();
            if (changed != null && !FormCheck.fits(question, changed)) {
                throw new Refused("review.refusal.unfit-answer");
            }
            try {
                change.make(changed, comment.getValue(), reason.getValue());
            } catch (Refused refused) {
                tell(now, answer(file.get()));
                throw refused;
            }
        });
        measures(DialogWidth.MIDDLE);
    }

    private FinalAnswer answer(ReviewFile file) {
        return file.answer(question.code()).orElse(FinalAnswer.none(question.code()));
    }

    private void tell(FinalAnswer before, FinalAnswer now) {
        meanwhile.setVisible(!now.equals(before));
        meanwhile.setText(getTranslation(
                "review.edit.meanwhile",
                words.of(question, now.value(), getLocale()),
                now.comment().isBlank() ? "–" : now.comment()));
    }

    private Component field(@Nullable AnswerValue now) {
        return switch (question.type()) {
            case YES_NO, SINGLE -> choice(now);
            case MULTIPLE -> choices(now);
            case SCALE, NUMBER, MONEY, DURATION -> number(now, AnswerValue.Number::new);
            case TIMER -> number(now, minutes -> new AnswerValue.Timing(minutes, true));
            case RECEIPT -> number(now, amount -> new AnswerValue.Receipt(amount, time(now)));
            case PRICES -> prices(now);
            case TEXT, LONG_TEXT -> text(now);
            case DATE -> date(now);
            case TIME -> timeOfDay(now);
            case PHOTO, AUDIO, LOCATION, ACKNOWLEDGEMENT, NOTE -> {
                value = () -> now;
                yield new Paragraph(words.of(question, now, getLocale()));
            }
        };
    }

    private Component choice(@Nullable AnswerValue now) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(getTranslation("review.edit.answer"));
        List<String> codes =
                new ArrayList<>(question.options().stream().map(Option::code).toList());
        if (question.allowsNotApplicable()) {
            codes.add(NOT_APPLICABLE);
        }
        group.setItems(codes);
        group.setItemLabelGenerator(code -> words.of(question, chosen(code), getLocale()));
        if (now instanceof AnswerValue.Choice(String option)) {
            group.setValue(option);
        } else if (now instanceof AnswerValue.NotApplicable) {
            group.setValue(NOT_APPLICABLE);
        }
        value = () -> group.getValue() == null ? null : chosen(group.getValue());
        return group;
    }

    private static AnswerValue chosen(String code) {
        return code.equals(NOT_APPLICABLE) ? new AnswerValue.NotApplicable() : new AnswerValue.Choice(code);
    }

    private Component choices(@Nullable AnswerValue now) {
        CheckboxGroup<String> group = new CheckboxGroup<>(getTranslation("review.edit.answer"));
        group.setItems(question.options().stream().map(Option::code).toList());
        group.setItemLabelGenerator(code -> words.of(question, new AnswerValue.Choice(code), getLocale()));
        if (now instanceof AnswerValue.Choices(Set<String> options)) {
            group.setValue(options);
        }
        value = () -> new AnswerValue.Choices(group.getValue());
        return group;
    }

    private Component number(@Nullable AnswerValue now, Function<BigDecimal, AnswerValue> answer) {
        DecimalField field = new DecimalField(getTranslation("review.edit.answer"));
        if (now != null) {
            AnswerValue.numberOf(now).ifPresent(field::setValue);
        }
        value = () -> field.getValue() == null ? null : answer.apply(field.getValue());
        return field;
    }

    private static @Nullable LocalTime time(@Nullable AnswerValue now) {
        return now instanceof AnswerValue.Receipt receipt ? receipt.time() : null;
    }

    /** A product whose field is emptied was not on sale. */
    private Component prices(@Nullable AnswerValue now) {
        Map<String, DecimalField> fields = new LinkedHashMap<>();
        question.particulars().products().forEach(product -> {
            DecimalField field = new DecimalField(product.text().in(getLocale()));
            field.setHelperText(getTranslation("review.edit.not-on-sale"));
            fields.put(product.code(), field);
        });
        if (now instanceof AnswerValue.Prices(var prices)) {
            prices.forEach(price -> {
                DecimalField field = fields.get(price.product());
                if (field != null && price.amount() != null) {
                    field.setValue(price.amount());
                }
            });
        }
        value = () -> new AnswerValue.Prices(fields.entrySet().stream()
                .map(entry ->
                        new AnswerValue.Price(entry.getKey(), entry.getValue().getValue()))
                .toList());
        VerticalLayout column = new VerticalLayout();
        column.setPadding(false);
        fields.values().forEach(column::add);
        return column;
    }

    private Component text(@Nullable AnswerValue now) {
        TextArea field = new TextArea(getTranslation("review.edit.answer"));
        field.setWidthFull();
        if (now instanceof AnswerValue.Text(String text)) {
            field.setValue(text);
        }
        value = () -> field.getValue().isBlank() ? null : new AnswerValue.Text(field.getValue());
        return field;
    }

    private Component date(@Nullable AnswerValue now) {
        DateField field = new DateField(getTranslation("review.edit.answer"));
        if (now instanceof AnswerValue.Date(var date)) {
            field.setValue(date);
        }
        value = () -> field.getValue() == null ? null : new AnswerValue.Date(field.getValue());
        return field;
    }

    private Component timeOfDay(@Nullable AnswerValue now) {
        TimeField field = new TimeField(getTranslation("review.edit.answer"));
        if (now instanceof AnswerValue.Time(var time)) {
            field.setValue(time);
        }
        value = () -> field.getValue() == null ? null : new AnswerValue.Time(field.getValue());
        return field;
    }
}
