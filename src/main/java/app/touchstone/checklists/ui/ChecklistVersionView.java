package app.touchstone.checklists.ui;

import app.touchstone.checklists.Checklist;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ConditionSentences;
import app.touchstone.checklists.Problem;
import app.touchstone.checklists.VersionState;
import app.touchstone.checklists.VersionSummary;
import app.touchstone.checklists.VersionSummary.Counts;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.forms.Section;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One version to read: what it asks, how it scores, what speaks against publishing it, and its other versions. */
@Route("checklists/versions/:version")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER", "NETWORK_MANAGER"})
@StyleSheet("checklists.css")
class ChecklistVersionView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String VERSION = "version";

    private final transient ChecklistService checklists;
    private final transient ClientService clients;
    private final transient JourneyDirectory journeys;
    private final transient ConditionSentences sentences;
    private final transient VersionActs acts;
    private final transient CurrentActor currentActor;
    private String title = "";

    ChecklistVersionView(
            ChecklistService checklists,
            ClientService clients,
            JourneyDirectory journeys,
            ConditionSentences sentences,
            VersionActs acts,
            CurrentActor currentActor) {
        this.checklists = checklists;
        this.clients = clients;
        this.journeys = journeys;
        this.sentences = sentences;
        this.acts = acts;
        this.currentActor = currentActor;
        getContent().addClassName("page");
    }

    static RouteParameters parameters(ChecklistVersionId version) {
        return new RouteParameters(VERSION, version.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ChecklistVersionId.of(event.getRouteParameters().get(VERSION).orElse("")));
    }

    private void show(ChecklistVersionId id) {
        ChecklistVersion version = checklists.version(currentActor.get(), id);
        Checklist checklist = checklists.get(currentActor.get(), version.checklist());
        Client client = clients.get(currentActor.get(), version.client());
        JourneyTemplate journey = journeys.get(checklist.template());
        List<Problem> problems = checklists.problems(currentActor.get(), id);
        title = getTranslation("checklists.version.title", checklist.name(), version.number());
        PageHeader header = new PageHeader(title);
        header.setSubtitle(getTranslation(hint(version.state())));
        acts.offered(checklist, version, journey, problems, () -> show(id)).forEach(header::addAction);
        getContent().removeAll();
        getContent().add(header, facts(checklist, version, client, journey));
        if (!problems.isEmpty()) {
            H2 heading = new H2(getTranslation("checklists.version.problems"));
            heading.setId(VersionActs.PROBLEMS);
            heading.getElement().setAttribute("tabindex", "-1");
            getContent().add(heading, new FindingList(problems));
        }
        if (!version.definition().brief().isEmpty()) {
            getContent()
                    .add(
                            new H2(getTranslation("checklists.version.brief")),
                            new Paragraph(version.definition().brief().in(getLocale())));
        }
        version.definition().sections().forEach(section -> addSection(section, version, journey));
        getContent().add(new H2(getTranslation("checklists.version.all")), versions(checklist, version));
    }

    private Component facts(Checklist checklist, ChecklistVersion version, Client client, JourneyTemplate journey) {
        Facts facts = new Facts()
                .add(getTranslation("checklists.state"), new StateBadge(version.state()))
                .add(getTranslation("checklists.client"), client.name())
                .add(getTranslation("checklists.code"), checklist.code())
                .add(getTranslation("checklists.extent"), ChecklistWords.counts(this, Counts.of(version.definition())))
                .add(getTranslation("checklists.journey"), journey.name());
        if (version.publishedAt() != null) {
            facts.add(
                    getTranslation("checklists.published-at"),
                    Formats.dateTime(version.publishedAt(), currentActor.get().zone(), getLocale()));
        }
        return facts;
    }

    private void addSection(Section section, ChecklistVersion version, JourneyTemplate journey) {
        String words = section.title().in(getLocale());
        getContent()
                .add(new H2(
                        section.weight() == null
                                ? words
                                : getTranslation("checklists.version.weighted", words, section.weight())));
        OrderedList questions = new OrderedList();
        questions.addClassName("checklist-questions");
        section.questions()
                .forEach(question -> questions.add(
                        new QuestionItem(question, version.definition(), journey.definition(), sentences)));
        getContent().add(questions);
    }

    private Component versions(Checklist checklist, ChecklistVersion shown) {
        UnorderedList list = new UnorderedList();
        for (VersionSummary version : checklists.versions(currentActor.get(), checklist.id())) {
            String number = getTranslation("checklists.version.number", version.number());
            Component name = version.id().equals(shown.id())
                    ? new Span(number)
                    : new RouterLink(number, ChecklistVersionView.class, parameters(version.id()));
            Span made = new Span(
                    Formats.dateTime(version.createdAt(), currentActor.get().zone(), getLocale()));
            made.addClassName("quiet");
            Div line = new Div(name, new StateBadge(version.state()), made);
            line.addClassName("checklist-marks");
            list.add(new ListItem(line));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static String hint(VersionState one) {
        return switch (one) {
            case DRAFT -> "checklists.version.hint.DRAFT";
            case PUBLISHED -> "checklists.version.hint.PUBLISHED";
            case RETIRED -> "checklists.version.hint.RETIRED";
        };
    }
}
