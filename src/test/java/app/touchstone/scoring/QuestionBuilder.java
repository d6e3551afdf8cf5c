package app.touchstone.scoring;

import app.touchstone.forms.Condition;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions in few words. */
final class QuestionBuilder {

    private final String code;
    private final QuestionType type;
    private final List<Option> options = new ArrayList<>();
    private final List<TouchpointShare> touchpoints = new ArrayList<>();
    private BigDecimal weight = BigDecimal.ONE;
    private Critical critical = Critical.NO;
    private boolean bonus;
    private @Nullable Scale scale;
    private @Nullable Target target;
    private @Nullable Condition shownWhen;

    private QuestionBuilder(String code, QuestionType type) {
        this.code = code;
        this.type = type;
    }

    static QuestionBuilder question(String code, QuestionType type) {
        return new QuestionBuilder(code, type);
    }

    static QuestionBuilder yesNo(String code) {
        return question(code, QuestionType.YES_NO).option("yes", "0", true).option("no", "0", false);
    }

    static QuestionBuilder scale(String code, int min, int max, boolean lowIsBest) {
        QuestionBuilder builder = question(code, QuestionType.SCALE);
        builder.scale = new Scale(min, max, lowIsBest);
        return builder;
    }

    static QuestionBuilder measured(String code, QuestionType type, String target, String limit) {
        QuestionBuilder builder = question(code, type);
        builder.target = new Target(new BigDecimal(target), new BigDecimal(limit));
        return builder;
    }

    QuestionBuilder option(String option, String points, boolean required) {
        options.add(new Option(option, LocalizedText.empty(), new BigDecimal(points), required));
        return this;
    }

    QuestionBuilder weight(String points) {
        weight = new BigDecimal(points);
        return this;
    }

    QuestionBuilder critical(Critical zeroes) {
        critical = zeroes;
        return this;
    }

    QuestionBuilder bonus() {
        bonus = true;
        return this;
    }

    QuestionBuilder shownWhen(Condition condition) {
        shownWhen = condition;
        return this;
    }

    QuestionBuilder at(String touchpoint) {
        return at(touchpoint, "1");
    }

    QuestionBuilder at(String touchpoint, String share) {
        touchpoints.add(new TouchpointShare(touchpoint, new BigDecimal(share)));
        return this;
    }

    Question build() {
        return QuestionDraft.bare(code, type)
                .allowsNotApplicable(true)
                .options(options)
                .scale(scale)
                .target(target)
                .weight(weight)
                .critical(critical)
                .bonus(bonus)
                .shownWhen(shownWhen)
                .touchpoints(touchpoints)
                .question();
    }
}
