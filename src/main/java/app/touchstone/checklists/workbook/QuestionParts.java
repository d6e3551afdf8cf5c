package app.touchstone.checklists.workbook;

import app.touchstone.checklists.workbook.ChoiceLists.Choice;
import app.touchstone.forms.Codes;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.Question.TouchpointShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a question's row that have a grammar of their own. */
final class QuestionParts {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*=\\s*(\\S+)");

    private final Cells cells;
    private final Remarks remarks;

    QuestionParts(Cells cells, Remarks remarks) {
        this.cells = cells;
        this.remarks = remarks;
    }

    List<Option> options(SheetLine line, List<Choice> offered) {
        Set<String> required = new HashSet<>(Cells.words(line.take("required_answer")));
        Set<String> unknown = new HashSet<>(required);
        List<Option> options = new ArrayList<>();
        for (Choice choice : offered) {
            if (choice.code().equals(Codes.NOT_APPLICABLE)) {
                continue;
            }
            unknown.remove(choice.code());
            boolean isRequired = required.contains(choice.code());
            options.add(new Option(
                    choice.code(),
                    choice.text(),
                    choice.points().orElse(isRequired ? BigDecimal.ONE : BigDecimal.ZERO),
                    isRequired));
        }
        unknown.stream()
                .sorted()
                .forEach(code ->
                        remarks.error(line, "required_answer", "checklists.remark.required-answer-unknown", code));
        return options;
    }

    Scale scale(SheetLine line) {
        int start = 0;
        int end = 10;
        Matcher parameter = PARAMETER.matcher(line.take("parameters"));
        while (parameter.find()) {
            Optional<BigDecimal> value = Cells.number(parameter.group(2))
                    .filter(number -> number.stripTrailingZeros().scale() <= 0
                            && number.abs().compareTo(BigDecimal.valueOf(1000)) <= 0);
            switch (parameter.group(1)) {
                case "start" -> start = value.map(BigDecimal::intValue).orElse(start);
                case "end" -> end = value.map(BigDecimal::intValue).orElse(end);
                case "step" -> value = value.filter(step -> step.compareTo(BigDecimal.ONE) == 0);
                default -> value = Optional.empty();
            }
            if (value.isEmpty()) {
                remarks.error(line, "parameters", "checklists.remark.parameter", parameter.group());
            }
        }
        if (start >= end) {
            remarks.error(line, "parameters", "checklists.remark.scale-empty", start, end);
            return new Scale(0, 10, false);
        }
        return new Scale(start, end, isLowBest(line, start, end));
    }

    private boolean isLowBest(SheetLine line, int start, int end) {
        BigDecimal best = cells.number(line, "required_answer").orElse(BigDecimal.valueOf(end));
        boolean isLow = best.compareTo(BigDecimal.valueOf(start)) == 0;
        if (!isLow && best.compareTo(BigDecimal.valueOf(end)) != 0) {
            remarks.error(line, "required_answer", "checklists.remark.scale-best", best, start, end);
        }
        return isLow;
    }

    @Nullable
    Target target(SheetLine line) {
        Optional<BigDecimal> target = cells.number(line, "target");
        Optional<BigDecimal> limit = cells.number(line, "limit");
        if (target.isPresent() && limit.isPresent()) {
            if (target.get().compareTo(limit.get()) != 0) {
                return new Target(target.get(), limit.get());
            }
            remarks.error(line, "limit", "checklists.remark.target-is-limit");
        } else if (target.isPresent() != limit.isPresent()) {
            remarks.error(line, target.isPresent() ? "limit" : "target", "checklists.remark.target-half");
        }
        return null;
    }

    Critical critical(SheetLine line) {
        String word = Cells.word(line, "critical");
        return switch (word) {
            case "", "no" -> Critical.NO;
            case "section" -> Critical.SECTION;
            case "visit", "yes" -> Critical.VISIT;
            default -> {
                remarks.error(line, "critical", "checklists.remark.critical-unknown", word);
                yield Critical.NO;
            }
        };
    }

    CommentRule comment(SheetLine line) {
        String word = Cells.word(line, "comment");
        return switch (word) {
            case "", "optional" -> CommentRule.OPTIONAL;
            case "always" -> CommentRule.ALWAYS;
            case "on loss", "on_loss" -> CommentRule.ON_LOSS;
            default -> {
                remarks.error(line, "comment", "checklists.remark.comment-unknown", word);
                yield CommentRule.OPTIONAL;
            }
        };
    }

    /** A code alone, or codes with their shares: {@code counter:0.5 exit:0.5}. */
    List<TouchpointShare> touchpoints(SheetLine line) {
        List<TouchpointShare> shares = new ArrayList<>();
        String[] parts = line.take("touchpoint").strip().split("[;\\s]+", 0);
        for (String part : parts) {
            int colon = part.indexOf(':');
            Optional<BigDecimal> share =
                    colon < 0 ? Optional.of(BigDecimal.ONE) : Cells.number(part.substring(colon + 1));
            if (share.isEmpty() || (colon < 0 && parts.length > 1)) {
                remarks.error(line, "touchpoint", "checklists.remark.touchpoint-share", part);
            } else if (!part.isEmpty()) {
                shares.add(new TouchpointShare(colon < 0 ? part : part.substring(0, colon), share.get()));
            }
        }
        return shares;
    }

    @Nullable
    Condition condition(SheetLine line, Map<String, Question> earlier) {
        return ConditionText.read(line, "relevant", earlier, remarks);
    }
}
