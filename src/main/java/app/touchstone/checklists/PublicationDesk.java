package app.touchstone.checklists;

import app.touchstone.clients.ClientDirectory;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDirectory;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Translations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks a version against its journey and against the version that it follows. */
@Component
class PublicationDesk {

    private static final Set<String> LANGUAGES =
            Translations.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    private final ChecklistVersions versions;
    private final JourneyDirectory journeys;
    private final ClientDirectory clients;
    private final Translations translations;
    private final Clock clock;

    PublicationDesk(
            ChecklistVersions versions,
            JourneyDirectory journeys,
            ClientDirectory clients,
            Translations translations,
            Clock clock) {
        this.versions = versions;
        this.journeys = journeys;
        this.clients = clients;
        this.translations = translations;
        this.clock = clock;
    }

    /** Errors first, else in the order of the form. */
    List<Problem> problems(Checklist checklist, ChecklistVersion version) {
        JourneyTemplate journey = journeys.get(checklist.template());
        LocalDate today =
                LocalDate.now(clock.withZone(clients.get(checklist.client()).timeZone()));
        List<Problem> problems =
                new ArrayList<>(Publication.problems(version.definition(), journey.askableOn(today), LANGUAGES));
        problems.addAll(retiring(version.definition(), journey, today));
        precursor(version)
                .ifPresent(
                        before -> problems.addAll(Comparability.problems(before.definition(), version.definition())));
        problems.sort(Comparator.comparing(Problem::gravity));
        return List.copyOf(problems);
    }

    /** What the journey gives up on a day that is still to come may be asked about until then. */
    private static List<Problem> retiring(ChecklistDefinition definition, JourneyTemplate journey, LocalDate today) {
        JourneyDefinition askable = journey.askableOn(today);
        return definition
                .questions()
                .flatMap(question -> question.touchpoints().stream())
                .map(Question.TouchpointShare::touchpoint)
                .distinct()
                .filter(code -> askable.touchpoint(code)
                        .filter(touchpoint -> !touchpoint.retired())
                        .isPresent())
                .filter(code -> journey.definition()
                        .touchpoint(code)
                        .filter(Touchpoint::retired)
                        .isPresent())
                .map(code -> Problem.warning(null, null, "checklists.problem.touchpoint-retiring", code))
                .toList();
    }

    /** Nobody gives up or drops a touchpoint between this check and the publication that follows it. */
    void refuseErrors(Actor actor, Checklist checklist, ChecklistVersion version) {
        journeys.hold(checklist.template());
        List<String> errors = problems(checklist, version).stream()
                .filter(Problem::isError)
                .map(problem -> translations.text(
                        actor.language(),
                        problem.messageKey(),
                        problem.arguments().toArray()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused("checklists.refusal.problems", errors.size(), String.join(" ", errors));
        }
    }

    /** A checklist measures a journey of its own client. */
    void requireJourney(ClientId client, JourneyTemplateId template) {
        if (!journeys.get(template).client().equals(client)) {
            throw new NotFound();
        }
    }

    /** The version that a minor version has to stay comparable with: the last one before it that went out. */
    private Optional<ChecklistVersion> precursor(ChecklistVersion version) {
        return versions.of(version.checklist()).stream()
                .filter(before -> before.state() != VersionState.DRAFT)
                .filter(before -> before.major() == version.major() && before.minor() < version.minor())
                .max(Comparator.comparingInt(VersionSummary::minor))
                .flatMap(before -> versions.find(before.id()));
    }
}
