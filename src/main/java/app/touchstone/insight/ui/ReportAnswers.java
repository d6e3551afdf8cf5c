package app.touchstone.insight.ui;

import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Section;
import app.touchstone.platform.Formats;
import app.touchstone.review.FinalAnswer;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReport.Photo;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.QuestionScore;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers of a report by section, with points, comments and photos. */
final class ReportAnswers extends Composite<Div> {

    private final transient ReleasedReport report;
    private final transient AnswerWords words;

    /** One question and what it earned. */
    record Line(Section section, Question question, QuestionScore score) {

        BigDecimal lost() {
            return score.bonus() ? BigDecimal.ZERO : score.possible().subtract(score.earned());
        }

        boolean isLoss() {
            return lost().signum() > 0 || score.failedCritically();
        }
    }

    ReportAnswers(ReleasedReport report, boolean onlyLosses, AnswerWords words) {
        this.report = report;
        this.words = words;
        Set<String> asked = report.asked();
        for (Section section : report.definition().sections()) {
            List<Line> lines = lines(report, section)
                    .filter(line -> onlyLosses
                            ? line.isLoss()
                            : asked.contains(line.question().code()))
                    .toList();
            if (!lines.isEmpty()) {
                getContent().add(new H3(section.title().in(getLocale())));
                lines.forEach(line -> getContent().add(answer(line)));
            }
        }
    }

    /** The questions that lost points, the section that lost most first, and in it the question that did. */
    static List<Line> lost(ReleasedReport report) {
        Map<Section, List<Line>> bySection = report.definition().sections().stream()
                .flatMap(section -> lines(report, section).filter(Line::isLoss))
                .collect(Collectors.groupingBy(Line::section, LinkedHashMap::new, Collectors.toList()));
        return bySection.values().stream()
                .sorted(Comparator.comparing(ReportAnswers::sum).reversed())
                .flatMap(lines ->
                        lines.stream().sorted(Comparator.comparing(Line::lost).reversed()))
                .toList();
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<Line> lines(ReleasedReport report, Section section) {
        return section.questions().stream()
                .flatMap(question -> report.sheet().question(question.code()).stream()
                        .map(score -> new Line(section, question, score)));
    }

    /** As “2 of 3 points lost”, with what a failed critical question takes besides. */
    static String lostPoints(Component in, Line line) {
        String points = in.getTranslation(
                "insight.report.points-lost",
                plain(line.lost()),
                plain(line.score().possible()));
        return line.score().failedCritically()
                ? points + ". "
                        + in.getTranslation(
                                line.score().zeroes() == Critical.VISIT
                                        ? "insight.report.zeroes.VISIT"
                                        : "insight.report.zeroes.SECTION")
                : points;
    }

    private Component answer(Line line) {
        Question question = line.question();
        String text = question.text().in(getLocale());
        Optional<FinalAnswer> answer = report.answer(question.code());
        List<Photo> photos = report.photos(question.code());
        Div asked = new Div(text);
        asked.addClassName("asked");
        Span said = new Span(
                words.blurred(question, answer.map(FinalAnswer::value).orElse(null), evidence(question), getLocale()));
        said.addClassName("answer");
        Div figures = new Div(said);
        points(line).ifPresent(figures::add);
        figures.addClassName("answer-row");
        Div block = new Div(asked, figures);
        block.addClassName("report-answer");
        answer.map(FinalAnswer::comment).filter(comment -> !comment.isBlank()).ifPresent(comment -> {
            Paragraph written = new Paragraph(comment);
            written.addClassName("comment");
            block.add(written);
        });
        report.recordings(question.code())
                .forEach(recording -> block.add(
                        new Paragraph(getTranslation("platform.recording", Formats.length(recording.duration())))));
        if (!photos.isEmpty()) {
            block.add(new PhotoStrip(report.visit(), photos, text));
        }
        return block;
    }

    private int evidence(Question question) {
        return report.photos(question.code()).size()
                + report.recordings(question.code()).size();
    }

    private Optional<Span> points(Line line) {
        if (!(line.score().loss() instanceof AnswerLoss.Scored)
                || line.score().weight().signum() == 0) {
            return Optional.empty();
        }
        Span points = line.isLoss()
                ? new Span(lostPoints(this, line))
                : new Span(getTranslation(
                        line.score().bonus() ? "insight.report.bonus" : "insight.report.points",
                        plain(line.score().earned()),
                        plain(line.score().possible())));
        points.addClassName(line.isLoss() ? "lost-points" : "quiet");
        return Optional.of(points);
    }

    private static String plain(BigDecimal points) {
        BigDecimal rounded = points.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return Formats.number(
                rounded, Math.max(0, rounded.scale()), UI.getCurrent().getLocale());
    }
}
