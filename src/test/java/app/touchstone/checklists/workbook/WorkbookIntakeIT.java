package app.touchstone.checklists.workbook;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.Problem;
import app.touchstone.checklists.VersionState;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class WorkbookIntakeIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private WorkbookIntake intake;

    private final Actor coordinator = coordinator();
    private ClientId client;

    @BeforeEach
    void makeAClient() {
        client = clients.create(coordinator, ClientsFixtures.client()).id();
    }

    @Test
    void makesAChecklistWithAJourneyOfItsOwnThatCanBePublished() {
        ImportedChecklist read = TestWorkbook.bakery().read();
        ChecklistVersion draft = intake.createWithJourney(coordinator, client, "bakery", "Bakery", "Bread run", read);
        assertThat(draft.definition()).isEqualTo(read.definition());
        JourneyTemplate template = journeys.list(coordinator, client).getFirst();
        assertThat(template.name()).isEqualTo("Bread run");
        assertThat(template.definition().touchpoints())
                .extracting(touchpoint -> touchpoint.code())
                .containsExactly("door", "till");
        assertThat(checklists.problems(coordinator, draft.id())).noneMatch(Problem::isError);
        assertThat(checklists.publish(coordinator, draft.id(), draft.version()).state())
                .isEqualTo(VersionState.PUBLISHED);
        ChecklistVersion next = intake.newVersion(coordinator, draft.checklist(), false, read);
        assertThat(next.number()).isEqualTo("1.1");
    }

    @Test
    void makesNothingWhereOnePartIsRefused() {
        ImportedChecklist read = TestWorkbook.bakery().read();
        JourneyTemplateId template =
                journeys.create(coordinator, client, "Own", journey()).id();
        intake.create(coordinator, client, "bakery", "Bakery", template, read);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.createWithJourney(coordinator, client, "bakery", "Bakery", "Bread run", read));
        assertThat(journeys.list(coordinator, client))
                .extracting(JourneyTemplate::name)
                .containsExactly("Own");
    }

    @Test
    void refusesWorkbooksWithErrors() {
        ImportedChecklist broken =
                new TestWorkbook().sheet("survey", "type | name\ngeopoint | q").read();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> intake.createWithJourney(coordinator, client, "x", "X", "X", broken))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("checklists.refusal.import-errors"));
    }

    @Test
    void whatIsNotGrantedIsNotFound() {
        ImportedChecklist read = TestWorkbook.bakery().read();
        ChecklistVersion draft = intake.createWithJourney(coordinator, client, "bakery", "Bakery", "Bread run", read);
        JourneyTemplateId template =
                journeys.list(coordinator, client).getFirst().id();
        ClientId foreign = clients.create(coordinator, ClientsFixtures.client()).id();
        for (Actor actor : new Actor[] {networkManager(client), networkManager(foreign), shopper()}) {
            notFound(() -> intake.create(actor, client, "a", "A", template, read));
            notFound(() -> intake.createWithJourney(actor, client, "a", "A", "A", read));
            notFound(() -> intake.newVersion(actor, draft.checklist(), true, read));
        }
        notFound(() -> intake.create(coordinator, foreign, "a", "A", template, read));
    }

    private static void notFound(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }
}
