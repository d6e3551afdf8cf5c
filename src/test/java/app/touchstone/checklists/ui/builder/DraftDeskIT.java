package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.forms.FormsFixtures.rich;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DraftDeskIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private Clock clock;

    private final Actor coordinator = coordinator();
    private final AtomicInteger shown = new AtomicInteger();
    private ChecklistVersion draft;
    private DraftDesk desk;

    @BeforeEach
    void open() {
        ClientId client = clients.create(coordinator, ClientsFixtures.client()).id();
        JourneyTemplateId template =
                journeys.create(coordinator, client, "Bread run", journey()).id();
        draft = checklists.create(coordinator, client, "desk", "Desk", template, rich());
        desk = new DraftDesk(checklists, () -> Optional.of(coordinator), draft, clock, new DraftDesk.Watcher() {
            @Override
            public void edited() {
                shown.incrementAndGet();
            }

            @Override
            public void replaced() {}
        });
    }

    @Test
    void saysThatItIsNotSavedAndKeepsTheWords() {
        checklists.discard(coordinator, draft.id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.edit(DraftDeskIT::titled));
        assertThat(desk.isFailed()).isTrue();
        assertThat(desk.isUnsaved()).isTrue();
        assertThat(shown).hasValue(1);
        assertThat(desk.definition()).isEqualTo(titled(rich()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(desk::again);
        assertThat(desk.isFailed()).isTrue();
    }

    @Test
    void hasNothingToLoseOnceItIsSaved() {
        desk.edit(DraftDeskIT::titled);
        assertThat(desk.isFailed()).isFalse();
        assertThat(desk.isUnsaved()).isFalse();
        assertThat(checklists.version(coordinator, draft.id()).definition()).isEqualTo(titled(rich()));
    }

    @Test
    void wouldLoseWhatWasTypedAfterSomebodyElseSaved() {
        checklists.saveDraft(
                coordinator,
                draft.id(),
                draft.version(),
                DefinitionEdit.titled(rich(), LocalizedText.of("Theirs", "Их"), LocalizedText.empty()));
        desk.edit(DraftDeskIT::titled);
        assertThat(desk.stale()).isPresent();
        assertThat(desk.isUnsaved()).isTrue();
        desk.load();
        assertThat(desk.isUnsaved()).isFalse();
    }

    private static ChecklistDefinition titled(ChecklistDefinition definition) {
        return DefinitionEdit.titled(definition, LocalizedText.of("Mine", "Моё"), LocalizedText.empty());
    }
}
