package app.touchstone.scoring.money;

import app.touchstone.platform.Money;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.ScoringMethod.StakeScenario;
import app.touchstone.scoring.TouchpointPain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an outlet would turn over besides, if each measured touchpoint that loses more than the target came down to it:
 * a scenario that rests on one visible assumption, no forecast.
 *
 * @param revenue the turnover that it starts from
 * @param lossShare the assumption: the share of revenue lost if every step failed wholly
 * @param total the whole gain
 * @param parts the gain by touchpoint; the parts' amounts sum to the total
 */
public record MoneyAtStake(double revenue, double lossShare, double total, List<Part> parts) {

    public MoneyAtStake {
        parts = List.copyOf(parts);
    }

    /**
     * One touchpoint's part.
     *
     * @param factor by which revenue grows, 1 or more
     */
    public record Part(String touchpoint, double factor, double amount) {}

    public static MoneyAtStake of(BigDecimal revenue, PainMap map, StakeScenario scenario, ScoringMethod method) {
        double share = method.stake().share(scenario);
        double target = method.stake().targetLoss();
        Map<String, Double> logs = new LinkedHashMap<>();
        map.touchpoints().stream()
                .filter(TouchpointPain::measured)
                .forEach(pain -> logs.put(
                        pain.touchpoint(),
                        Math.log(factor(
                                share * pain.importance(), pain.severity().theta(), target))));
        double sum = logs.values().stream().mapToDouble(log -> log).sum();
        double total = revenue.doubleValue() * Math.expm1(sum);
        return new MoneyAtStake(
                revenue.doubleValue(),
                share,
                total,
                logs.entrySet().stream()
                        .map(log -> new Part(
                                log.getKey(), Math.exp(log.getValue()), sum == 0 ? 0 : total * log.getValue() / sum))
                        .toList());
    }

    private static double factor(double share, double loss, double target) {
        return loss <= target ? 1 : (1 - share * target) / (1 - share * loss);
    }

    /** By which the touchpoints' common driver, as conversion, grows. */
    public double factor(Set<String> touchpoints) {
        return parts.stream()
                .filter(part -> touchpoints.contains(part.touchpoint()))
                .mapToDouble(Part::factor)
                .reduce(1, (left, right) -> left * right);
    }

    public Money total(Currency currency) {
        return new Money(BigDecimal.valueOf(total), currency);
    }

    /** The parts in money that sum to the money total: what rounding leaves goes to the largest remainders. */
    public Map<String, Money> parts(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        Map<String, BigDecimal> floors = new LinkedHashMap<>();
        parts.forEach(part ->
                floors.put(part.touchpoint(), BigDecimal.valueOf(part.amount()).setScale(digits, RoundingMode.FLOOR)));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        long missing = total(currency)
                .amount()
                .subtract(floors.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .divide(unit, 0, RoundingMode.HALF_UP)
                .longValueExact();
        parts.stream()
                .sorted(Comparator.comparing((Part part) -> BigDecimal.valueOf(part.amount())
                                .subtract(floors.getOrDefault(part.touchpoint(), BigDecimal.ZERO)))
                        .reversed())
                .limit(Math.max(0, missing))
                .forEach(part -> floors.merge(part.touchpoint(), unit, BigDecimal::add));
        Map<String, Money> amounts = new LinkedHashMap<>();
        floors.forEach((touchpoint, amount) -> amounts.put(touchpoint, new Money(amount, currency)));
        return amounts;
    }
}
