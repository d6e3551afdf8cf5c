package app.touchstone.insight.ui;

import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.Section;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.review.ReleasedReport;
import app.touchstone.review.ReleasedReports;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A released report: where points were lost first, then every answer. It does not say who the shopper was. */
@Route("reports/:" + ReportView.VISIT)
@RolesAllowed({"NETWORK_MANAGER", "REGION_MANAGER", "OUTLET_MANAGER", "COORDINATOR", "REVIEWER", "ADMINISTRATOR"})
@StyleSheet("insight.css")
class ReportView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String VISIT = "visit";
    private static final String LOSSES = "losses";

    private final transient ReleasedReports reports;
    private final transient AnswerWords words;
    private final transient Translations translations;
    private final transient CurrentActor currentActor;
    private final Div answers = new Div();
    private @Nullable ReleasedReport report;

    ReportView(ReleasedReports reports, AnswerWords words, Translations translations, CurrentActor currentActor) {
        this.reports = reports;
        this.words = words;
        this.translations = translations;
        this.currentActor = currentActor;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        report = reports.get(
                currentActor.get(),
                VisitId.of(event.getRouteParameters().get(VISIT).orElse("")));
        boolean onlyLosses = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LOSSES)
                .isPresent();
        show(report, onlyLosses);
    }

    private void show(ReleasedReport shown, boolean onlyLosses) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getTranslation("insight.report.title", shown.number()), pdf(shown));
        header.setSubtitle(shown.definition().title().in(getLocale()));
        getContent().add(path(shown), header, facts(shown));
        List<ReportAnswers.Line> lost = ReportAnswers.lost(shown);
        getContent().add(new H2(getTranslation("insight.report.lost")), losses(lost));
        Checkbox filter = new Checkbox(getTranslation("insight.report.only-losses"), onlyLosses);
        filter.addValueChangeListener(change -> {
            showAnswers(shown, change.getValue());
            keep(shown, change.getValue());
        });
        getContent().add(new H2(getTranslation("insight.report.answers")), filter, answers);
        showAnswers(shown, onlyLosses);
    }

    private static Component path(ReleasedReport shown) {
        Div path = new Div(new RouterLink(
                shown.outletName(),
                OutletView.class,
                new RouteParameters(OutletView.OUTLET, shown.outlet().toString())));
        path.addClassName("path");
        return path;
    }

    private Anchor pdf(ReleasedReport shown) {
        Anchor pdf = new Anchor(
                "files/documents/visits/" + shown.visit() + ".pdf?lang="
                        + getLocale().getLanguage(),
                getTranslation("insight.pdf"));
        pdf.setRouterIgnore(true);
        pdf.setTarget("_blank");
        return pdf;
    }

    private Component facts(ReleasedReport shown) {
        Facts facts = new Facts()
                .add(
                        getTranslation("insight.column.score"),
                        Figures.score(this, shown.sheet().score().rounded(4).orElse(null)))
                .add(getTranslation("insight.column.outlet"), shown.outletName())
                .add(getTranslation("insight.report.visited"), visited(shown))
                .add(
                        getTranslation("insight.report.released"),
                        Formats.dateTime(shown.releasedAt(), currentActor.get().zone(), getLocale()));
        if (shown.sheet().zeroed()) {
            Span flag = new Span(getTranslation("insight.report.zeroed"));
            flag.addClassName("critical-flag");
            facts.add(getTranslation("insight.map.critical"), flag);
        }
        if (!shown.inReporting()) {
            facts.add(getTranslation("insight.report.counts"), getTranslation("insight.excluded"));
        }
        return facts;
    }

    /** Those who may know the minute read it at the reviewer's desk as well; a client reads the part of the day. */
    private String visited(ReleasedReport shown) {
        return currentActor.get().isStaff()
                ? Formats.dateTime(
                        shown.visitedAt(), shown.timeZone(), currentActor.get().zone(), getLocale())
                : translations.dayPart(
                        shown.visitedAt(), shown.timeZone(), currentActor.get().zone(), getLocale());
    }

    private Component losses(List<ReportAnswers.Line> lost) {
        if (lost.isEmpty()) {
            return new Paragraph(getTranslation("insight.report.nothing-lost"));
        }
        Div block = new Div();
        Map<Section, UnorderedList> bySection = new LinkedHashMap<>();
        for (ReportAnswers.Line line : lost) {
            UnorderedList list = bySection.computeIfAbsent(line.section(), section -> {
                UnorderedList started = new UnorderedList();
                block.add(new H3(section.title().in(getLocale())), started);
                return started;
            });
            Span points = new Span(ReportAnswers.lostPoints(this, line));
            points.addClassName("lost-points");
            list.add(new ListItem(new Span(line.question().text().in(getLocale()) + " "), points));
        }
        block.addClassName("losses");
        return block;
    }

    private void showAnswers(ReleasedReport shown, boolean onlyLosses) {
        answers.removeAll();
        answers.add(new ReportAnswers(shown, onlyLosses, words));
        if (onlyLosses && ReportAnswers.lost(shown).isEmpty()) {
            answers.add(new EmptyState(
                    getTranslation("insight.report.nothing-lost"), getTranslation("insight.report.show-all")));
        }
    }

    private static void keep(ReleasedReport shown, boolean onlyLosses) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "reports/" + shown.visit(),
                                QueryParameters.simple(onlyLosses ? Map.of(LOSSES, "") : Map.of())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "insight.report.title",
                Objects.requireNonNull(report, "Nothing was shown yet").number());
    }
}
