package app.touchstone.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Points earned of points possible in percent, unrounded; or nothing, where nothing applied, which is not 0. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClassicScore.Percent.class, name = "percent"),
    @JsonSubTypes.Type(value = ClassicScore.NotApplicable.class, name = "notApplicable")
})
public sealed interface ClassicScore {

    record Percent(BigDecimal value) implements ClassicScore {
        public Percent {
            value = Decimals.plain(value);
        }
    }

    record NotApplicable() implements ClassicScore {}

    static ClassicScore of(BigDecimal earned, BigDecimal possible) {
        return possible.signum() == 0 ? new NotApplicable() : new Percent(Decimals.percent(earned, possible));
    }

    /** The mean over visits; visits where nothing applied are no visits. */
    static ClassicScore mean(Collection<ClassicScore> scores) {
        List<BigDecimal> values =
                scores.stream().flatMap(score -> score.exact().stream()).toList();
        return values.isEmpty()
                ? new NotApplicable()
                : new Percent(Decimals.divide(Decimals.sum(values.stream()), BigDecimal.valueOf(values.size())));
    }

    /** The same, at most 100. */
    default ClassicScore capped() {
        return switch (this) {
            case Percent(BigDecimal value) -> new Percent(value.min(Decimals.HUNDRED));
            case NotApplicable none -> none;
        };
    }

    default Optional<BigDecimal> exact() {
        return switch (this) {
            case Percent(BigDecimal value) -> Optional.of(value);
            case NotApplicable() -> Optional.empty();
        };
    }

    /** The one place where a score is rounded: half up, on its way out. */
    default Optional<BigDecimal> rounded(int digits) {
        return exact().map(value -> value.setScale(digits, RoundingMode.HALF_UP));
    }
}
