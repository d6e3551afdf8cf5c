package app.touchstone.demo;

import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Applicability;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Condition.Comparison;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.Section;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The coffee shops' journey and checklist: about forty questions at twelve touchpoints. */
final class DemoChecklist {

    private DemoChecklist() {}

    /** Balakhnin's stages with the coffee shops' touchpoints. */
    static JourneyDefinition journey(JourneyDefinition stages) {
        List<String[]> rows = DemoFiles.rows("touchpoints");
        return new JourneyDefinition(
                stages.persona(),
                stages.stages().stream()
                        .map(stage -> new Stage(
                                stage.code(),
                                stage.title(),
                                stage.driver(),
                                stage.loops(),
                                rows.stream()
                                        .filter(row -> row[0].equals(stage.code()))
                                        .map(row -> new Touchpoint(
                                                row[1],
                                                LocalizedText.of(row[2], row[3]),
                                                new BigDecimal(row[4]),
                                                new BigDecimal(row[5])))
                                        .toList()))
                        .toList());
    }

    static ChecklistDefinition checklist() {
        List<String[]> rows = DemoFiles.rows("checklist");
        List<Section> sections = new ArrayList<>();
        for (String[] head : DemoFiles.rows("sections")) {
            List<Question> questions = new ArrayList<>();
            rows.stream().filter(row -> row[0].equals(head[0])).forEach(row -> {
                Question question = question(row);
                questions.add(question);
                if (row[5].contains("comment")) {
                    questions.add(followUp(question));
                }
            });
            sections.add(new Section(head[0], LocalizedText.of(head[1], head[2]), null, questions));
        }
        return new ChecklistDefinition(
                LocalizedText.of("Coffee shop visit", "Визит в кофейню"),
                LocalizedText.of(
                        "Order a drink of your choice at the counter and stay for at least fifteen minutes. "
                                + "Keep the receipt. Do not say that you are on a visit, and do not film people.",
                        "Закажите у стойки любой напиток и останьтесь не меньше чем на пятнадцать минут. "
                                + "Сохраните чек. Не говорите о визите и не снимайте людей."),
                sections,
                quiz());
    }

    private static List<QuizQuestion> quiz() {
        List<String[]> rows = DemoFiles.rows("quiz");
        return rows.stream()
                .filter(row -> row[1].isEmpty())
                .map(question -> {
                    List<String[]> options = rows.stream()
                            .filter(row -> row[0].equals(question[0]) && !row[1].isEmpty())
                            .toList();
                    return new QuizQuestion(
                            question[0],
                            LocalizedText.of(question[2], question[3]),
                            options.stream()
                                    .map(row -> new QuizQuestion.QuizOption(row[1], LocalizedText.of(row[2], row[3])))
                                    .toList(),
                            options.stream()
                                    .filter(row -> row[4].equals("right"))
                                    .findFirst()
                                    .orElseThrow()[1],
                            LocalizedText.of(question[5], question[6]));
                })
                .toList();
    }

    private static Question question(String[] row) {
        String flags = row[5];
        QuestionType type = switch (row[3]) {
            case "yn" -> QuestionType.YES_NO;
            case "scale" -> QuestionType.SCALE;
            case "single" -> QuestionType.SINGLE;
            case "multi" -> QuestionType.MULTIPLE;
            case "duration" -> QuestionType.DURATION;
            case "photo" -> QuestionType.PHOTO;
            case "text" -> QuestionType.TEXT;
            default -> throw new IllegalArgumentException("Unknown type: (%s)".formatted(row[3]));
        };
        return QuestionDraft.bare(row[2], type)
                .text(LocalizedText.of(row[6], row[7]))
                .required(type != QuestionType.PHOTO)
                .allowsNotApplicable(flags.contains("na"))
                .options(options(type))
                .scale(type == QuestionType.SCALE ? new Scale(1, 5, false) : null)
                .target(type == QuestionType.DURATION ? new Target(new BigDecimal("4"), new BigDecimal("10")) : null)
                .weight(new BigDecimal(row[4]))
                .critical(flags.contains("critical") ? Critical.SECTION : Critical.NO)
                .applicability(applicability(flags))
                .touchpoints(List.of(new TouchpointShare(row[1], BigDecimal.ONE)))
                .question();
    }

    private static Question followUp(Question question) {
        return QuestionDraft.bare(question.code() + "why", QuestionType.TEXT)
                .text(LocalizedText.of("What exactly was wrong?", "Что именно было не так?"))
                .required(true)
                .shownWhen(new Condition.Compare(question.code(), Comparison.IS, List.of("no")))
                .applicability(question.applicability())
                .question();
    }

    private static Applicability applicability(String flags) {
        for (String feature : List.of("kitchen", "terrace")) {
            if (flags.contains(feature)) {
                return new Applicability(Set.of(feature), Set.of());
            }
        }
        return Applicability.everywhere();
    }

    private static List<Option> options(QuestionType type) {
        return switch (type) {
            case YES_NO -> List.of(option("yes", "Yes", "Да", "1", true), option("no", "No", "Нет", "0", false));
            case SINGLE ->
                List.of(
                        option("well", "Very well", "Очень хорошо", "4", false),
                        option("enough", "Well enough", "Достаточно", "3", false),
                        option("partly", "In part", "Частично", "1", false),
                        option("not", "Hardly", "Почти не знает", "0", false));
            case MULTIPLE ->
                List.of(
                        option("thanks", "Thanked", "Поблагодарили", "1", true),
                        option("again", "Invited again", "Пригласили снова", "1", true),
                        option("door", "Opened the door", "Придержали дверь", "0", false));
            default -> List.of();
        };
    }

    private static Option option(String code, String english, String russian, String points, boolean required) {
        return new Option(code, LocalizedText.of(english, russian), new BigDecimal(points), required);
    }

    static AnswerValue yes(boolean yes) {
        return new AnswerValue.Choice(yes ? "yes" : "no");
    }
}
