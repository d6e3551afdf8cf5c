package app.touchstone.forms;

import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question in the making: begins as another question or as a bare one, and is changed part by part. */
public final class QuestionDraft {

    private String code;
    private QuestionType type;
    private LocalizedText text;
    private LocalizedText hint;
    private boolean required;
    private boolean allowsNotApplicable;
    private List<Option> options;
    private @Nullable Scale scale;
    private @Nullable Target target;
    private LocalizedText unit;
    private BigDecimal weight;
    private Critical critical;
    private boolean bonus;
    private @Nullable Condition shownWhen;
    private Applicability applicability;
    private List<TouchpointShare> touchpoints;
    private CommentRule comment;
    private int photos;
    private Checks checks;
    private Particulars particulars;

    private QuestionDraft(Question question) {
        code = question.code();
        type = question.type();
        text = question.text();
        hint = question.hint();
        required = question.required();
        allowsNotApplicable = question.allowsNotApplicable();
        options = question.options();
        scale = question.scale();
        target = question.target();
        unit = question.unit();
        weight = question.weight();
        critical = question.critical();
        bonus = question.bonus();
        shownWhen = question.shownWhen();
        applicability = question.applicability();
        touchpoints = question.touchpoints();
        comment = question.comment();
        photos = question.photos();
        checks = question.checks();
        particulars = question.particulars();
    }

    public static QuestionDraft of(Question question) {
        return new QuestionDraft(question);
    }

    /** An optional question that asks for nothing but its answer, is worth no points and stands everywhere. */
    public static QuestionDraft bare(String code, QuestionType type) {
        return new QuestionDraft(new Question(
                code,
                type,
                LocalizedText.empty(),
                LocalizedText.empty(),
                false,
                false,
                List.of(),
                null,
                null,
                LocalizedText.empty(),
                BigDecimal.ZERO,
                Critical.NO,
                false,
                null,
                Applicability.everywhere(),
                List.of(),
                CommentRule.OPTIONAL,
                0,
                Checks.NONE,
                Particulars.NONE));
    }

    public Question question() {
        return new Question(
                code,
                type,
                text,
                hint,
                required,
                allowsNotApplicable,
                options,
                scale,
                target,
                unit,
                weight,
                critical,
                bonus,
                shownWhen,
                applicability,
                touchpoints,
                comment,
                photos,
                checks,
                particulars);
    }

    public QuestionDraft code(String value) {
        code = value;
        return this;
    }

    public QuestionDraft type(QuestionType value) {
        type = value;
        return this;
    }

    public QuestionDraft text(LocalizedText value) {
        text = value;
        return this;
    }

    public QuestionDraft hint(LocalizedText value) {
        hint = value;
        return this;
    }

    public QuestionDraft required(boolean value) {
        required = value;
        return this;
    }

    public QuestionDraft allowsNotApplicable(boolean value) {
        allowsNotApplicable = value;
        return this;
    }

    public QuestionDraft options(List<Option> value) {
        options = value;
        return this;
    }

    public QuestionDraft scale(@Nullable Scale value) {
        scale = value;
        return this;
    }

    public QuestionDraft target(@Nullable Target value) {
        target = value;
        return this;
    }

    public QuestionDraft unit(LocalizedText value) {
        unit = value;
        return this;
    }

    public QuestionDraft weight(BigDecimal value) {
        weight = value;
        return this;
    }

    public QuestionDraft critical(Critical value) {
        critical = value;
        return this;
    }

    public QuestionDraft bonus(boolean value) {
        bonus = value;
        return this;
    }

    public QuestionDraft shownWhen(@Nullable Condition value) {
        shownWhen = value;
        return this;
    }

    public QuestionDraft applicability(Applicability value) {
        applicability = value;
        return this;
    }

    public QuestionDraft touchpoints(List<TouchpointShare> value) {
        touchpoints = value;
        return this;
    }

    public QuestionDraft comment(CommentRule value) {
        comment = value;
        return this;
    }

    public QuestionDraft photos(int value) {
        photos = value;
        return this;
    }

    public QuestionDraft checks(Checks value) {
        checks = value;
        return this;
    }

    public QuestionDraft particulars(Particulars value) {
        particulars = value;
        return this;
    }
}
