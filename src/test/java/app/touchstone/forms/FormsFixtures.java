package app.touchstone.forms;

import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forms of a bakery, small and rich. */
public final class FormsFixtures {

    private FormsFixtures() {}

    public static ChecklistDefinition definition(Question... questions) {
        return new ChecklistDefinition(
                text("Bakery visit"), LocalizedText.empty(), List.of(section("counter", null, questions)));
    }

    public static ChecklistDefinition definition(Section... sections) {
        return new ChecklistDefinition(text("Bakery visit"), text("Buy one loaf."), List.of(sections));
    }

    public static Section section(String code, @Nullable String weight, Question... questions) {
        return new Section(
                code, text("Section " + code), weight == null ? null : new BigDecimal(weight), List.of(questions));
    }

    public static Draft question(String code, QuestionType type) {
        return new Draft(code, type);
    }

    /** A scored yes/no whose required answer is yes. */
    public static Draft yesNo(String code) {
        return question(code, QuestionType.YES_NO)
                .options(option("yes", "1", true), option("no", "0", false))
                .weight("5")
                .at("greeting", "1");
    }

    public static Option option(String code, String points, boolean required) {
        return new Option(code, text("Option " + code), new BigDecimal(points), required);
    }

    public static Condition is(String question, String value) {
        return new Compare(question, Comparison.IS, List.of(value));
    }

    public static Condition compare(String question, Comparison is, String... values) {
        return new Compare(question, is, List.of(values));
    }

    public static LocalizedText text(String english) {
        return LocalizedText.of(english, english + " (по-русски)");
    }

    /** Every feature that a definition has, at least once. */
    public static ChecklistDefinition rich() {
        return definition(
                section(
                        "outside",
                        "0.4",
                        yesNo("sign")
                                .hint("Look from the street")
                                .critical(Critical.SECTION)
                                .comment(CommentRule.ON_LOSS)
                                .photos(2)
                                .build(),
                        question("sign_why", QuestionType.TEXT)
                                .shownWhen(is("sign", "no"))
                                .build(),
                        question("day", QuestionType.DATE).required().build(),
                        question("hour", QuestionType.TIME).build(),
                        question("read_me", QuestionType.NOTE).build()),
                section(
                        "counter",
                        "0.6",
                        yesNo("greeted")
                                .allowsNotApplicable()
                                .critical(Critical.VISIT)
                                .build(),
                        question("who", QuestionType.SINGLE)
                                .options(option("baker", "2.5", false), option("trainee", "1", false))
                                .weight("2.5")
                                .at("greeting", "0.25")
                                .at("advice", "0.75")
                                .comment(CommentRule.ALWAYS)
                                .shownWhen(new Condition.All(List.of(
                                        is("greeted", "yes"),
                                        new Condition.Not(compare("greeted", Comparison.NA)),
                                        compare("hour", Comparison.ANSWERED))))
                                .build(),
                        question("offers", QuestionType.MULTIPLE)
                                .options(
                                        option("bag", "0", true),
                                        option("coffee", "0", true),
                                        option("cake", "0", false))
                                .weight("4")
                                .at("advice", "1")
                                .bonus()
                                .build(),
                        question("mood", QuestionType.SCALE)
                                .scale(new Question.Scale(0, 10, true))
                                .weight("3")
                                .at("greeting", "1")
                                .shownWhen(new Condition.Any(List.of(
                                        compare("offers", Comparison.CONTAINS, "coffee"),
                                        compare("who", Comparison.IS_NOT, "trainee"),
                                        compare("day", Comparison.UNANSWERED))))
                                .build(),
                        question("wait", QuestionType.DURATION)
                                .target("2.5", "10")
                                .weight("6")
                                .at("advice", "1")
                                .onlyFor("cafe", "shop")
                                .exceptFor("B-17")
                                .build(),
                        question("paid", QuestionType.MONEY).required().build(),
                        question("loaves", QuestionType.NUMBER)
                                .unit("loaves")
                                .shownWhen(compare("mood", Comparison.BETWEEN, "3", "7"))
                                .exceptFor(Applicability.EVERY_OUTLET)
                                .build(),
                        question("receipt", QuestionType.PHOTO).photos(1).build()));
    }

    /** A question in the making. */
    public static final class Draft {

        private final String code;
        private final QuestionType type;
        private LocalizedText hint = LocalizedText.empty();
        private boolean required;
        private boolean allowsNotApplicable;
        private List<Option> options = List.of();
        private Question.@Nullable Scale scale;
        private Question.@Nullable Target target;
        private LocalizedText unit = LocalizedText.empty();
        private BigDecimal weight = BigDecimal.ZERO;
        private Critical critical = Critical.NO;
        private boolean bonus;
        private @Nullable Condition shownWhen;
        private Set<String> onlyFor = Set.of();
        private Set<String> exceptFor = Set.of();
        private List<TouchpointShare> touchpoints = List.of();
        private CommentRule comment = CommentRule.OPTIONAL;
        private int photos;
        private Checks checks = Checks.NONE;
        private LocalizedText words;

        private Draft(String code, QuestionType type) {
            this.code = code;
            this.type = type;
            this.words = text("Question " + code);
        }

        public Draft words(LocalizedText own) {
            words = own;
            return this;
        }

        public Draft hint(String own) {
            hint = text(own);
            return this;
        }

        public Draft required() {
            required = true;
            return this;
        }

        public Draft allowsNotApplicable() {
            allowsNotApplicable = true;
            return this;
        }

        public Draft options(Option... own) {
            options = List.of(own);
            return this;
        }

        public Draft scale(Question.Scale own) {
            scale = own;
            return this;
        }

        public Draft target(String best, String limit) {
            target = new Question.Target(new BigDecimal(best), new BigDecimal(limit));
            return this;
        }

        public Draft unit(String own) {
            unit = text(own);
            return this;
        }

        public Draft weight(String own) {
            weight = new BigDecimal(own);
            return this;
        }

        public Draft critical(Critical own) {
            critical = own;
            return this;
        }

        public Draft bonus() {
            bonus = true;
            return this;
        }

        public Draft shownWhen(Condition own) {
            shownWhen = own;
            return this;
        }

        public Draft onlyFor(String... own) {
            onlyFor = Set.of(own);
            return this;
        }

        public Draft exceptFor(String... own) {
            exceptFor = Set.of(own);
            return this;
        }

        public Draft at(String touchpoint, String share) {
            touchpoints = new java.util.ArrayList<>(touchpoints);
            touchpoints.add(new TouchpointShare(touchpoint, new BigDecimal(share)));
            return this;
        }

        public Draft nowhere() {
            touchpoints = List.of();
            return this;
        }

        public Draft comment(CommentRule own) {
            comment = own;
            return this;
        }

        public Draft checks(Checks own) {
            checks = own;
            return this;
        }

        public Draft photos(int own) {
            photos = own;
            return this;
        }

        public Question build() {
            return new Question(
                    code,
                    type,
                    words,
                    hint,
                    required,
                    allowsNotApplicable,
                    options,
                    scale,
                    target,
                    unit,
                    weight,
                    critical,
                    bonus,
                    shownWhen,
                    new Applicability(onlyFor, exceptFor),
                    touchpoints,
                    comment,
                    photos,
                    checks,
                    Particulars.NONE);
        }
    }
}
