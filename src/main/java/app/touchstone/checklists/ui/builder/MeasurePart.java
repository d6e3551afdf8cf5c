package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.LocalizedField;
import app.touchstone.platform.ui.WholeField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.Optional;

/** The bounds of a scale, or the unit and the target of a number. What does not hold together is not saved. */
final class MeasurePart extends Composite<Div> {

    private static final int FARTHEST = 1000;

    private final transient Bench bench;
    private final String code;

    MeasurePart(Bench bench, Question question) {
        this.bench = bench;
        this.code = question.code();
        if (question.type() == QuestionType.SCALE) {
            scale(question);
            return;
        }
        if (question.type() == QuestionType.NUMBER) {
            getContent()
                    .add(LocalizedField.ofLines(
                            words("checklists.builder.unit"),
                            question.unit(),
                            unit -> bench.edit(code, draft -> draft.unit(unit))));
        }
        target(question);
    }

    private void scale(Question question) {
        Scale scale = Optional.ofNullable(question.scale()).orElse(new Scale(1, 5, false));
        WholeField least =
                Fields.whole(words("checklists.builder.scale.least"), scale.min(), -FARTHEST, FARTHEST, given -> {});
        WholeField most =
                Fields.whole(words("checklists.builder.scale.most"), scale.max(), -FARTHEST, FARTHEST, given -> {});
        Checkbox low = new Checkbox(words("checklists.builder.scale.low"), scale.lowIsBest());
        Runnable changed = () -> {
            Integer from = least.getValue();
            Integer to = most.getValue();
            boolean isScale = from != null && to != null && from < to;
            if (!most.isUnsound()) {
                most.setErrorMessage(words("checklists.builder.scale.order"));
                most.setInvalid(!isScale);
            }
            if (from != null && to != null && isScale) {
                bench.edit(code, draft -> draft.scale(new Scale(from, to, low.getValue())));
            }
        };
        least.addValueChangeListener(change -> changed.run());
        most.addValueChangeListener(change -> changed.run());
        low.addValueChangeListener(change -> changed.run());
        getContent().add(QuestionForm.line(least, most, low));
    }

    private void target(Question question) {
        Optional<Target> stated = Optional.ofNullable(question.target());
        DecimalField target =
                Fields.decimal(words("checklists.builder.target"), stated.map(Target::target), given -> {});
        DecimalField limit = Fields.decimal(words("checklists.builder.limit"), stated.map(Target::limit), given -> {});
        target.setHelperText(words("checklists.builder.target.hint"));
        limit.setHelperText(words("checklists.builder.limit.hint"));
        Runnable changed = () -> targetChanged(target, limit);
        target.addValueChangeListener(change -> changed.run());
        limit.addValueChangeListener(change -> changed.run());
        getContent().add(QuestionForm.line(target, limit));
    }

    private void targetChanged(DecimalField target, DecimalField limit) {
        BigDecimal full = target.getValue();
        BigDecimal none = limit.getValue();
        boolean isNone = full == null && none == null;
        boolean isTarget = full != null && none != null && full.compareTo(none) != 0;
        if (!limit.isUnsound()) {
            limit.setErrorMessage(words("checklists.builder.target.both"));
            limit.setInvalid(!isNone && !isTarget);
        }
        if (isNone) {
            bench.edit(code, draft -> draft.target(null));
        } else if (full != null && none != null && isTarget) {
            bench.edit(code, draft -> draft.target(new Target(full, none)));
        }
    }
}
