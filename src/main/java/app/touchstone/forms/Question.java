package app.touchstone.forms;

import app.touchstone.platform.LocalizedText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a version.
 *
 * @param code stable over versions of the checklist: answers of different versions meet by it
 * @param hint what the shopper is told besides, perhaps nothing
 * @param required whether the report cannot be sent without an answer where the question is shown
 * @param allowsNotApplicable whether "not applicable" may be answered
 * @param options what can be chosen; empty for types without choice
 * @param scale bounds of a {@link QuestionType#SCALE}, which is the best end
 * @param target from which value on a number, amount or duration loses, and where all is lost
 * @param unit unit of a number
 * @param weight points possible, 0 or more; 0 means not scored
 * @param critical what a failed answer ({@code loss >= 0.5}) zeroes
 * @param bonus adds to the points earned only
 * @param shownWhen the answer that opens it; shown always where absent
 * @param touchpoints the touchpoints that it measures with their shares of the weight; the shares' sum is 1
 * @param comment when a comment is asked for
 * @param photos how many photos are asked for, 0 for none
 * @param checks what else it asks for and points out, by rules
 * @param particulars what only some types have
 */
public record Question(
        String code,
        QuestionType type,
        LocalizedText text,
        LocalizedText hint,
        boolean required,
        boolean allowsNotApplicable,
        List<Option> options,
        @Nullable Scale scale,
        @Nullable Target target,
        LocalizedText unit,
        BigDecimal weight,
        Critical critical,
        boolean bonus,
        @Nullable Condition shownWhen,
        Applicability applicability,
        List<TouchpointShare> touchpoints,
        CommentRule comment,
        int photos,
        Checks checks,
        Particulars particulars)
        implements Rules.Conditional {

    public Question {
        options = List.copyOf(options);
        touchpoints = List.copyOf(touchpoints);
        checks = Objects.requireNonNullElse(checks, Checks.NONE);
        particulars = Objects.requireNonNullElse(particulars, Particulars.NONE);
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("Weight of question (%s) is negative: (%s)".formatted(code, weight));
        }
    }

    /** Bounds of a scale, both included; the best answer is {@code max} unless {@code lowIsBest}. */
    public record Scale(int min, int max, boolean lowIsBest) {
        public Scale {
            if (min >= max) {
                throw new IllegalArgumentException("A scale needs min (%d) below max (%d)".formatted(min, max));
            }
        }
    }

    /** Loss is 0 at {@code target} and 1 at {@code limit}, linear between; the limit may lie on either side. */
    public record Target(BigDecimal target, BigDecimal limit) {
        public Target {
            if (target.compareTo(limit) == 0) {
                throw new IllegalArgumentException("Target and limit are equal: (%s)".formatted(target));
            }
        }
    }

    /** The share of a question's weight that counts at a touchpoint, in (0, 1]. */
    public record TouchpointShare(String touchpoint, BigDecimal share) {}

    /** What a failed critical question sets to zero. */
    public enum Critical {
        NO,
        SECTION,
        VISIT
    }

    /** When a comment is required. */
    public enum CommentRule {
        OPTIONAL,
        ON_LOSS,
        ALWAYS
    }

    public Optional<Condition> visibility() {
        return Optional.ofNullable(shownWhen);
    }

    /** Whether an answer can earn or lose points. */
    @JsonIgnore
    public boolean isScored() {
        return weight.signum() > 0
                && switch (type) {
                    case YES_NO, MULTIPLE -> options.stream().anyMatch(Option::required);
                    case SINGLE ->
                        options.stream().anyMatch(option -> option.points().signum() > 0);
                    case SCALE -> scale != null;
                    case NUMBER, MONEY, DURATION, TIMER -> target != null;
                    case PRICES -> isPriced();
                    case TEXT, LONG_TEXT, DATE, TIME, PHOTO, AUDIO -> false;
                    case RECEIPT, LOCATION, ACKNOWLEDGEMENT, NOTE -> false;
                };
    }

    /** Whether prices are held against recommended ones. */
    @JsonIgnore
    public boolean isPriced() {
        return type == QuestionType.PRICES && particulars.scoresPrices();
    }

    public Optional<Option> option(String optionCode) {
        return options.stream()
                .filter(option -> option.code().equals(optionCode))
                .findFirst();
    }

    public Set<String> requiredOptions() {
        Set<String> codes = new LinkedHashSet<>();
        options.stream().filter(Option::required).map(Option::code).forEach(codes::add);
        return codes;
    }
}
