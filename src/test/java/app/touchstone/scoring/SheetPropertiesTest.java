package app.touchstone.scoring;

import static app.touchstone.scoring.ScoringFixtures.checklist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every form and every set of answers, over thousands of made-up ones. */
class SheetPropertiesTest {

    private static final int ROUNDS = 2000;

    private final Random random = new Random(1905);

    private ChecklistDefinition form() {
        boolean shares = random.nextBoolean();
        List<Section> sections = new ArrayList<>();
        int number = 0;
        int count = 1 + random.nextInt(4);
        for (int section = 0; section < count; section++) {
            List<Question> questions = new ArrayList<>();
            for (int left = random.nextInt(6); left > 0; left--) {
                questions.add(question("q" + number++));
            }
            sections.add(new Section(
                    "S" + section,
                    LocalizedText.empty(),
                    shares ? BigDecimal.valueOf(1 + random.nextInt(50)) : null,
                    questions));
        }
        return checklist(sections.toArray(Section[]::new));
    }

    private Question question(String code) {
        QuestionBuilder builder = switch (random.nextInt(5)) {
            case 0 -> QuestionBuilder.scale(code, 1, 2 + random.nextInt(9), random.nextBoolean());
            case 1 -> QuestionBuilder.measured(code, QuestionType.DURATION, "3", "10.5");
            case 2 ->
                QuestionBuilder.question(code, QuestionType.MULTIPLE)
                        .option("a", "0", true)
                        .option("b", "0", true)
                        .option("c", "0", true);
            default -> QuestionBuilder.yesNo(code);
        };
        builder.weight(String.valueOf(random.nextInt(7)));
        if (random.nextInt(8) == 0) {
            builder.critical(random.nextBoolean() ? Critical.SECTION : Critical.VISIT);
        }
        if (random.nextInt(8) == 0) {
            builder.bonus();
        }
        String touchpoint = "T" + random.nextInt(3);
        return random.nextInt(4) == 0
                ? builder.at(touchpoint, "0.4").at("T9", "0.6").build()
                : builder.at(touchpoint).build();
    }

    private Answers answers(ChecklistDefinition form) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        form.questions().forEach(question -> {
            switch (random.nextInt(8)) {
                case 0 -> values.put(question.code(), new AnswerValue.NotApplicable());
                case 1 -> {}
                default -> values.put(question.code(), answer(question));
            }
        });
        return new Answers(values);
    }

    private AnswerValue answer(Question question) {
        return switch (question.type()) {
            case SCALE -> {
                Question.Scale scale = java.util.Objects.requireNonNull(question.scale());
                yield new AnswerValue.Number(BigDecimal.valueOf(random.nextInt(scale.min(), scale.max() + 1)));
            }
            case DURATION ->
                new AnswerValue.Number(BigDecimal.valueOf(random.nextInt(60), 1).multiply(BigDecimal.TWO));
            case MULTIPLE -> {
                Set<String> chosen = new HashSet<>(question.requiredOptions());
                chosen.removeIf(_ -> random.nextBoolean());
                yield new AnswerValue.Choices(chosen);
            }
            default -> new AnswerValue.Choice(random.nextBoolean() ? "yes" : "no");
        };
    }

    private static ChecklistDefinition only(ChecklistDefinition form, Predicate<Question> kept) {
        return changed(form, questions -> questions.stream().filter(kept).toList());
    }

    private static ChecklistDefinition changed(ChecklistDefinition form, UnaryOperator<List<Question>> change) {
        return checklist(form.sections().stream()
                .map(section -> new Section(
                        section.code(), section.title(), section.weight(), change.apply(section.questions())))
                .toArray(Section[]::new));
    }

    private static Question weighing(Question question, BigDecimal factor) {
        return new Question(
                question.code(),
                question.type(),
                question.text(),
                question.hint(),
                question.required(),
                question.allowsNotApplicable(),
                question.options(),
                question.scale(),
                question.target(),
                question.unit(),
                question.weight().multiply(factor),
                question.critical(),
                question.bonus(),
                question.shownWhen(),
                question.applicability(),
                question.touchpoints(),
                question.comment(),
                question.photos(),
                question.checks(),
                Particulars.NONE);
    }

    private static void assertSame(
            ChecklistDefinition form, ScoreSheet sheet, ChecklistDefinition otherForm, ScoreSheet other) {
        assertThat(other.score().rounded(12)).isEqualTo(sheet.score().rounded(12));
        List<TouchpointLoss> losses = VisitLosses.of(form, sheet).touchpoints();
        VisitLosses others = VisitLosses.of(otherForm, other);
        assertThat(others.touchpoints()).hasSameSizeAs(losses);
        losses.forEach(loss -> {
            TouchpointLoss same = others.at(loss.touchpoint()).orElseThrow();
            assertThat(same.loss()).isCloseTo(loss.loss(), within(1e-12));
            assertThat(same.baseLoss()).isCloseTo(loss.baseLoss(), within(1e-12));
            assertThat(same.critical()).isEqualTo(loss.critical());
        });
    }

    @Test
    void scalingAllWeightsChangesNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            ChecklistDefinition form = form();
            Answers answers = answers(form);
            BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(5000), 2);
            ChecklistDefinition scaled = changed(
                    form,
                    questions -> questions.stream()
                            .map(question -> weighing(question, factor))
                            .toList());
            assertSame(form, ScoreSheet.of(form, answers), scaled, ScoreSheet.of(scaled, answers));
        }
    }

    @Test
    void notApplicableAndBlankEqualAbsence() {
        for (int round = 0; round < ROUNDS; round++) {
            ChecklistDefinition form = form();
            Answers answers = answers(form);
            ChecklistDefinition applicable = only(
                    form,
                    question -> answers.to(question.code())
                            .filter(value -> !(value instanceof AnswerValue.NotApplicable))
                            .isPresent());
            assertSame(form, ScoreSheet.of(form, answers), applicable, ScoreSheet.of(applicable, answers));
        }
    }

    @Test
    void scoresAndLossesStayWithinBounds() {
        for (int round = 0; round < ROUNDS; round++) {
            ChecklistDefinition form = form();
            ScoreSheet sheet = ScoreSheet.of(form, answers(form));
            sheet.score()
                    .exact()
                    .ifPresent(score -> assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
            VisitLosses.of(form, sheet).touchpoints().forEach(loss -> {
                assertThat(loss.baseLoss()).isBetween(0.0, loss.loss());
                assertThat(loss.loss()).isLessThanOrEqualTo(1);
                assertThat(loss.weight()).isPositive();
            });
        }
    }

    @Test
    void oneMoreFailedAnswerNeverLowersALoss() {
        for (int round = 0; round < ROUNDS; round++) {
            ChecklistDefinition form = form();
            Answers answers = answers(form);
            VisitLosses before = VisitLosses.of(form, ScoreSheet.of(form, answers));
            List<String> passed = answers.values().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(new AnswerValue.Choice("yes")))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!passed.isEmpty()) {
                Answers worse = answers.with(passed.get(random.nextInt(passed.size())), new AnswerValue.Choice("no"));
                VisitLosses after = VisitLosses.of(form, ScoreSheet.of(form, worse));
                before.touchpoints()
                        .forEach(loss -> assertThat(after.at(loss.touchpoint())
                                        .orElseThrow()
                                        .loss())
                                .isGreaterThanOrEqualTo(loss.loss() - 1e-12));
            }
        }
    }

    /** The digest was taken when 2026-1 was the only method: not one digit of its sheets may ever change. */
    @Test
    void sheetsOfTheFirstMethodStayWhatTheyWere() throws NoSuchAlgorithmException {
        JsonMapper json = JsonMapper.builder().build();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int round = 0; round < ROUNDS; round++) {
            ChecklistDefinition form = form();
            ScoreSheet sheet = ScoreSheet.of(form, answers(form), ScoringMethod.FIRST);
            ObjectNode frozen = json.valueToTree(sheet);
            frozen.remove("counted");
            String old = json.writeValueAsString(frozen);
            assertThat(json.readValue(old, ScoreSheet.class)).isEqualTo(sheet);
            digest.update(old.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("e4093c64abdc72f414a72eabfe8ec921edbaea585ad38448a3e36c216e3216d4");
    }

    @Test
    void everySheetIsComputedAgainByTheMethodThatItNames() {
        for (int round = 0; round < ROUNDS; round++) {
            ChecklistDefinition form = form();
            Answers answers = answers(form);
            for (ScoringMethod method : List.of(ScoringMethod.FIRST, ScoringMethod.CURRENT)) {
                ScoreSheet sheet = ScoreSheet.of(form, answers, method);
                assertThat(ScoreSheet.of(form, answers, ScoringMethod.of(sheet.method())))
                        .isEqualTo(sheet);
            }
        }
    }

    @Test
    void noMoreCountsThanWasEarnedAndNoSectionExceedsAHundred() {
        for (int round = 0; round < ROUNDS; round++) {
            ChecklistDefinition form = form();
            ScoreSheet sheet = ScoreSheet.of(form, answers(form));
            assertThat(sheet.counted()).isBetween(BigDecimal.ZERO, sheet.earned());
            sheet.sections()
                    .forEach(section -> section.score()
                            .exact()
                            .ifPresent(score -> assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100))));
        }
    }
}
