package app.touchstone.insight.ui;

import app.touchstone.forms.AnswerWords;
import app.touchstone.insight.JourneyChoice;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.OutletResults;
import app.touchstone.insight.OwnOutlet;
import app.touchstone.insight.ResultWords;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.lists.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One outlet: how it stands, what to fix first, its journey map down to the answers, its reports. */
@Route("outlets/:" + OutletView.OUTLET)
@RolesAllowed({"NETWORK_MANAGER", "REGION_MANAGER", "OUTLET_MANAGER", "COORDINATOR", "REVIEWER", "ADMINISTRATOR"})
@StyleSheet("insight.css")
class OutletView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String OUTLET = "outlet";

    private final transient OutletResults results;
    private final transient OwnOutlet own;
    private final transient AnswerWords answers;
    private final transient ResultWords words;
    private final transient ElementData data;
    private final transient CurrentActor currentActor;
    private @Nullable OutletPage page;
    private OutletAddress asked = OutletAddress.NEWEST;
    private @Nullable TraceDialog trace;

    OutletView(
            OutletResults results,
            OwnOutlet own,
            AnswerWords answers,
            ResultWords words,
            ElementData data,
            CurrentActor currentActor) {
        this.results = results;
        this.own = own;
        this.answers = answers;
        this.words = words;
        this.data = data;
        this.currentActor = currentActor;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = OutletAddress.read(event.getLocation().getQueryParameters());
        page = results.page(
                currentActor.get(),
                OutletId.of(event.getRouteParameters().get(OUTLET).orElse("")),
                asked.journey(),
                asked.checklist());
        closeTrace();
        show(page);
        if (!asked.touchpoint().isEmpty()) {
            open(asked.touchpoint());
        }
    }

    private void show(OutletPage shown) {
        getContent().removeAll();
        PageHeader header = new PageHeader(shown.outlet().name(), pdf(shown));
        header.setSubtitle(String.join(
                " · ",
                Stream.of(
                                shown.outlet().code(),
                                shown.outlet().address(),
                                shown.outlet().region())
                        .filter(part -> !part.isBlank())
                        .toList()));
        if (own.of(currentActor.get()).isEmpty()) {
            getContent().add(path(shown));
        }
        getContent().add(header);
        JourneyMapResult map = shown.map();
        if (map == null) {
            getContent()
                    .add(new EmptyState(getTranslation("insight.no-visits"), getTranslation("insight.no-visits.hint")));
        } else {
            getContent()
                    .add(new YardstickLinks(
                            shown.by(),
                            shown.measured(),
                            other -> address(shown) + "?"
                                    + new OutletAddress(map.journey().id(), other, "")
                                            .write()
                                            .getQueryString()));
            getContent()
                    .add(
                            new OutletTiles(shown, map, words),
                            fixFirst(shown),
                            journeyMap(shown, map),
                            new TrendBlock(shown.trend(), shown.marks(), data),
                            new TouchpointChanges(shown.lossChange(), words.losses()),
                            new PainWaves(shown.pains(), words.losses()));
        }
        if (!shown.released().isEmpty()) {
            getContent().add(new H2(getTranslation("insight.reports")), new ReleasedList(shown));
        }
    }

    private Component path(OutletPage shown) {
        RouterLink network = new RouterLink(getTranslation("insight.to-network"), NetworkView.class);
        network.setQueryParameters(
                QueryParameters.simple(Map.of("client", shown.client().id().toString())));
        Div path = new Div(network);
        path.addClassName("path");
        return path;
    }

    private Anchor pdf(OutletPage shown) {
        Anchor pdf = new Anchor(
                "files/documents/outlets/" + shown.outlet().id() + ".pdf?lang="
                        + getLocale().getLanguage() + asked.afterOthers(),
                getTranslation("insight.pdf"));
        pdf.setRouterIgnore(true);
        pdf.setTarget("_blank");
        return pdf;
    }

    private Component fixFirst(OutletPage shown) {
        Div block = new Div();
        List<String> sentences = words.fixFirst(shown, getLocale());
        if (sentences.isEmpty()) {
            return block;
        }
        Paragraph first = new Paragraph(sentences.getFirst());
        first.addClassName("lead");
        block.add(
                new H2(getTranslation("insight.fix-first")),
                first,
                new Paragraph(String.join(" ", sentences.subList(1, sentences.size()))));
        if (shown.lossesSince() != null) {
            block.add(Figures.lossesSince(this, shown.lossesSince()));
        }
        block.addClassName("fix-first");
        return block;
    }

    private Component journeyMap(OutletPage shown, JourneyMapResult map) {
        JourneyMapElement element = new JourneyMapElement(data.map(map, getLocale()), data.mapLabels(getLocale()));
        element.onTouchpoint(event -> {
            open(event.code());
            keep(event.code());
        });
        Div block = new Div();
        if (map.equalised()) {
            block.add(new Paragraph(getTranslation("insight.equalised")));
        }
        if (shown.journeys().size() > 1) {
            block.add(journeyChoice(shown, map));
        }
        block.add(element);
        block.addClassName("journey");
        return block;
    }

    private Component journeyChoice(OutletPage shown, JourneyMapResult map) {
        Select<JourneyChoice> choice = new Select<>();
        choice.setLabel(getTranslation("insight.journey"));
        choice.setItems(shown.journeys());
        choice.setItemLabelGenerator(JourneyChoice::name);
        choice.setValue(map.journey());
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(address(shown), new OutletAddress(change.getValue().id(), null, "").write()));
        return choice;
    }

    private void open(String touchpoint) {
        closeTrace();
        OutletId outlet =
                Objects.requireNonNull(page, "Nothing was shown yet").outlet().id();
        TraceDialog dialog = new TraceDialog(
                results.trace(currentActor.get(), outlet, asked.journey(), asked.checklist(), touchpoint),
                answers,
                words);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && dialog == trace) {
                closeTrace();
                keep("");
            }
        });
        trace = dialog;
        getContent().add(dialog);
        dialog.open();
    }

    private void closeTrace() {
        TraceDialog shown = trace;
        trace = null;
        if (shown != null) {
            shown.close();
            getContent().remove(shown);
        }
    }

    private void keep(String touchpoint) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                address(Objects.requireNonNull(page, "Nothing was shown yet")),
                                asked.at(touchpoint).write()));
    }

    private static String address(OutletPage shown) {
        return "outlets/" + shown.outlet().id();
    }

    @Override
    public String getPageTitle() {
        return page == null ? "" : page.outlet().name();
    }
}
