package app.touchstone.forms;

import app.touchstone.forms.Condition.All;
import app.touchstone.forms.Condition.Any;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Condition.Not;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Any definition that an agency could write, and any answers to it; the same seed gives the same ones. */
public final class RandomDefinitions {

    private static final List<String> WORDS = List.of(
            "bread",
            "warm",
            "хлеб",
            "«свежий»",
            "5 < 7 & 3",
            "it's",
            "\"quoted\"",
            "line\nbreak",
            "100 %",
            "🥐",
            "=1+1");

    private final Random random;
    private final boolean withChecks;

    public RandomDefinitions(Random random) {
        this(random, false);
    }

    public static RandomDefinitions withChecks(Random random) {
        return new RandomDefinitions(random, true);
    }

    RandomDefinitions(Random random, boolean withChecks) {
        this.random = random;
        this.withChecks = withChecks;
    }

    public ChecklistDefinition definition() {
        List<Question> earlier = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        boolean weighted = random.nextBoolean();
        for (int s = 0; s < 1 + random.nextInt(3); s++) {
            List<Question> questions = new ArrayList<>();
            for (int q = 0; q < 1 + random.nextInt(5); q++) {
                Question question = question("q" + s + "_" + q, earlier);
                questions.add(question);
                if (question.type() != QuestionType.NOTE) {
                    earlier.add(question);
                }
            }
            sections.add(
                    new Section("s" + s, text(), weighted ? number(3) : null, questions, repeat(earlier, questions)));
            if (sections.getLast().repeat() != null) {
                earlier.removeAll(questions);
            }
        }
        return new ChecklistDefinition(
                text(),
                random.nextBoolean() ? text() : LocalizedText.empty(),
                sections,
                withChecks ? quiz() : List.of());
    }

    private List<QuizQuestion> quiz() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> new QuizQuestion(
                        "quiz" + number,
                        text(),
                        List.of(new QuizQuestion.QuizOption("a", text()), new QuizQuestion.QuizOption("b", text())),
                        random.nextBoolean() ? "a" : "b",
                        random.nextBoolean() ? text() : LocalizedText.empty()))
                .toList();
    }

    /** A section counted by an earlier number is repeated now and then. */
    private Section.@Nullable Repeat repeat(List<Question> earlier, List<Question> questions) {
        return earlier.stream()
                .filter(question -> question.type() == QuestionType.NUMBER && !questions.contains(question))
                .findFirst()
                .filter(_ -> random.nextInt(3) == 0)
                .map(counting -> new Section.Repeat(counting.code(), 2 + random.nextInt(2)))
                .orElse(null);
    }

    /** Answers to every repetition. */
    public Answers answers(ChecklistDefinition definition) {
        Answers answers = Answers.none();
        for (Question question : definition.unfolded().questions().toList()) {
            if (question.type() != QuestionType.NOTE && random.nextInt(4) > 0) {
                answers = answers.with(question.code(), answer(question));
            }
        }
        return answers;
    }

    private AnswerValue answer(Question question) {
        if (question.allowsNotApplicable() && random.nextInt(4) == 0) {
            return new AnswerValue.NotApplicable();
        }
        return switch (question.type()) {
            case YES_NO, SINGLE ->
                new AnswerValue.Choice(pick(question.options()).code());
            case MULTIPLE -> {
                Set<String> chosen = new HashSet<>();
                question.options().stream()
                        .filter(option -> random.nextBoolean())
                        .forEach(option -> chosen.add(option.code()));
                yield new AnswerValue.Choices(chosen);
            }
            case SCALE, NUMBER, MONEY, DURATION -> new AnswerValue.Number(number(6));
            case TIMER -> new AnswerValue.Timing(number(6), random.nextInt(4) == 0);
            case RECEIPT -> new AnswerValue.Receipt(number(6), random.nextBoolean() ? LocalTime.of(12, 5) : null);
            case TEXT, LONG_TEXT -> new AnswerValue.Text(pick(WORDS) + pick(List.of("", " \u00a0 ", " and\u200bso ")));
            case LOCATION -> new AnswerValue.Place(number(60), number(90), number(200));
            case ACKNOWLEDGEMENT -> new AnswerValue.Acknowledged();
            case PRICES -> prices(question);
            case DATE -> new AnswerValue.Date(LocalDate.of(2026, 1, 1 + random.nextInt(28)));
            case TIME -> new AnswerValue.Time(LocalTime.of(random.nextInt(24), 30));
            case PHOTO -> new AnswerValue.Photos(List.of("p"));
            case AUDIO -> new AnswerValue.Recordings(List.of("r"));
            case NOTE -> throw new IllegalArgumentException("A note takes no answer");
        };
    }

    private AnswerValue prices(Question question) {
        return new AnswerValue.Prices(question.particulars().products().stream()
                .filter(product -> random.nextInt(5) > 0)
                .map(product -> new AnswerValue.Price(product.code(), random.nextInt(4) == 0 ? null : number(6)))
                .toList());
    }

    private Particulars particulars(QuestionType type) {
        return switch (type) {
            case LONG_TEXT -> Particulars.leastWords(random.nextInt(4));
            case AUDIO -> random.nextBoolean() ? Particulars.longestMinutes(1 + random.nextInt(10)) : Particulars.NONE;
            case NUMBER, MONEY, DURATION ->
                Particulars.within(
                                random.nextBoolean() ? number(2) : null,
                                random.nextBoolean() ? number(3).add(BigDecimal.TWO) : null)
                        .whole(random.nextBoolean());
            case PRICES ->
                Particulars.prices(
                        IntStream.range(0, 1 + random.nextInt(3))
                                .mapToObj(product -> new Particulars.Product(
                                        "p" + product, text(), random.nextBoolean() ? number(6) : null))
                                .toList(),
                        random.nextBoolean() ? number(20) : null);
            default -> Particulars.NONE;
        };
    }

    private Question question(String code, List<Question> earlier) {
        QuestionType type = pick(List.of(QuestionType.values()));
        return new Question(
                code,
                type,
                text(),
                random.nextBoolean() ? text() : LocalizedText.empty(),
                random.nextBoolean(),
                type != QuestionType.NOTE && random.nextBoolean(),
                options(type),
                type == QuestionType.SCALE
                        ? new Scale(random.nextInt(2), 5 + random.nextInt(6), random.nextBoolean())
                        : null,
                type.takesTarget() && random.nextBoolean()
                        ? new Target(number(3), number(3).add(BigDecimal.TEN))
                        : null,
                type.takesTarget() && random.nextBoolean() ? text() : LocalizedText.empty(),
                number(8),
                pick(List.of(Critical.values())),
                random.nextBoolean(),
                earlier.isEmpty() || random.nextBoolean() ? null : condition(earlier, 2),
                new Applicability(codes("cafe", "shop", "B-17"), codes("all", "kiosk")),
                touchpoints(),
                pick(List.of(CommentRule.values())),
                random.nextInt(4),
                withChecks && !earlier.isEmpty() && random.nextBoolean() ? checks(earlier) : Checks.NONE,
                particulars(type));
    }

    private Checks checks(List<Question> earlier) {
        List<Checks.Warning> warnings = new ArrayList<>();
        for (int warning = 0; warning < random.nextInt(3); warning++) {
            warnings.add(new Checks.Warning("w" + warning, condition(earlier, 2), text()));
        }
        return new Checks(
                random.nextInt(3) == 0 ? condition(earlier, 2) : null,
                random.nextInt(3) == 0 ? condition(earlier, 2) : null,
                warnings);
    }

    private List<Option> options(QuestionType type) {
        return switch (type) {
            case YES_NO -> List.of(option("yes"), option("no"));
            case SINGLE, MULTIPLE -> {
                List<Option> options = new ArrayList<>();
                for (int o = 0; o < 1 + random.nextInt(4); o++) {
                    options.add(option("o" + o));
                }
                yield options;
            }
            default -> List.of();
        };
    }

    private Option option(String code) {
        return new Option(code, text(), number(4), random.nextBoolean());
    }

    private List<TouchpointShare> touchpoints() {
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(new TouchpointShare("greeting", BigDecimal.ONE));
            default ->
                List.of(
                        new TouchpointShare("greeting", new BigDecimal("0.30")),
                        new TouchpointShare("advice", new BigDecimal("0.70")));
        };
    }

    private Condition condition(List<Question> earlier, int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0 -> new All(conditions(earlier, depth));
            case 1 -> new Any(conditions(earlier, depth));
            case 2 -> new Not(condition(earlier, depth - 1));
            default -> compare(pick(earlier));
        };
    }

    private List<Condition> conditions(List<Question> earlier, int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int part = 0; part < random.nextInt(4); part++) {
            parts.add(condition(earlier, depth - 1));
        }
        return parts;
    }

    private Condition compare(Question asked) {
        List<String> values = values(asked);
        Comparison is = pick(comparisons(asked.type(), values.isEmpty()));
        return new Compare(
                asked.code(),
                is,
                switch (is) {
                    case ANSWERED, UNANSWERED, NA -> List.of();
                    case IS, IS_NOT, CONTAINS, GT, GTE, LT, LTE -> List.of(pick(values));
                    case ONE_OF, NONE_OF, CONTAINS_ANY, BETWEEN -> List.of(pick(values), pick(values));
                });
    }

    private static List<Comparison> comparisons(QuestionType type, boolean valueless) {
        List<Comparison> all = new ArrayList<>(List.of(Comparison.ANSWERED, Comparison.UNANSWERED, Comparison.NA));
        if (!valueless) {
            all.addAll(List.of(Comparison.IS, Comparison.IS_NOT, Comparison.ONE_OF, Comparison.NONE_OF));
            if (type == QuestionType.MULTIPLE) {
                all.addAll(List.of(Comparison.CONTAINS, Comparison.CONTAINS_ANY));
            }
            if (type.isNumber()) {
                all.addAll(List.of(Comparison.GT, Comparison.GTE, Comparison.LT, Comparison.LTE, Comparison.BETWEEN));
            }
        }
        return all;
    }

    private static List<String> values(Question asked) {
        return switch (asked.type()) {
            case YES_NO, SINGLE, MULTIPLE ->
                asked.options().stream().map(Option::code).toList();
            case SCALE, NUMBER, MONEY, DURATION, TIMER, RECEIPT -> List.of("1", "2.5", "4", "-3");
            case TEXT, LONG_TEXT -> List.of("bread", "it's", "\"quoted\"", "12", "хлеб");
            case DATE -> List.of("2026-01-05", "2026-01-20");
            case TIME -> List.of("10:30", "18:30");
            case PHOTO, AUDIO, LOCATION, ACKNOWLEDGEMENT, PRICES, NOTE -> List.of();
        };
    }

    private Set<String> codes(String... all) {
        Set<String> some = new HashSet<>();
        for (String code : all) {
            if (random.nextInt(3) == 0) {
                some.add(code);
            }
        }
        return some;
    }

    private LocalizedText text() {
        String words = pick(WORDS) + " " + pick(WORDS) + random.nextInt(100);
        return switch (random.nextInt(3)) {
            case 0 -> LocalizedText.in("ru", words);
            case 1 -> LocalizedText.in("en", words);
            default -> LocalizedText.of(words, words + " по-русски");
        };
    }

    private BigDecimal number(int bound) {
        return random.nextInt(3) == 0
                ? new BigDecimal(random.nextInt(bound) + "." + random.nextInt(100))
                : BigDecimal.valueOf(random.nextInt(bound));
    }

    private <T extends @Nullable Object> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
