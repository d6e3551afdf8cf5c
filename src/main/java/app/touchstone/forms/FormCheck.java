package app.touchstone.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of the answers given so far: which questions are shown, what each still lacks, what it points out.
 * The browser application computes the same; {@code rules-conformance.json} and random forms hold both to it
 * (decision 0010).
 */
public final class FormCheck {

    /** No blanks; blanks are those of both languages' runtimes together, so that neither finds words of its own. */
    private static final Pattern WORD = Pattern.compile(
            "[^\\t-\\r\\x1c-\\x20\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+");

    private final Map<String, Given> given;
    private final Answers counted;

    private FormCheck(Map<String, Given> given, Answers counted) {
        this.given = given;
        this.counted = counted;
    }

    /** What stands at a question: an answer, a comment, and how many photos; of a question for sound, recordings. */
    public record Given(@Nullable AnswerValue value, String comment, int photos) {

        public static final Given NOTHING = new Given(null, "", 0);
    }

    /** What is wrong with what stands at a question, the first thing only. */
    public enum Lack {
        MISSING,
        INVALID,
        TOO_SHORT,
        COMMENT_MISSING,
        PHOTO_MISSING,
        RECORDING_MISSING
    }

    /**
     * The form's word on one shown question.
     *
     * @param lack absent where the question is in order
     * @param comment whether a comment is asked for
     * @param photos how many photos are asked for, or recordings
     * @param warnings codes of what is worth a second look
     */
    public record Verdict(String question, @Nullable Lack lack, boolean comment, int photos, List<String> warnings) {

        public Verdict {
            warnings = List.copyOf(warnings);
        }
    }

    /** The verdicts on the shown questions, in the order of the form. */
    public static List<Verdict> of(List<FormSection> form, Map<String, Given> given) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        given.forEach((question, stands) -> {
            AnswerValue value = stands.value();
            if (value != null) {
                values.put(question, value);
            }
        });
        Rules.Shown<FormQuestion> shown =
                Rules.shown(form.stream().flatMap(section -> section.questions().stream()), new Answers(values));
        FormCheck check = new FormCheck(given, shown.counted());
        return shown.questions().stream().map(check::verdict).toList();
    }

    /** What the answers point out, question by question in the order of the form. */
    public static Map<String, List<Checks.Warning>> warnings(ChecklistDefinition definition, Answers answers) {
        Rules.Shown<Question> shown = Rules.shown(definition.questions(), answers);
        FormCheck check = new FormCheck(Map.of(), shown.counted());
        Map<String, List<Checks.Warning>> warnings = new LinkedHashMap<>();
        shown.questions().forEach(question -> warnings.put(question.code(), check.warnings(question.checks())));
        warnings.values().removeIf(List::isEmpty);
        return warnings;
    }

    /** Whether a value is one that the question can take. */
    public static boolean fits(Question question, AnswerValue value) {
        return fits(FormQuestion.of(question), value);
    }

    private Verdict verdict(FormQuestion question) {
        Given stands = given.getOrDefault(question.code(), Given.NOTHING);
        boolean comment = asksForComment(question, stands.value());
        int photos = photos(question, stands.value());
        return new Verdict(
                question.code(),
                lack(question, stands, comment, photos),
                comment,
                photos,
                warnings(question.checks()).stream().map(Checks.Warning::code).toList());
    }

    private List<Checks.Warning> warnings(Checks checks) {
        return checks.warnings().stream()
                .filter(warning -> isTrue(warning.when(), false))
                .toList();
    }

    private static @Nullable Lack lack(FormQuestion question, Given stands, boolean comment, int photos) {
        if (question.type() == QuestionType.NOTE) {
            return null;
        }
        AnswerValue value = stands.value();
        if (value != null && !fits(question, value)) {
            return Lack.INVALID;
        }
        if (value == null && !question.type().isEvidence() && !replacesPosition(question)) {
            return question.required() ? Lack.MISSING : null;
        }
        if (value instanceof AnswerValue.Prices(List<AnswerValue.Price> prices)
                && question.required()
                && prices.size() < question.products().size()) {
            return Lack.MISSING;
        }
        if (value instanceof AnswerValue.Text(String text) && words(text) < question.leastWords()) {
            return Lack.TOO_SHORT;
        }
        if (comment && words(stands.comment()) == 0) {
            return Lack.COMMENT_MISSING;
        }
        if (stands.photos() >= photos) {
            return null;
        }
        return question.type() == QuestionType.AUDIO ? Lack.RECORDING_MISSING : Lack.PHOTO_MISSING;
    }

    /** A phone that does not find where it is keeps no report back: a comment says it instead. */
    private static boolean replacesPosition(FormQuestion question) {
        return question.type() == QuestionType.LOCATION && question.required();
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private boolean asksForComment(FormQuestion question, @Nullable AnswerValue value) {
        if (question.type().isEvidence()) {
            return false;
        }
        if (value == null) {
            return replacesPosition(question);
        }
        boolean byRule = isTrue(question.checks().commentWhen(), false);
        boolean isCorrected = value instanceof AnswerValue.Timing timing && timing.corrected();
        return byRule
                || isCorrected
                || switch (question.comment()) {
                    case OPTIONAL -> false;
                    case ALWAYS -> true;
                    case ON -> loses(question, value);
                };
    }

    private static boolean loses(FormQuestion question, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Choice(String option) -> question.commentOn().contains(option);
            case AnswerValue.Choices(Set<String> options) -> !options.containsAll(question.commentWithout());
            case AnswerValue.Number(BigDecimal number) ->
                question.commentOn().contains(number.stripTrailingZeros().toPlainString());
            case AnswerValue.Text _, AnswerValue.Date _, AnswerValue.Time _ -> false;
            case AnswerValue.Timing _, AnswerValue.Receipt _, AnswerValue.Prices _ -> false;
            case AnswerValue.Photos _, AnswerValue.Recordings _, AnswerValue.Place _ -> false;
            case AnswerValue.Acknowledged _, AnswerValue.NotApplicable _ -> false;
        };
    }

    private int photos(FormQuestion question, @Nullable AnswerValue value) {
        if (question.type() == QuestionType.AUDIO) {
            return question.required() && !(value instanceof AnswerValue.NotApplicable) ? 1 : 0;
        }
        if (value instanceof AnswerValue.NotApplicable
                || !isTrue(question.checks().photosWhen(), true)) {
            return 0;
        }
        if (question.type() == QuestionType.PHOTO) {
            return question.required() ? Math.max(1, question.photos()) : 0;
        }
        if (value == null) {
            return 0;
        }
        return question.type() == QuestionType.RECEIPT ? Math.max(1, question.photos()) : question.photos();
    }

    private boolean isTrue(@Nullable Condition condition, boolean whereAbsent) {
        return condition == null ? whereAbsent : Rules.evaluate(condition, counted) == Truth.TRUE;
    }

    private static boolean fits(FormQuestion question, AnswerValue value) {
        if (value instanceof AnswerValue.NotApplicable) {
            return question.allowsNotApplicable();
        }
        return switch (question.type()) {
            case YES_NO, SINGLE -> value instanceof AnswerValue.Choice(String option) && isOffered(question, option);
            case MULTIPLE ->
                value instanceof AnswerValue.Choices(Set<String> options)
                        && options.stream().allMatch(option -> isOffered(question, option));
            case SCALE -> value instanceof AnswerValue.Number(BigDecimal number) && isOnScale(question, number);
            case NUMBER, MONEY -> value instanceof AnswerValue.Number(BigDecimal number) && isWithin(question, number);
            case DURATION ->
                value instanceof AnswerValue.Number(BigDecimal minutes)
                        && minutes.signum() >= 0
                        && isWithin(question, minutes);
            case TIMER ->
                value instanceof AnswerValue.Timing timing && timing.minutes().signum() >= 0;
            case TEXT, LONG_TEXT -> value instanceof AnswerValue.Text;
            case DATE -> value instanceof AnswerValue.Date;
            case TIME -> value instanceof AnswerValue.Time;
            case PHOTO -> value instanceof AnswerValue.Photos;
            case AUDIO -> value instanceof AnswerValue.Recordings;
            case RECEIPT ->
                value instanceof AnswerValue.Receipt receipt && receipt.amount().signum() >= 0;
            case LOCATION -> value instanceof AnswerValue.Place;
            case ACKNOWLEDGEMENT -> value instanceof AnswerValue.Acknowledged;
            case PRICES ->
                value instanceof AnswerValue.Prices(List<AnswerValue.Price> prices)
                        && prices.stream().allMatch(price -> isAsked(question, price));
            case NOTE -> false;
        };
    }

    private static boolean isWithin(FormQuestion question, BigDecimal number) {
        boolean fits = !Boolean.TRUE.equals(question.whole())
                || number.stripTrailingZeros().scale() <= 0;
        return fits
                && (question.least() == null || number.compareTo(new BigDecimal(question.least())) >= 0)
                && (question.most() == null || number.compareTo(new BigDecimal(question.most())) <= 0);
    }

    private static boolean isAsked(FormQuestion question, AnswerValue.Price price) {
        BigDecimal amount = price.amount();
        return question.products().stream().anyMatch(one -> one.code().equals(price.product()))
                && (amount == null || amount.signum() >= 0);
    }

    private static boolean isOffered(FormQuestion question, String option) {
        return question.options().stream().anyMatch(one -> one.code().equals(option));
    }

    private static boolean isOnScale(FormQuestion question, BigDecimal number) {
        FormQuestion.Bounds scale = question.scale();
        return scale != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(scale.min())) >= 0
                && number.compareTo(BigDecimal.valueOf(scale.max())) <= 0;
    }
}
