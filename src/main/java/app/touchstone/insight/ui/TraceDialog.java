package app.touchstone.insight.ui;

import app.touchstone.forms.AnswerWords;
import app.touchstone.insight.OutletFlag;
import app.touchstone.insight.ResultWords;
import app.touchstone.insight.TouchpointTrace;
import app.touchstone.insight.TouchpointTrace.TracedQuestion;
import app.touchstone.insight.TouchpointTrace.TracedVisit;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.PlainDialog;
import app.touchstone.review.FinalAnswer;
import app.touchstone.scoring.AnswerLoss;
import app.touchstone.scoring.Certainty;
import app.touchstone.scoring.CriticalFlag;
import app.touchstone.scoring.PriorSource;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.Severity;
import app.touchstone.scoring.TouchpointPain;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;

/** How a touchpoint's figure came about: the result, the steps to it, and every answer that they began with. */
final class TraceDialog extends PlainDialog {

    private static final int DIGITS = 4;

    private final transient TouchpointTrace trace;
    private final transient AnswerWords answers;
    private final transient ResultWords words;

    TraceDialog(TouchpointTrace trace, AnswerWords answers, ResultWords words) {
        this.trace = trace;
        this.answers = answers;
        this.words = words;
        setHeaderTitle(trace.result().title().in(getLocale()));
        measures(DialogWidth.WIDE);
        setDraggable(false);
        Paragraph place = new Paragraph(getTranslation(
                "insight.trace.place",
                trace.stage().in(getLocale()),
                trace.outlet().name()));
        place.addClassName("quiet");
        add(place, result(), new H3(getTranslation("insight.trace.steps")), steps());
        add(new H3(getTranslation("insight.trace.visits", trace.visits().size())));
        if (trace.visits().isEmpty()) {
            add(new Paragraph(getTranslation("insight.trace.no-visits")));
        }
        trace.visits().forEach(visit -> add(visit(visit)));
        getFooter().add(new Button(getTranslation("platform.close"), _ -> close()));
    }

    private Component result() {
        TouchpointPain pain = trace.result().pain();
        Div tiles = new Div(
                Figures.tile(
                        getTranslation("insight.map.painPoints"),
                        new Span(pain.measured() ? Formats.number(pain.painPoints(), 1, getLocale()) : "–")),
                Figures.tile(getTranslation("insight.map.status"), new Span(getTranslation(pain.status()))));
        trace.result().flags().forEach(flag -> tiles.add(critical(flag)));
        tiles.addClassName("figure-tiles");
        return tiles;
    }

    private Component critical(OutletFlag flag) {
        CriticalFlag failure = flag.flag();
        String question = flag.named()
                ? trace.question(flag.question())
                        .map(asked -> asked.in(getLocale()))
                        .orElse(flag.question())
                : getTranslation("insight.trace.critical.unnamed");
        String since = Formats.date(failure.since(), getLocale());
        String said = switch (failure.state()) {
            case OPEN -> getTranslation("insight.trace.critical", since, question);
            case PASSED ->
                getTranslation(
                        "insight.trace.critical.PASSED",
                        since,
                        question,
                        failure.ended() == null ? "" : Formats.date(failure.ended(), getLocale()));
            case WITHDRAWN -> getTranslation("insight.trace.critical.WITHDRAWN", since, question);
        };
        Span words = new Span(said);
        words.addClassName(failure.open() ? "critical-flag" : "quiet");
        Span count = new Span(getTranslation("insight.trace.critical.failures", failure.failures())
                + (failure.episode() > 1
                        ? ", " + getTranslation("insight.trace.critical.again", failure.episode())
                        : ""));
        count.addClassName("quiet");
        return Figures.tile(getTranslation("insight.map.critical"), words, count);
    }

    private Component steps() {
        TouchpointPain pain = trace.result().pain();
        Severity severity = pain.severity();
        Facts steps = new Facts();
        if (pain.measured()) {
            steps.add(getTranslation("insight.trace.mean"), number(severity.meanLoss()));
            steps.add(
                    getTranslation("insight.trace.effective"),
                    getTranslation(
                            "insight.trace.effective.value",
                            Formats.number(severity.visits(), 2, getLocale()),
                            pain.sample().visits(),
                            pain.sample().shoppers()));
        }
        steps.add(
                getTranslation("insight.trace.prior"),
                getTranslation(
                        prior(severity.prior().source()),
                        number(severity.prior().mean()),
                        severity.prior().outlets(),
                        severity.prior().visits()));
        steps.add(
                getTranslation("insight.trace.lambda"), number(severity.prior().lambda()));
        steps.add(getTranslation("insight.trace.kappa"), number(severity.prior().kappa()));
        steps.add(getTranslation("insight.trace.reliability"), number(severity.reliability()));
        steps.add(
                getTranslation("insight.trace.belief"),
                "Beta(" + number(severity.alpha()) + "; " + number(severity.beta()) + ")");
        steps.add(
                getTranslation("insight.trace.theta"),
                getTranslation(
                        "insight.trace.theta.value",
                        number(severity.theta()),
                        number(trace.result().interval().low()),
                        number(trace.result().interval().high())));
        steps.add(
                getTranslation("insight.trace.probability", words.share(pain.tolerated(), getLocale())),
                number(pain.probability()));
        steps.add(getTranslation("insight.trace.why"), why(pain));
        steps.add(getTranslation("insight.trace.importance"), number(pain.importance()));
        steps.add(
                getTranslation("insight.trace.points"),
                getTranslation(
                        pain.measured() ? "insight.trace.points.value" : "insight.trace.points.estimate",
                        number(pain.importance()),
                        number(severity.theta()),
                        Formats.number(pain.painPoints(), 2, getLocale())));
        steps.add(getTranslation("insight.trace.more"), words.moreVisits(trace.result(), getLocale()));
        return steps;
    }

    private String why(TouchpointPain pain) {
        Certainty certainty = ScoringMethod.CURRENT.certainty();
        int visits = pain.sample().visits();
        String suspected = words.share(certainty.suspected(), getLocale());
        String clear = words.share(certainty.clear(), getLocale());
        return switch (pain.status()) {
            case CONFIRMED ->
                getTranslation(
                        "insight.trace.why.CONFIRMED",
                        words.share(certainty.confirmedFrom(visits).orElse(1), getLocale()),
                        visits);
            case CLEAR -> getTranslation("insight.trace.why.CLEAR", clear);
            case SUSPECTED -> getTranslation("insight.trace.why.SUSPECTED", suspected);
            case NEEDS_VISITS -> getTranslation("insight.trace.why.NEEDS_VISITS", suspected, clear);
            case NO_DATA -> getTranslation("insight.trace.why.NO_DATA");
        };
    }

    private Component visit(TracedVisit visit) {
        RouterLink link = new RouterLink(
                visit.number() + ", " + Formats.date(visit.visitedOn(), getLocale()),
                ReportView.class,
                new RouteParameters(ReportView.VISIT, visit.visit().toString()));
        Paragraph figures = new Paragraph(getTranslation(
                visit.critical() ? "insight.trace.visit.critical" : "insight.trace.visit",
                number(visit.loss()),
                number(visit.baseLoss()),
                visit.ageInDays(),
                number(visit.recency())));
        figures.addClassName("quiet");
        Div block = new Div(new H4(link), figures);
        block.addClassName("trace-visit");
        visit.questions().forEach(question -> block.add(question(visit, question)));
        return block;
    }

    private Component question(TracedVisit visit, TracedQuestion traced) {
        String text = traced.question().text().in(getLocale());
        Optional<FinalAnswer> answer = Optional.ofNullable(traced.answer());
        Span said = new Span(answers.blurred(
                traced.question(), answer.map(FinalAnswer::value).orElse(null), getLocale()));
        said.addClassName("answer");
        Span loss = new Span(loss(traced));
        loss.addClassName("quiet");
        Div line = new Div(new Div(text), new Div(said, new Span(" "), loss));
        line.addClassName("trace-question");
        answer.map(FinalAnswer::comment).filter(comment -> !comment.isBlank()).ifPresent(comment -> {
            Paragraph words = new Paragraph(comment);
            words.addClassName("comment");
            line.add(words);
        });
        if (!traced.photos().isEmpty()) {
            line.add(new PhotoStrip(visit.visit(), traced.photos(), text));
        }
        return line;
    }

    private String loss(TracedQuestion traced) {
        return switch (traced.loss()) {
            case AnswerLoss.Scored scored ->
                getTranslation(
                        traced.failed() ? "insight.trace.loss.critical" : "insight.trace.loss",
                        words.share(scored.loss().doubleValue(), getLocale()),
                        Formats.number(
                                traced.weight(),
                                Math.max(0, traced.weight().stripTrailingZeros().scale()),
                                getLocale()));
            case AnswerLoss.NotScored _ -> getTranslation("insight.trace.not-scored");
            case AnswerLoss.Dropped dropped ->
                getTranslation("insight.trace.dropped", getTranslation(dropped.reason()));
        };
    }

    private String number(double value) {
        return Formats.number(value, DIGITS, getLocale());
    }

    private static String prior(PriorSource one) {
        return switch (one) {
            case DEFAULT -> "insight.trace.prior.DEFAULT";
            case NETWORK -> "insight.trace.prior.NETWORK";
            case REGION -> "insight.trace.prior.REGION";
        };
    }
}
