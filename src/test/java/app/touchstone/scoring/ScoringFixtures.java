package app.touchstone.scoring;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ShopperId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class ScoringFixtures {

    public static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private ScoringFixtures() {}

    /** As printed with so many digits after the point. */
    static String digits(double value, int count) {
        return BigDecimal.valueOf(value).setScale(count, RoundingMode.HALF_UP).toPlainString();
    }

    public static String six(double value) {
        return digits(value, 6);
    }

    static Section section(String code, Question... questions) {
        return section(code, null, questions);
    }

    static Section section(String code, @Nullable String weight, Question... questions) {
        return new Section(
                code, LocalizedText.empty(), weight == null ? null : new BigDecimal(weight), Arrays.asList(questions));
    }

    static ChecklistDefinition checklist(Section... sections) {
        return new ChecklistDefinition(LocalizedText.empty(), LocalizedText.empty(), Arrays.asList(sections));
    }

    /** Pairs of question and answer. */
    static Answers answers(Object... pairs) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            values.put((String) pairs[index], answer(pairs[index + 1]));
        }
        return new Answers(values);
    }

    /** {@code N/A}, a number, a set of options, or one option. */
    static AnswerValue answer(Object given) {
        return switch (given) {
            case AnswerValue value -> value;
            case String text when text.equals("N/A") -> new AnswerValue.NotApplicable();
            case String option -> new AnswerValue.Choice(option);
            case Integer number -> new AnswerValue.Number(BigDecimal.valueOf(number));
            case Double number -> new AnswerValue.Number(BigDecimal.valueOf(number));
            case Set<?> options ->
                new AnswerValue.Choices(
                        options.stream().map(String.class::cast).collect(java.util.stream.Collectors.toSet()));
            default -> throw new IllegalArgumentException("No answer: (%s)".formatted(given));
        };
    }

    static ShopperId shopper(int number) {
        return new ShopperId(new UUID(0, number));
    }

    /** Visits of today by different shoppers. */
    static LossSample today(double... losses) {
        double sum = Arrays.stream(losses).sum();
        double squares = Arrays.stream(losses).map(loss -> loss * loss).sum();
        return new LossSample(losses.length, sum, squares, losses.length, sum, losses.length, losses.length, false);
    }

    static TouchpointPain pain(LossSample sample, double mean, double lambda) {
        return pain(sample, mean, lambda, METHOD);
    }

    static TouchpointPain pain(LossSample sample, double mean, double lambda, ScoringMethod method) {
        return pain(sample, Prior.byDefault(mean, lambda, method), false, method);
    }

    static TouchpointPain pain(LossSample sample, Prior prior, boolean critical, ScoringMethod method) {
        double tolerated = method.certainty().tolerated();
        return TouchpointPain.of("T", 1, new TouchpointPain.Basis(sample, prior, tolerated, critical), method);
    }

    /** A prior as a network might have taught it. */
    static Prior prior(double mean, double lambda, double kappa) {
        return new Prior(mean, lambda, kappa, PriorSource.NETWORK, 20, 60);
    }

    /** Without critical failures, and with the method's own tolerance. */
    static Map<String, TouchpointPain.Basis> bases(
            Map<String, LossSample> samples, Map<String, Prior> priors, ScoringMethod method) {
        Map<String, TouchpointPain.Basis> bases = new LinkedHashMap<>();
        priors.forEach((touchpoint, prior) -> bases.put(
                touchpoint,
                TouchpointPain.Basis.of(samples.getOrDefault(touchpoint, LossSample.none()), prior, method)));
        return bases;
    }

    static LossGroup group(List<double[]> outlets) {
        return LossGroup.of(outlets.stream().map(ScoringFixtures::today).toList());
    }
}
