package app.touchstone.documents;

import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.VersionState;
import app.touchstone.clients.Client;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.Sight;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.Applicability;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Option;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.VisitId;
import app.touchstone.review.Edition;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.review.ReleasedReport.Recording;
import app.touchstone.scoring.ScoreSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bakery's visit with every kind of question, losses, a failed critical requirement, comments and photos. */
final class VisitFixture {

    static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    static final Instant VISITED = Instant.parse("2026-11-11T08:05:00Z");
    static final Client CLIENT = new Client(
            ClientId.create(), 1, "Tasty Dot", Locale.ENGLISH, OMSK, Currency.getInstance("RUB"), Sight.NOTHING);
    static final Map<String, LocalizedText> TOUCHPOINTS = Map.of(
            "facade", text("Shop front", "Фасад и вход"),
            "greeting", text("Greeting at the counter", "Приветствие у прилавка"),
            "advice", text("Advice and offer", "Консультация и предложение"),
            "checkout", text("Checkout", "Расчёт на кассе"),
            "product", text("Bread at home", "Хлеб дома"));

    private final Map<String, FinalAnswer> answers = new LinkedHashMap<>();
    private final List<Photo> photos = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();

    private VisitFixture() {}

    static VisitFixture bakery() {
        VisitFixture visit = new VisitFixture();
        visit.choice("sign", "yes", "");
        visit.choice("clean", "no", "Leaflets of last month lay on the doorstep, the mat was wet.");
        visit.answer("arrived", new AnswerValue.Time(LocalTime.of(14, 5)), "");
        visit.choice("greeted", "no", "The assistant went on talking to a colleague for about a minute.");
        visit.answer("friendly", new AnswerValue.Number(new BigDecimal("3")), "");
        visit.answer("wait", new AnswerValue.Number(new BigDecimal("6.5")), "Two tills, one open.");
        visit.choice("advice", "partly", "Advised on rye only.");
        visit.answer("offers", new AnswerValue.Choices(Set.of("coffee")), "");
        visit.choice("fresh", "yes", "");
        visit.choice("receipt", "no", "Handed over after I had asked for it twice.");
        visit.answer("paid", new AnswerValue.Number(new BigDecimal("418.50")), "");
        visit.choice("taste", "yes", "");
        visit.answer("allergens", new AnswerValue.NotApplicable(), "");
        visit.answer("story", new AnswerValue.Text("A warm shop, and the rye bread is worth the way."), "");
        visit.photo("sign", 1600, 1200);
        visit.photo("clean", 1200, 1600);
        visit.photo("clean", 1600, 1200);
        return visit;
    }

    /** Only questions without points were answered. */
    static VisitFixture unscored() {
        VisitFixture visit = new VisitFixture();
        visit.answer("arrived", new AnswerValue.Time(LocalTime.of(14, 5)), "");
        visit.answer("story", new AnswerValue.Text("The shop was closed for repairs."), "");
        return visit;
    }

    VisitFixture choice(String question, String option, String comment) {
        return answer(question, new AnswerValue.Choice(option), comment);
    }

    VisitFixture answer(String question, @Nullable AnswerValue value, String comment) {
        answers.put(question, new FinalAnswer(question, value, comment, false));
        return this;
    }

    VisitFixture photo(String question, int width, int height) {
        photos.add(new Photo(UUID.randomUUID(), question, VISITED.plusSeconds(60L * photos.size()), width, height));
        return this;
    }

    VisitFixture recording(String question, int milliseconds) {
        recordings.add(new Recording(UUID.randomUUID(), question, VISITED, milliseconds));
        return this;
    }

    List<Photo> photos() {
        return photos;
    }

    VisitReport report() {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        answers.values().forEach(answer -> {
            AnswerValue value = answer.value();
            if (value != null) {
                values.put(answer.question(), value);
            }
        });
        ReleasedReport report = new ReleasedReport(
                VisitId.create(),
                new Edition(Edition.FIRST, Edition.Kind.FIRST, null, PersonId.create(), VISITED.plusSeconds(200_000)),
                "V-2026-00417",
                CLIENT.id(),
                OUTLET.id(),
                OUTLET.name(),
                OMSK,
                ChecklistVersionId.create(),
                definition(),
                VISITED,
                VISITED.plusSeconds(3_000),
                true,
                answers,
                photos,
                recordings,
                ScoreSheet.of(definition(), new Answers(values)));
        return new VisitReport(report, CLIENT, OUTLET, version(), TOUCHPOINTS);
    }

    static final Outlet OUTLET = new Outlet(
            OutletId.create(),
            1,
            CLIENT.id(),
            NodeId.create(),
            "104",
            "Bakery on Lenin Street",
            "Omsk, Lenin Street 12",
            "Siberia",
            "Bakery with café",
            Set.of(),
            OMSK,
            null,
            null,
            "",
            true,
            null);

    private static ChecklistVersion version() {
        return new ChecklistVersion(
                ChecklistVersionId.create(),
                1,
                ChecklistId.create(),
                CLIENT.id(),
                2,
                1,
                VersionState.PUBLISHED,
                definition(),
                VISITED,
                VISITED);
    }

    static ChecklistDefinition definition() {
        return new ChecklistDefinition(
                text("Bakery visit", "Визит в пекарню"),
                LocalizedText.empty(),
                List.of(
                        section(
                                "outside",
                                text("Outside", "Снаружи"),
                                yesNo("sign", "Is the sign lit and whole?", "Вывеска светится и цела?", "2", "facade"),
                                yesNo("clean", "Is the entrance clean?", "Вход чистый?", "3", "facade"),
                                question("arrived", QuestionType.TIME, "When did you come in?", "Во сколько вы вошли?")
                                        .build()),
                        section(
                                "counter",
                                text("At the counter", "У прилавка"),
                                question(
                                                "greeted",
                                                QuestionType.YES_NO,
                                                "Did the assistant greet you within 30 seconds?",
                                                "Продавец поздоровался в течение 30 секунд?")
                                        .yes("5", "greeting", Critical.SECTION),
                                question(
                                                "friendly",
                                                QuestionType.SCALE,
                                                "How friendly was it?",
                                                "Насколько приветливо?")
                                        .scored("3", "greeting")
                                        .build(),
                                question("wait", QuestionType.DURATION, "How long did you wait?", "Сколько вы ждали?")
                                        .scored("4", "greeting")
                                        .build(),
                                question("advice", QuestionType.SINGLE, "Were you advised?", "Вас проконсультировали?")
                                        .options(
                                                option("fully", "Fully", "Полностью", "1", false),
                                                option("partly", "In part", "Частично", "0.5", false),
                                                option("none", "Not at all", "Совсем нет", "0", false))
                                        .scored("4", "advice")
                                        .build(),
                                question(
                                                "offers",
                                                QuestionType.MULTIPLE,
                                                "What were you offered besides?",
                                                "Что вам предложили дополнительно?")
                                        .options(
                                                option("coffee", "Coffee", "Кофе", "0", true),
                                                option("cake", "Cake", "Пирожное", "0", true))
                                        .scored("2", "advice")
                                        .build()),
                        section(
                                "till",
                                text("At the till", "На кассе"),
                                yesNo("receipt", "Were you given a receipt?", "Вам выдали чек?", "5", "checkout"),
                                question("paid", QuestionType.MONEY, "How much did you pay?", "Сколько вы заплатили?")
                                        .build()),
                        section(
                                "product",
                                text("The product", "Продукт"),
                                yesNo("fresh", "Is the bread fresh?", "Хлеб свежий?", "5", "product"),
                                yesNo("taste", "Does it taste good?", "Хлеб вкусный?", "2", "product"),
                                yesNo("allergens", "Are allergens marked?", "Аллергены указаны?", "2", "product"),
                                question("story", QuestionType.TEXT, "In your own words", "Своими словами")
                                        .build())));
    }

    private static Section section(String code, LocalizedText title, Question... questions) {
        return new Section(code, title, null, List.of(questions));
    }

    private static Question yesNo(String code, String english, String russian, String weight, String touchpoint) {
        return question(code, QuestionType.YES_NO, english, russian).yes(weight, touchpoint, Critical.NO);
    }

    private static Option option(String code, String english, String russian, String points, boolean required) {
        return new Option(code, text(english, russian), new BigDecimal(points), required);
    }

    private static LocalizedText text(String english, String russian) {
        return LocalizedText.of(english, russian);
    }

    private static Draft question(String code, QuestionType type, String english, String russian) {
        return new Draft(code, type, text(english, russian), List.of(), "0", List.of(), Critical.NO);
    }

    private record Draft(
            String code,
            QuestionType type,
            LocalizedText text,
            List<Option> options,
            String weight,
            List<TouchpointShare> touchpoints,
            Critical critical) {

        Draft options(Option... own) {
            return new Draft(code, type, text, List.of(own), weight, touchpoints, critical);
        }

        Draft scored(String points, String touchpoint) {
            return new Draft(
                    code,
                    type,
                    text,
                    options,
                    points,
                    List.of(new TouchpointShare(touchpoint, BigDecimal.ONE)),
                    critical);
        }

        Question yes(String points, String touchpoint, Critical zeroes) {
            Draft scored = options(option("yes", "Yes", "Да", "1", true), option("no", "No", "Нет", "0", false))
                    .scored(points, touchpoint);
            return new Draft(code, type, text, scored.options, scored.weight, scored.touchpoints, zeroes).build();
        }

        Question build() {
            return new Question(
                    code,
                    type,
                    text,
                    LocalizedText.empty(),
                    false,
                    true,
                    options,
                    type == QuestionType.SCALE ? new Question.Scale(1, 5, false) : null,
                    type == QuestionType.DURATION
                            ? new Question.Target(new BigDecimal("3"), new BigDecimal("10"))
                            : null,
                    LocalizedText.empty(),
                    new BigDecimal(weight),
                    critical,
                    false,
                    null,
                    Applicability.everywhere(),
                    touchpoints,
                    CommentRule.OPTIONAL,
                    0,
                    Checks.NONE,
                    Particulars.NONE);
        }
    }
}
