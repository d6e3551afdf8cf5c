package app.touchstone.journeys;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.clients.ClientsFixtures.coordinator;
import static app.touchstone.clients.ClientsFixtures.networkManager;
import static app.touchstone.db.insight.Tables.TOUCHPOINT_FACT;
import static app.touchstone.db.insight.Tables.VISIT_FACT;
import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.touchstone.IntegrationTest;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientData;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.journeys.JourneyAskers.Asker;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDefinition.Touchpoint.Successor;
import app.touchstone.journeys.JourneyPreview.Effect;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.Stale;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.trail.TrailEntry;
import app.touchstone.trail.TrailFilter;
import app.touchstone.trail.TrailService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A journey that something hangs on changes by versions, and what is dated before keeps its own. */
@IntegrationTest
class JourneyVersionsIT {

    private static final ZoneId FIRST_TO_WAKE = ZoneId.of("Pacific/Kiritimati");

    @Autowired
    private ClientService clients;

    @Autowired
    private JourneyService journeys;

    @Autowired
    private ChecklistService checklists;

    @Autowired
    private TrailService trail;

    @Autowired
    private DSLContext database;

    private final Actor coordinator = coordinator();
    private Client client;
    private JourneyTemplate template;
    private LocalDate today;

    @BeforeEach
    void drawAJourney() {
        ClientData data = ClientsFixtures.client();
        client = clients.create(
                coordinator, new ClientData(data.name(), data.defaultLanguage(), FIRST_TO_WAKE, data.currency()));
        template = journeys.create(coordinator, client.id(), "Bread run", journey());
        today = LocalDate.now(FIRST_TO_WAKE);
    }

    @Test
    void aJourneyThatNothingHangsOnIsDrawnInPlace() {
        JourneyPreview preview = preview(recoded("greeting", "hello"));
        assertThat(preview.effect()).isEqualTo(Effect.DRAWING);
        JourneyTemplate changed = update(recoded("greeting", "hello"), null);
        assertThat(changed.versions()).singleElement().satisfies(version -> {
            assertThat(version.validFrom()).isNull();
            assertThat(version.assumed()).isFalse();
            assertThat(version.createdBy()).isEqualTo(coordinator.name());
        });
        assertThat(changed.definition().touchpoint("hello")).isPresent();
    }

    @Test
    void aCodeThatAPublishedChecklistMeasuresDoesNotChange() {
        publish("greeting");
        refused("journeys.refusal.code-held", () -> update(recoded("greeting", "hello"), null));
        refused("journeys.refusal.code-held", () -> preview(recoded("greeting", "hello")));
        refused("journeys.refusal.code-held", () -> update(without("greeting"), null));
        refused("journeys.refusal.stage-code-held", () -> update(stageRecoded(), null));
        assertThat(journeys.get(coordinator, template.id())).isEqualTo(template);
        assertThat(update(recoded("advice", "counsel"), null).definition().touchpoint("counsel"))
                .isPresent();
    }

    @Test
    void aCodeThatVisitsHaveMeasuredDoesNotChange() {
        measure("advice", today.minusDays(700));
        refused("journeys.refusal.code-held", () -> update(recoded("advice", "counsel"), null));
        assertThat(journeys.use(coordinator, template.id()).holds("advice")).isTrue();
        assertThat(journeys.use(coordinator, template.id()).visits("advice")).isEqualTo(1);
    }

    @Test
    void aRetiredChecklistStillHoldsItsCodes() {
        checklists.retire(coordinator, publish("greeting").id());
        refused("journeys.refusal.code-held", () -> update(recoded("greeting", "hello"), null));
        assertThat(preview(important("greeting", "9")).askers()).isEmpty();
    }

    @Test
    void aCodeIsNeverUsedAgain() {
        publish("greeting");
        template = update(without("advice"), null);
        JourneyDefinition again = addedTo(template.definition(), touchpoint("advice"));
        refused("journeys.refusal.code-again", () -> update(again, null));
    }

    @Test
    void theDayBeforeAChangeKeepsTheVersionThatItHad() {
        publish("greeting");
        template = update(important("greeting", "9"), today.plusDays(3));
        assertThat(template.versions()).hasSize(2);
        assertThat(importance(template.on(today.plusDays(2)))).isEqualByComparingTo("5");
        assertThat(importance(template.on(today.plusDays(3)))).isEqualByComparingTo("9");
        assertThat(importance(template.on(LocalDate.of(1999, 1, 1)))).isEqualByComparingTo("5");
        assertThat(template.changes(today, today.plusDays(3)))
                .extracting(JourneyVersion::number)
                .containsExactly(2);
        assertThat(template.changes(today, today.plusDays(2))).isEmpty();
        assertThat(template.difference(template.newest()))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(JourneyChange.Difference.IMPORTANCE));
        refused("journeys.refusal.from", () -> update(important("greeting", "8"), today.plusDays(2)));
    }

    @Test
    void aChangeHoldsFromTodayOfTheClientAtTheEarliest() {
        publish("greeting");
        refused("journeys.refusal.from", () -> update(important("greeting", "9"), today.minusDays(1)));
        assertThat(journeys.today(coordinator, template.id())).isEqualTo(LocalDate.now(FIRST_TO_WAKE));
        template = update(important("greeting", "9"), null);
        assertThat(template.newest().validFrom()).isEqualTo(LocalDate.now(FIRST_TO_WAKE));
    }

    @Test
    void toleranceAssumptionAndOrderBelongToTheVersionToo() {
        publish("greeting");
        JourneyDefinition drawn = template.definition();
        Stage stage = drawn.stages().getFirst();
        List<JourneyDefinition> edits = List.of(
                edited(
                        "greeting",
                        one -> new Touchpoint(
                                one.code(), one.title(), one.importance(), one.reach(), new BigDecimal("0.3"), null)),
                new JourneyDefinition(
                        drawn.persona(),
                        drawn.stages(),
                        new JourneyDefinition.Assumption(new BigDecimal("0.3"), BigDecimal.valueOf(4))),
                new JourneyDefinition(
                        drawn.persona(),
                        drawn.stages(),
                        new JourneyDefinition.Assumption(new BigDecimal("0.2"), BigDecimal.valueOf(7))),
                new JourneyDefinition(
                        drawn.persona(),
                        List.of(stage.meeting(stage.touchpoints().reversed()))));
        assertThat(edits).allSatisfy(edit -> assertThat(preview(edit).effect()).isEqualTo(Effect.VERSION));
    }

    @Test
    void wordsAreMendedInPlaceAndTheTrailTellsWhatTheyWere() {
        publish("greeting");
        JourneyDefinition mended = edited("greeting", one -> one.titled(LocalizedText.of("Welcome", "Приветствие")));
        assertThat(preview(mended).effect()).isEqualTo(Effect.WORDS);
        template = update(mended, null);
        assertThat(template.versions()).hasSize(1);
        assertThat(template.on(today)
                        .definition()
                        .touchpoint("greeting")
                        .orElseThrow()
                        .title())
                .isEqualTo(LocalizedText.of("Welcome", "Приветствие"));
        TrailEntry told = told("journey.words-mended");
        assertThat(told.personName()).isEqualTo(coordinator.name());
        assertThat(told.details().get("difference.en")).contains("Touchpoint greeting", "Welcome");
        assertThat(told.details().get("difference.ru")).contains("Приветствие");
    }

    @Test
    void aPreviewSaysWhichSharesMapsVisitsAndChecklistsAChangeTouches() {
        ChecklistVersion published = publish("greeting");
        measure("greeting", today.minusDays(3));
        measure("greeting", today.minusDays(2));
        JourneyPreview preview = preview(important("greeting", "10"));
        assertThat(preview.effect()).isEqualTo(Effect.VERSION);
        assertThat(preview.from()).isEqualTo(today);
        assertThat(preview.outlets()).isEqualTo(2);
        assertThat(preview.visits()).isEqualTo(2);
        assertThat(preview.askers()).extracting(Asker::number).containsExactly(published.number());
        assertThat(preview.shares())
                .extracting(JourneyPreview.ShareChange::code, JourneyPreview.ShareChange::before)
                .containsExactly(tuple("greeting", 0.5), tuple("advice", 0.5));
        assertThat(preview.shares().getFirst().after()).isEqualTo(10.0 / 15);
        assertThat(preview(important("advice", "10")).askers()).isEmpty();
        assertThat(journeys.get(coordinator, template.id())).isEqualTo(template);
    }

    @Test
    void theTrailKeepsTheDifferenceInWords() {
        publish("greeting");
        update(important("greeting", "7.5"), null);
        TrailEntry told = told("journey.version-made");
        assertThat(told.details())
                .containsEntry("version", "2")
                .containsEntry("difference.en", "Touchpoint greeting: importance 5 → 7.5")
                .containsEntry("difference.ru", "Touchpoint greeting (по-русски): важность 5 → 7,5")
                .containsEntry("from", today.toString());
    }

    @Test
    void aRetiredTouchpointLeavesTheJourneyFromItsDayAndCannotComeBack() {
        publish("greeting");
        template = journeys.succeed(
                coordinator, template.id(), template.version(), Succession.retire("greeting"), today.plusDays(1));
        assertThat(template.on(today).definition().shares()).containsOnlyKeys("greeting", "advice");
        assertThat(template.on(today.plusDays(1)).definition().shares()).containsOnlyKeys("advice");
        assertThat(template.definition().touchpoint("greeting")).isPresent();
        assertThat(told("journey.touchpoint-retired").details().get("difference.en"))
                .contains("retired");
        JourneyTemplate after = update(important("greeting", "9"), null);
        assertThat(after.definition().touchpoint("greeting").orElseThrow().retired())
                .isTrue();
        refused(
                "journeys.refusal.not-live",
                () -> journeys.succeed(coordinator, after.id(), after.version(), Succession.retire("greeting"), null));
    }

    @Test
    void mergedAndSplitTouchpointsSayWhereTheirMeasurementsCount() {
        template = update(addedTo(addedTo(template.definition(), touchpoint("door")), touchpoint("till")), null);
        publish("greeting");
        template = journeys.succeed(
                coordinator, template.id(), template.version(), Succession.merge(List.of("greeting"), "advice"), null);
        assertThat(template.definition().destinations("greeting")).containsOnlyKeys("advice");
        assertThat(told("journey.touchpoints-merged").details().get("difference.en"))
                .contains("replaced by");
        template = journeys.succeed(
                coordinator,
                template.id(),
                template.version(),
                Succession.split(
                        "advice",
                        List.of(
                                new Successor("door", new BigDecimal("0.7")),
                                new Successor("till", new BigDecimal("0.3")))),
                null);
        assertThat(template.definition().destinations("greeting"))
                .containsEntry("door", 0.7)
                .containsEntry("till", 0.3);
        assertThat(told("journey.touchpoint-split").details()).containsEntry("version", "3");
    }

    @Test
    void refusesSuccessionsThatLoseOrInventMeasurements() {
        publish("greeting");
        refusedSuccession("journeys.refusal.successor-sum", split("0.7"));
        refusedSuccession("journeys.refusal.successor-share", split("0"));
        refusedSuccession("journeys.refusal.successor-twice", Succession.merge(List.of("greeting"), "greeting"));
        refusedSuccession("journeys.refusal.not-live", Succession.merge(List.of("greeting"), "nowhere"));
        refusedSuccession("journeys.refusal.last-touchpoint", new Succession(List.of("greeting", "advice"), List.of()));
    }

    @Test
    void aRetiredTouchpointIsNotAskedByNewChecklists() {
        publish("greeting");
        template = journeys.succeed(
                coordinator, template.id(), template.version(), Succession.retire("greeting"), today.plusDays(1));
        ChecklistVersion before = draft("greeting");
        assertThat(checklists.problems(coordinator, before.id()))
                .anySatisfy(problem -> assertThat(problem.messageKey()).endsWith("touchpoint-retiring"));
        publish("greeting");
        template = journeys.withdraw(coordinator, template.id(), template.version(), 2);
        template =
                journeys.succeed(coordinator, template.id(), template.version(), Succession.retire("greeting"), today);
        assertThat(checklists.problems(coordinator, before.id())).anySatisfy(problem -> {
            assertThat(problem.messageKey()).endsWith("touchpoint-retired");
            assertThat(problem.isError()).isTrue();
        });
        refused("checklists.refusal.problems", () -> checklists.publish(coordinator, before.id(), before.version()));
    }

    @Test
    void aVersionIsWithdrawnBeforeItsDayOnly() {
        publish("greeting");
        template = update(important("greeting", "9"), today.plusDays(1));
        template = journeys.withdraw(coordinator, template.id(), template.version(), 2);
        assertThat(importance(template.on(today.plusDays(5)))).isEqualByComparingTo("5");
        assertThat(told("journey.version-withdrawn").details()).containsEntry("version", "2");
        template = update(important("greeting", "8"), today);
        assertThat(template.newest().number()).isEqualTo(3);
        refused(
                "journeys.refusal.not-withdrawable",
                () -> journeys.withdraw(coordinator, template.id(), template.version(), 3));
    }

    @Test
    void aVersionWhoseNewTouchpointIsAskedAboutIsNotWithdrawn() {
        publish("greeting");
        template = update(addedTo(template.definition(), touchpoint("door")), today.plusDays(1));
        publish("door");
        refused(
                "journeys.refusal.code-held",
                () -> journeys.withdraw(coordinator, template.id(), template.version(), 2));
    }

    @Test
    void whoeverSavesAfterSomebodyElseIsRefused() {
        publish("greeting");
        update(important("greeting", "9"), null);
        List<Runnable> late = List.of(
                () -> update(important("advice", "1"), null),
                () -> preview(important("advice", "1")),
                () -> journeys.succeed(
                        coordinator, template.id(), template.version(), Succession.retire("advice"), null),
                () -> journeys.withdraw(coordinator, template.id(), template.version(), 2));
        assertThat(late)
                .allSatisfy(act -> assertThatExceptionOfType(Stale.class).isThrownBy(act::run));
        assertThat(journeys.get(coordinator, template.id()).versions()).hasSize(2);
    }

    @Test
    void savingWhatIsThereChangesNothing() {
        publish("greeting");
        assertThat(update(template.definition(), null)).isEqualTo(template);
    }

    @Test
    void whatIsNotGrantedIsNotFound() {
        Actor manager = networkManager(client.id());
        List<Runnable> acts = List.of(
                () -> journeys.use(manager, template.id()),
                () -> journeys.today(manager, template.id()),
                () -> journeys.preview(manager, template.id(), 1, "Mine", journey(), null),
                () -> journeys.previewSuccession(manager, template.id(), 1, Succession.retire("advice"), null),
                () -> journeys.succeed(manager, template.id(), 1, Succession.retire("advice"), null),
                () -> journeys.withdraw(manager, template.id(), 1, 1));
        assertThat(acts)
                .allSatisfy(act -> assertThatExceptionOfType(NotFound.class).isThrownBy(act::run));
    }

    private JourneyTemplate update(JourneyDefinition definition, LocalDate from) {
        return journeys.update(coordinator, template.id(), template.version(), template.name(), definition, from);
    }

    private JourneyPreview preview(JourneyDefinition definition) {
        return journeys.preview(coordinator, template.id(), template.version(), template.name(), definition, null);
    }

    private ChecklistVersion draft(String touchpoint) {
        return checklists.create(
                coordinator,
                client.id(),
                "C" + Identifiers.next(),
                "Checklist",
                template.id(),
                definition(yesNo("first").nowhere().at(touchpoint, "1").build()));
    }

    private ChecklistVersion publish(String touchpoint) {
        ChecklistVersion draft = draft(touchpoint);
        return checklists.publish(coordinator, draft.id(), draft.version());
    }

    private void measure(String touchpoint, LocalDate visitedOn) {
        VisitId visit = new VisitId(Identifiers.next());
        OutletId outlet = new OutletId(Identifiers.next());
        ShopperId shopper = ShopperId.create();
        ClientId of = client.id();
        ChecklistVersion asked = draft(touchpoint);
        database.insertInto(VISIT_FACT)
                .set(VISIT_FACT.VISIT_ID, visit)
                .set(VISIT_FACT.EDITION, 1)
                .set(VISIT_FACT.NUMBER, "V")
                .set(VISIT_FACT.CLIENT_ID, of)
                .set(VISIT_FACT.OUTLET_ID, outlet)
                .set(VISIT_FACT.TEMPLATE_ID, template.id())
                .set(VISIT_FACT.CHECKLIST_VERSION_ID, asked.id())
                .set(VISIT_FACT.CHECKLIST_ID, asked.checklist())
                .set(VISIT_FACT.CHECKLIST_MAJOR, 1)
                .set(VISIT_FACT.WAVE_ID, new WaveId(Identifiers.next()))
                .set(VISIT_FACT.WAVE_NAME, "Wave")
                .set(VISIT_FACT.SHOPPER_ID, shopper)
                .set(VISIT_FACT.VISITED_ON, visitedOn)
                .set(VISIT_FACT.EARNED, BigDecimal.ONE)
                .set(VISIT_FACT.POSSIBLE, BigDecimal.ONE)
                .set(VISIT_FACT.RELEASED_AT, Instant.EPOCH)
                .set(VISIT_FACT.METHOD, ScoringMethod.CURRENT.version())
                .set(VISIT_FACT.LOSSES_METHOD, ScoringMethod.CURRENT.version())
                .execute();
        database.insertInto(TOUCHPOINT_FACT)
                .set(TOUCHPOINT_FACT.VISIT_ID, visit)
                .set(TOUCHPOINT_FACT.TOUCHPOINT, touchpoint)
                .set(TOUCHPOINT_FACT.CLIENT_ID, of)
                .set(TOUCHPOINT_FACT.TEMPLATE_ID, template.id())
                .set(TOUCHPOINT_FACT.OUTLET_ID, outlet)
                .set(TOUCHPOINT_FACT.SHOPPER_ID, shopper)
                .set(TOUCHPOINT_FACT.CHECKLIST_ID, asked.checklist())
                .set(TOUCHPOINT_FACT.CHECKLIST_MAJOR, 1)
                .set(TOUCHPOINT_FACT.VISITED_ON, visitedOn)
                .set(TOUCHPOINT_FACT.DECAY, 1.0)
                .set(TOUCHPOINT_FACT.LOSS, 0.5)
                .set(TOUCHPOINT_FACT.BASE_LOSS, 0.5)
                .set(TOUCHPOINT_FACT.WEIGHT, 1.0)
                .set(TOUCHPOINT_FACT.CRITICAL, false)
                .execute();
    }

    private TrailEntry told(String action) {
        return trail.list(Actors.staff(), TrailFilter.of(template.name(), Set.of()), 0, 500).stream()
                .filter(entry -> entry.action().equals(action)
                        && entry.subject().equals(template.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal importance(JourneyVersion version) {
        return version.definition().touchpoint("greeting").orElseThrow().importance();
    }

    private JourneyDefinition edited(String code, UnaryOperator<Touchpoint> edit) {
        return template.definition().mapped(one -> one.code().equals(code) ? edit.apply(one) : one);
    }

    private JourneyDefinition recoded(String code, String to) {
        return edited(code, one -> new Touchpoint(to, one.title(), one.importance(), one.reach()));
    }

    private JourneyDefinition important(String code, String importance) {
        return edited(code, one -> new Touchpoint(one.code(), one.title(), new BigDecimal(importance), one.reach()));
    }

    private JourneyDefinition without(String code) {
        JourneyDefinition drawn = template.definition();
        return new JourneyDefinition(
                drawn.persona(),
                drawn.stages().stream()
                        .map(stage -> stage.meeting(stage.touchpoints().stream()
                                .filter(one -> !one.code().equals(code))
                                .toList()))
                        .toList());
    }

    private JourneyDefinition stageRecoded() {
        JourneyDefinition drawn = template.definition();
        return new JourneyDefinition(
                drawn.persona(),
                drawn.stages().stream()
                        .map(stage ->
                                new Stage("other", stage.title(), stage.driver(), stage.loops(), stage.touchpoints()))
                        .toList());
    }

    private static JourneyDefinition addedTo(JourneyDefinition drawn, Touchpoint further) {
        Stage stage = drawn.stages().getFirst();
        List<Touchpoint> more = new ArrayList<>(stage.touchpoints());
        more.add(further);
        return new JourneyDefinition(drawn.persona(), List.of(stage.meeting(more)));
    }

    private static Touchpoint touchpoint(String code) {
        return new Touchpoint(code, LocalizedText.in("en", code), BigDecimal.valueOf(5), BigDecimal.ONE);
    }

    private static Succession split(String share) {
        return Succession.split("greeting", List.of(new Successor("advice", new BigDecimal(share))));
    }

    private void refusedSuccession(String key, Succession succession) {
        refused(key, () -> journeys.succeed(coordinator, template.id(), template.version(), succession, null));
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
