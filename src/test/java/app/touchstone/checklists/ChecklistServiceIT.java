package app.touchstone.checklists;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.clients.ClientsFixtures.regionManager;
import static app.touchstone.clients.ClientsFixtures.shopper;
import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.rich;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.VersionSummary.Counts;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ChecklistServiceIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private ChecklistDirectory directory;

    private final Actor coordinator = coordinator();
    private ClientId client;
    private JourneyTemplateId template;

    @BeforeEach
    void makeAClientWithAJourney() {
        client = clients.create(coordinator, ClientsFixtures.client()).id();
        template = journeys.create(coordinator, client, "Bread run", journey()).id();
    }

    @Test
    void keepsADefinitionAsItWas() {
        ChecklistVersion draft = create("bakery", rich());
        ChecklistVersion read = checklists.version(coordinator, draft.id());
        assertThat(read).isEqualTo(draft);
        assertThat(read.definition()).isEqualTo(rich());
        assertThat(read.number()).isEqualTo("1.0");
        assertThat(checklists.get(coordinator, draft.checklist()).code()).isEqualTo("bakery");
        assertThat(checklists.versions(coordinator, draft.checklist()))
                .singleElement()
                .satisfies(version -> assertThat(version.counts()).isEqualTo(new Counts(2, 9, 4)));
    }

    @Test
    void publishesNothingThatSomebodyElseHasJustChanged() {
        ChecklistVersion read = create("bakery", rich());
        ChecklistVersion meanwhile = checklists.saveDraft(
                coordinator,
                read.id(),
                read.version(),
                definition(yesNo("other").build()));

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> checklists.publish(coordinator, read.id(), read.version()))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(coordinator.name()));
        assertThat(checklists.version(coordinator, read.id())).isEqualTo(meanwhile);
    }

    @Test
    void neverChangesAPublishedVersion() {
        ChecklistVersion draft = create("bakery", rich());
        ChecklistVersion saved = checklists.saveDraft(coordinator, draft.id(), draft.version(), rich());
        ChecklistVersion published = checklists.publish(coordinator, saved.id(), saved.version());
        assertThat(published.publishedAt()).isNotNull();
        refused("checklists.refusal.not-a-draft", () -> save(published));
        refused("checklists.refusal.state", () -> checklists.publish(coordinator, published.id(), published.version()));
        ChecklistVersion retired = checklists.retire(coordinator, published.id());
        refused("checklists.refusal.not-a-draft", () -> save(retired));
        refused("checklists.refusal.state", () -> checklists.retire(coordinator, retired.id()));
        assertThat(checklists.version(coordinator, draft.id()).definition()).isEqualTo(rich());
        assertThat(checklists.currentPublished(coordinator, draft.checklist())).isEmpty();
    }

    @Test
    void refusesToPublishWithEveryErrorTold() {
        ChecklistVersion draft = create(
                "broken",
                definition(
                        yesNo("first").nowhere().build(),
                        yesNo("second").shownWhen(is("third", "yes")).build()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> checklists.publish(coordinator, draft.id(), draft.version()))
                .satisfies(refusal -> assertThat(refusal.arguments()).element(0).isEqualTo(2))
                .satisfies(refusal -> assertThat(refusal.arguments().get(1).toString())
                        .contains("first", "second", "third")
                        .doesNotContain("!checklists"));
        assertThat(checklists.version(coordinator, draft.id()).state()).isEqualTo(VersionState.DRAFT);
        assertThat(checklists.problems(coordinator, draft.id()))
                .extracting(Problem::question)
                .contains("first", "second");
    }

    @Test
    void discardsDraftsOnlyAndTheChecklistWithItsOnlyOne() {
        ChecklistVersion only = create("short-lived", rich());
        assertThat(checklists.discard(coordinator, only.id())).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> checklists.get(coordinator, only.checklist()));
        ChecklistVersion draft = create("short-lived", rich());
        ChecklistVersion kept = checklists.publish(coordinator, draft.id(), draft.version());
        ChecklistVersion next = checklists.newVersion(coordinator, kept.checklist(), true, rich());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> checklists.discard(networkManager(client), next.id()));
        assertThat(checklists.discard(coordinator, next.id())).isTrue();
        assertThat(checklists.versions(coordinator, kept.checklist())).hasSize(1);
        refused("checklists.refusal.not-a-draft", () -> checklists.discard(coordinator, kept.id()));
    }

    @Test
    void numbersVersionsAndKeepsMinorOnesComparable() {
        ChecklistVersion first = create("bakery", definition(yesNo("q1").build()));
        checklists.publish(coordinator, first.id(), first.version());
        ChecklistVersion minor = checklists.newVersion(
                coordinator,
                first.checklist(),
                false,
                definition(yesNo("q1").weight("9").build()));
        ChecklistVersion major = checklists.newVersion(
                coordinator,
                first.checklist(),
                true,
                definition(yesNo("q1").weight("9").build()));
        assertThat(List.of(minor.number(), major.number())).containsExactly("1.1", "2.0");
        refused("checklists.refusal.problems", () -> checklists.publish(coordinator, minor.id(), minor.version()));
        checklists.publish(coordinator, major.id(), major.version());
        assertThat(checklists.currentPublished(coordinator, first.checklist()))
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo("2.0"));
        assertThat(checklists.versions(coordinator, first.checklist()))
                .extracting(VersionSummary::number)
                .containsExactly("2.0", "1.1", "1.0");
        assertThat(checklists.published(coordinator, client))
                .singleElement()
                .satisfies(one -> assertThat(one.version().id()).isEqualTo(major.id()));
    }

    @Test
    void refusesAStaleDraftAndSaysWhoChangedIt() {
        ChecklistVersion draft = create("bakery", rich());
        checklists.saveDraft(coordinator, draft.id(), draft.version(), rich());
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> checklists.saveDraft(coordinator, draft.id(), draft.version(), rich()))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(coordinator.name()));
    }

    @Test
    void refusesACodeTwiceWithinAClient() {
        create("bakery", rich());
        refused("checklists.refusal.code-taken", () -> create("bakery", rich()));
        refused("checklists.refusal.nameless", () -> create(" ", rich()));
    }

    @Test
    void showsAClientItsOwnPublishedVersionsOnly() {
        ChecklistVersion draft = create("bakery", rich());
        Actor manager = networkManager(client);
        assertThat(checklists.list(manager, null)).isEmpty();
        notFound(() -> checklists.get(manager, draft.checklist()));
        notFound(() -> checklists.version(manager, draft.id()));
        checklists.publish(coordinator, draft.id(), draft.version());
        checklists.newVersion(coordinator, draft.checklist(), true, rich());
        assertThat(checklists.version(manager, draft.id()).definition()).isEqualTo(rich());
        assertThat(checklists.versions(manager, draft.checklist()))
                .extracting(VersionSummary::number)
                .containsExactly("1.0");
        assertThat(checklists.list(manager, client))
                .singleElement()
                .satisfies(one -> assertThat(one.latest().number()).isEqualTo("1.0"));
        notFound(() -> checklists.publish(manager, draft.id(), draft.version()));
        notFound(() -> checklists.retire(manager, draft.id()));
        notFound(() -> checklists.newVersion(manager, draft.checklist(), true, rich()));
        notFound(() -> checklists.create(manager, client, "own", "Own", template, rich()));
    }

    @Test
    void whatIsNotGrantedIsNotFound() {
        ChecklistVersion draft = create("bakery", rich());
        checklists.publish(coordinator, draft.id(), draft.version());
        ClientId foreign = clients.create(coordinator, ClientsFixtures.client()).id();
        for (Actor actor : List.of(networkManager(foreign), regionManager(client), shopper())) {
            notFound(() -> checklists.list(actor, client));
            notFound(() -> checklists.get(actor, draft.checklist()));
            notFound(() -> checklists.versions(actor, draft.checklist()));
            notFound(() -> checklists.version(actor, draft.id()));
            notFound(() -> checklists.published(actor, client));
            notFound(() -> checklists.currentPublished(actor, draft.checklist()));
            notFound(() -> checklists.problems(actor, draft.id()));
        }
        assertThat(checklists.list(networkManager(foreign), null)).isEmpty();
        notFound(() -> checklists.get(coordinator, ChecklistId.create()));
        notFound(() -> checklists.version(coordinator, ChecklistVersionId.create()));
        notFound(() -> directory.get(ChecklistVersionId.create()));
        notFound(() -> checklists.create(coordinator, foreign, "bakery", "Bakery", template, rich()));
    }

    @Test
    void theDirectoryKeepsPublishedVersionsOnly() {
        ChecklistVersion draft = create("bakery", rich());
        ChecklistDefinition changed = definition(yesNo("q1").build());
        assertThat(directory.get(draft.id()).definition()).isEqualTo(rich());
        ChecklistVersion saved = checklists.saveDraft(coordinator, draft.id(), draft.version(), changed);
        assertThat(directory.get(draft.id()).definition()).isEqualTo(changed);
        checklists.publish(coordinator, saved.id(), saved.version());
        ChecklistVersion kept = directory.get(draft.id());
        assertThat(directory.get(draft.id())).isSameAs(kept);
    }

    private ChecklistVersion create(String code, ChecklistDefinition definition) {
        return checklists.create(coordinator, client, code, "Bakery visit", template, definition);
    }

    private void save(ChecklistVersion version) {
        checklists.saveDraft(
                coordinator,
                version.id(),
                version.version(),
                definition(yesNo("other").build()));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
