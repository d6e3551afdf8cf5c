package app.touchstone.demo;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Rules;
import app.touchstone.platform.AnswerId;
import app.touchstone.reports.StoredAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Answers as real visits bring them: yes two thirds to three quarters, no a tenth to a fifth, not applicable about a
 * sixth; some outlets and some touchpoints worse than others, the later waves a little better.
 */
final class DemoAnswers {

    private static final double SHARE_OF_NO = 0.17;
    private static final double SHARE_OF_NOT_APPLICABLE = 0.22;
    private static final double SPREAD_OF_OUTLETS = 0.09;
    private static final List<String> REMARKS = List.of(
            "Встретили сразу, подсказали с выбором, но столик пришлось ждать.",
            "Кофе хороший, в зале спокойно, на выходе попрощались.",
            "Очередь двигалась медленно, зато бариста объяснил, что происходит.",
            "Чисто и уютно; выпечка к вечеру почти закончилась.",
            "Всё быстро, но без улыбки и без предложения взять что-то ещё.");
    private static final List<String> REASONS = List.of(
            "Никто не подошёл больше трёх минут.",
            "На столике остались крошки и чужой стакан.",
            "Спросил сам, ответили коротко.",
            "Заказ перепутали, исправили после замечания.");

    private final Random random;
    private final Map<String, Double> touchpoints = new HashMap<>();
    private final Map<String, Double> outlets = new HashMap<>();

    DemoAnswers(Random random) {
        this.random = random;
        touchpoints.put("advice", 0.16);
        touchpoints.put("welcome", 0.06);
        touchpoints.put("restroom", 0.08);
        touchpoints.put("farewell", 0.10);
        touchpoints.put("sign", -0.09);
        touchpoints.put("coffee", -0.10);
        touchpoints.put("till", -0.05);
    }

    /** @param wave 0 for the first; each wave is a little better than the one before */
    List<StoredAnswer> of(ChecklistDefinition definition, String outlet, int wave, Instant at) {
        double quality = outlets.computeIfAbsent(outlet, code -> random.nextGaussian() * SPREAD_OF_OUTLETS)
                - 0.015 * wave
                + random.nextGaussian() * 0.03;
        Answers answers = Answers.none();
        List<StoredAnswer> stored = new ArrayList<>();
        for (Question question : definition.questions().toList()) {
            Set<String> shown = Rules.shown(definition, answers);
            if (!shown.contains(question.code()) || question.type().isEvidence()) {
                continue;
            }
            AnswerValue value = value(question, probabilityOfNo(question, quality));
            answers = answers.with(question.code(), value);
            stored.add(new StoredAnswer(
                    AnswerId.create(), question.code(), value, "", "", 1, at.plusSeconds(stored.size() * 20L), null));
        }
        return stored;
    }

    private double probabilityOfNo(Question question, double quality) {
        double atTouchpoint = question.touchpoints().stream()
                .mapToDouble(share -> touchpoints.getOrDefault(share.touchpoint(), 0.0))
                .sum();
        double critical = question.critical() == Question.Critical.NO ? 0 : -0.10;
        return Math.clamp(SHARE_OF_NO + quality + atTouchpoint + critical, 0.015, 0.75);
    }

    private AnswerValue value(Question question, double no) {
        if (question.allowsNotApplicable() && random.nextDouble() < SHARE_OF_NOT_APPLICABLE) {
            return new AnswerValue.NotApplicable();
        }
        return switch (question.type()) {
            case YES_NO -> DemoChecklist.yes(random.nextDouble() >= no);
            case SCALE -> new AnswerValue.Number(BigDecimal.valueOf(scale(no)));
            case SINGLE ->
                new AnswerValue.Choice(random.nextDouble() < no ? "partly" : random.nextBoolean() ? "well" : "enough");
            case MULTIPLE ->
                new AnswerValue.Choices(random.nextDouble() < no ? Set.of("thanks") : Set.of("thanks", "again"));
            case DURATION ->
                new AnswerValue.Number(
                        BigDecimal.valueOf(Math.round((2.5 + no * 8 + random.nextDouble() * 2) * 2) / 2.0));
            case NUMBER, MONEY -> new AnswerValue.Number(BigDecimal.valueOf(100L + random.nextInt(400)));
            case TEXT -> new AnswerValue.Text(pick(question.visibility().isPresent() ? REASONS : REMARKS));
            default -> throw new IllegalArgumentException("The demo asks no (%s)".formatted(question.type()));
        };
    }

    private int scale(double no) {
        return Math.clamp(Math.round(5 - no * 5 + random.nextGaussian() * 0.6), 1, 5);
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
