package app.touchstone.documents;

import app.touchstone.documents.Tables.Column;
import app.touchstone.documents.VisitReport.Loss;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.Formats;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.QuestionScore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The answers of a visit's paper: those that lost points first, then all of them section by section with photos. */
final class VisitAnswers {

    private static final String COLUMNS = "3";

    private final VisitReport visit;
    private final Set<UUID> printed;
    private final Wording words;
    private final Set<String> asked;
    private final List<Photo> photos;

    /** @param printed the photos that can be shown */
    VisitAnswers(VisitReport visit, Set<UUID> printed, Wording words) {
        this.visit = visit;
        this.printed = Set.copyOf(printed);
        this.words = words;
        this.asked = visit.report().asked();
        this.photos = visit.photos();
    }

    /** Nothing where nothing was lost. */
    Optional<Tag> losses() {
        List<Loss> losses = visit.losses();
        if (losses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Tag.of("div")
                .add(
                        Tag.of("h2").say(words.say("documents.visit.losses")),
                        Tables.table(
                                "lines",
                                List.of(
                                        Column.words(words.say("documents.question"), "wide"),
                                        Column.words(words.say("documents.answer"), "answer"),
                                        Column.words(words.say("documents.standard"), "answer"),
                                        Column.figures(words.say("documents.lost-of"), "narrow")),
                                losses.stream().map(this::row).toList())));
    }

    private Tag row(Loss loss) {
        Question question = loss.question();
        Tag cell = question(question, words.in(loss.section().title()));
        if (loss.score().failedCritically()) {
            cell.add(Tag.text("p", "critical", Marks.CRITICAL + "\u00a0" + words.say("documents.critical-failed")));
        }
        return Tables.row(
                comments(cell, question),
                Tables.cell(answer(question)),
                Tables.cell(standard(question).orElse("")),
                Tables.figure(words.say(
                        "documents.of",
                        words.points(loss.points()),
                        words.points(loss.score().weight()))));
    }

    Tag all() {
        Tag part = Tag.of("div").add(Tag.of("h2").say(words.say("documents.visit.answers")));
        visit.report().definition().sections().forEach(section -> part.add(section(section)));
        return part;
    }

    private List<Tag> section(Section section) {
        List<Question> questions = section.questions().stream()
                .filter(question -> asked.contains(question.code()))
                .toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        Tag head = Tag.of("h3").say(words.in(section.title()));
        score(section).ifPresent(score -> head.add(Tag.text("span", "aside", " · " + score)));
        Tag table = Tables.table(
                "lines",
                List.of(
                        Column.words(words.say("documents.question"), "wide"),
                        Column.words(words.say("documents.answer"), "answer"),
                        Column.figures(words.say("documents.points-column"), "narrow")),
                questions.stream().map(this::row).toList());
        List<Photo> shown = questions.stream()
                .flatMap(question -> visit.report().photos(question.code()).stream())
                .toList();
        return shown.isEmpty() ? List.of(head, table) : List.of(head, table, prints(shown));
    }

    private Optional<String> score(Section section) {
        return visit.report().sheet().sections().stream()
                .filter(score -> score.code().equals(section.code()))
                .findFirst()
                .flatMap(score -> score.score().exact())
                .map(words::percent);
    }

    private Tag row(Question question) {
        if (question.type() == QuestionType.TEXT) {
            Tag cell =
                    question(question, "").with("colspan", COLUMNS).add(Tag.text("p", "own-words", answer(question)));
            return Tables.row(comments(cell, question));
        }
        return Tables.row(
                comments(question(question, ""), question),
                Tables.cell(answer(question)),
                Tables.figure(visit.score(question).map(this::points).orElse("")));
    }

    private String points(QuestionScore score) {
        return switch (score.loss()) {
            case AnswerLoss.Scored _ when score.bonus() -> words.say("documents.bonus", words.points(score.earned()));
            case AnswerLoss.Scored _ ->
                words.say("documents.of", words.points(score.earned()), words.points(score.possible()));
            case AnswerLoss.NotScored _ -> "";
            case AnswerLoss.Dropped _ -> words.say("documents.not-counted");
        };
    }

    private Tag question(Question question, String section) {
        Tag cell = Tag.of("td");
        if (!section.isEmpty()) {
            cell.add(Tag.text("p", "section-name", section));
        }
        return cell.add(Tag.text("p", "question", words.in(question.text())));
    }

    /** What was said besides, and which photos belong to it. */
    private Tag comments(Tag cell, Question question) {
        visit.answer(question)
                .map(FinalAnswer::comment)
                .filter(comment -> !comment.isBlank())
                .ifPresent(comment -> cell.add(Tag.text("p", "comment", words.say("documents.quoted", comment))));
        visit.report()
                .recordings(question.code())
                .forEach(recording -> cell.add(Tag.text(
                        "p", "photo-numbers", words.say("documents.recording", Formats.length(recording.duration())))));
        List<Photo> own = visit.report().photos(question.code());
        if (!own.isEmpty()) {
            String numbers =
                    own.stream().map(photo -> Integer.toString(number(photo))).collect(Collectors.joining(", "));
            cell.add(Tag.text("p", "photo-numbers", words.say("documents.photos", own.size(), numbers)));
        }
        return cell;
    }

    private String answer(Question question) {
        Optional<AnswerValue> value = visit.answer(question).map(FinalAnswer::value);
        boolean evidenceAlone = value.isEmpty()
                && !(visit.report().photos(question.code()).isEmpty()
                        && visit.report().recordings(question.code()).isEmpty());
        return evidenceAlone ? "" : words.answer(question, value.orElse(null));
    }

    /** What the answer should have been; nothing where it lies in no single answer. */
    private Optional<String> standard(Question question) {
        return switch (question.type()) {
            case YES_NO, SINGLE -> best(question);
            case MULTIPLE -> Optional.of(words.answer(question, new AnswerValue.Choices(question.requiredOptions())));
            case SCALE ->
                Optional.ofNullable(question.scale())
                        .map(scale ->
                                number(question, BigDecimal.valueOf(scale.lowIsBest() ? scale.min() : scale.max())));
            case NUMBER, MONEY, DURATION, TIMER ->
                Optional.ofNullable(question.target())
                        .map(target -> words.say(
                                target.limit().compareTo(target.target()) > 0
                                        ? "documents.at-most"
                                        : "documents.at-least",
                                number(question, target.target())));
            case PRICES -> recommended(question);
            case TEXT, LONG_TEXT, DATE, TIME, PHOTO, AUDIO -> Optional.empty();
            case RECEIPT, LOCATION, ACKNOWLEDGEMENT, NOTE -> Optional.empty();
        };
    }

    private Optional<String> recommended(Question question) {
        List<AnswerValue.Price> prices = question.particulars().products().stream()
                .filter(product -> product.recommended() != null)
                .map(product -> new AnswerValue.Price(product.code(), product.recommended()))
                .toList();
        return prices.isEmpty() || !question.isPriced()
                ? Optional.empty()
                : Optional.of(words.answer(question, new AnswerValue.Prices(prices)));
    }

    private Optional<String> best(Question question) {
        Set<String> required = question.requiredOptions();
        return required.isEmpty()
                ? question.options().stream()
                        .max(Comparator.comparing(Option::points))
                        .map(option -> choice(question, option.code()))
                : Optional.of(required.stream()
                        .map(option -> choice(question, option))
                        .collect(Collectors.joining(" / ")));
    }

    private String choice(Question question, String option) {
        return words.answer(question, new AnswerValue.Choice(option));
    }

    private String number(Question question, BigDecimal number) {
        return words.answer(question, new AnswerValue.Number(number));
    }

    private int number(Photo photo) {
        return photos.indexOf(photo) + 1;
    }

    private Tag prints(List<Photo> shown) {
        Tag prints = Tag.of("div", "prints");
        for (int index = 0; index < shown.size(); index += 2) {
            Tag pair = Tag.of("div", "pair").add(print(shown.get(index)));
            pair.add(index + 1 < shown.size() ? print(shown.get(index + 1)) : Tag.of("div", "print"));
            prints.add(pair);
        }
        return prints;
    }

    private Tag print(Photo photo) {
        String question = visit.report()
                .definition()
                .question(photo.question())
                .map(asked -> words.in(asked.text()))
                .orElse("");
        String caption = words.say(
                "documents.photo",
                number(photo),
                question,
                words.dayPart(photo.capturedAt(), visit.report().timeZone()));
        Tag print = Tag.of("div", "print");
        print.add(
                printed.contains(photo.id())
                        ? PhotoPrints.image(photo).with("alt", caption)
                        : Tag.text("p", "missing", words.say("documents.photo-missing")));
        return print.add(Tag.text("p", "caption", caption));
    }
}
