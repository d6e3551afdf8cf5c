package app.touchstone.journeys;

import app.touchstone.clients.ClientService;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Translations;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up clients' journeys: every stage and touchpoint has a code of its own and a title. What figures are computed
 * from changes by a new version with a day from which it holds; the past keeps the old one (decision 0022).
 */
@Service
public class JourneyService {

    private final JourneyTemplates templates;
    private final JourneyPlanner planner;
    private final ClientService clients;
    private final JourneyTelling telling;
    private final Translations translations;

    JourneyService(
            JourneyTemplates templates,
            JourneyPlanner planner,
            ClientService clients,
            JourneyTelling telling,
            Translations translations) {
        this.templates = templates;
        this.planner = planner;
        this.clients = clients;
        this.telling = telling;
        this.translations = translations;
    }

    @Transactional(readOnly = true)
    public List<JourneyTemplate> list(Actor actor, ClientId client) {
        require(actor, client);
        return templates.of(client);
    }

    @Transactional(readOnly = true)
    public JourneyTemplate get(Actor actor, JourneyTemplateId id) {
        actor.require(Permission.MANAGE_JOURNEYS);
        JourneyTemplate template = templates.find(id).orElseThrow(NotFound::new);
        actor.requireClient(template.client());
        return template;
    }

    /** What hangs on a journey: its codes are fixed, and a change touches it. */
    @Transactional(readOnly = true)
    public JourneyUse use(Actor actor, JourneyTemplateId id) {
        return planner.use(get(actor, id));
    }

    /** Today where the client is: the day on which a version holds or does not. */
    @Transactional(readOnly = true)
    public LocalDate today(Actor actor, JourneyTemplateId id) {
        return planner.today(get(actor, id));
    }

    @Transactional
    public JourneyTemplate create(Actor actor, ClientId client, String name, JourneyDefinition definition) {
        require(actor, client);
        JourneyTemplate template =
                templates.insert(actor, client, JourneyRules.checked(name), JourneyRules.checked(definition));
        telling.tell(actor, JourneysAct.TEMPLATE_CREATED, template);
        return template;
    }

    /**
     * What it would change to save this, refused like the saving itself.
     *
     * @param version the row version that the edit began from
     * @param from the day from which it shall hold; the first possible where absent
     */
    @Transactional(readOnly = true)
    public JourneyPreview preview(
            Actor actor,
            JourneyTemplateId id,
            int version,
            String name,
            JourneyDefinition definition,
            @Nullable LocalDate from) {
        JourneyTemplate template = get(actor, id);
        templates.requireReadAt(template, version);
        return planner.plan(template, JourneyRules.checked(name), edited(template, definition), from);
    }

    /**
     * Saves a drawing: mended words in place, all that figures hang on as a new version.
     *
     * @param version the row version that the edit began from
     * @param from the day from which it holds; the first possible where absent
     */
    @Transactional
    public JourneyTemplate update(
            Actor actor,
            JourneyTemplateId id,
            int version,
            String name,
            JourneyDefinition definition,
            @Nullable LocalDate from) {
        JourneyTemplate template = held(actor, id, version);
        String words = JourneyRules.checked(name);
        JourneyDefinition next = edited(template, definition);
        JourneyPreview plan = planner.plan(template, words, next, from);
        return switch (plan.effect()) {
            case NOTHING -> template;
            case WORDS ->
                told(actor, JourneysAct.WORDS_MENDED, templates.mend(actor, template, words, next), plan, null);
            case DRAWING ->
                told(actor, JourneysAct.TEMPLATE_CHANGED, templates.redraw(actor, template, words, next), plan, null);
            case VERSION -> versioned(actor, JourneysAct.VERSION_MADE, template, words, next, plan);
        };
    }

    /** What it would change to give touchpoints up, refused like the act itself. */
    @Transactional(readOnly = true)
    public JourneyPreview previewSuccession(
            Actor actor, JourneyTemplateId id, int version, Succession succession, @Nullable LocalDate from) {
        JourneyTemplate template = get(actor, id);
        templates.requireReadAt(template, version);
        return planner.plan(template, template.name(), JourneyRules.succeeded(template.definition(), succession), from);
    }

    /** Gives touchpoints up from a day on: what was measured at them stays, or counts at those that take their place. */
    @Transactional
    public JourneyTemplate succeed(
            Actor actor, JourneyTemplateId id, int version, Succession succession, @Nullable LocalDate from) {
        JourneyTemplate template = held(actor, id, version);
        JourneyDefinition next = JourneyRules.succeeded(template.definition(), succession);
        JourneysAct act = switch (succession.into().size()) {
            case 0 -> JourneysAct.TOUCHPOINT_RETIRED;
            case 1 -> JourneysAct.TOUCHPOINTS_MERGED;
            default -> JourneysAct.TOUCHPOINT_SPLIT;
        };
        JourneyPreview plan = planner.plan(template, template.name(), next, from);
        return versioned(actor, act, template, template.name(), next, plan);
    }

    /** Calls off the newest version, whose day has not come. */
    @Transactional
    public JourneyTemplate withdraw(Actor actor, JourneyTemplateId id, int version, int number) {
        JourneyTemplate template = held(actor, id, version);
        JourneyVersion newest = template.newest();
        LocalDate from = newest.validFrom();
        if (newest.number() != number || from == null || !from.isAfter(planner.today(template))) {
            throw new Refused("journeys.refusal.not-withdrawable", number);
        }
        JourneyRules.keepHeldCodes(template.definition(), template.before(newest), planner.use(template));
        JourneyTemplate without = templates.withdraw(actor, template, number);
        telling.tell(
                actor,
                JourneysAct.VERSION_WITHDRAWN,
                without,
                number,
                from,
                JourneyChanges.between(without.definition(), newest.definition()));
        return without;
    }

    private JourneyTemplate versioned(
            Actor actor,
            JourneysAct act,
            JourneyTemplate template,
            String name,
            JourneyDefinition next,
            JourneyPreview plan) {
        LocalDate from = plan.from() == null ? plan.earliest() : plan.from();
        JourneyTemplate saved = templates.addVersion(actor, template, name, next, from);
        return told(actor, act, saved, plan, saved.newest().number());
    }

    private JourneyTemplate told(
            Actor actor, JourneysAct act, JourneyTemplate saved, JourneyPreview plan, @Nullable Integer number) {
        telling.tell(actor, act, saved, number, plan.from(), plan.changes());
        return saved;
    }

    /** What an edit says, with what it cannot say: which touchpoints have been given up. */
    private static JourneyDefinition edited(JourneyTemplate template, JourneyDefinition definition) {
        return JourneyRules.checked(definition.givenUpAs(template.definition()));
    }

    private JourneyTemplate held(Actor actor, JourneyTemplateId id, int version) {
        get(actor, id);
        JourneyTemplate template = templates.hold(id).orElseThrow(NotFound::new);
        templates.requireReadAt(template, version);
        return template;
    }

    /**
     * Balakhnin's loop without touchpoints: from first thoughts to loyalty, where trigger and loyalty lead back into
     * the journey.
     */
    public JourneyDefinition balakhnin(LocalizedText personaName, LocalizedText personaJob) {
        return new JourneyDefinition(
                new Persona(personaName, personaJob),
                List.of(
                        stage("consideration", "journeys.balakhnin.consideration", Driver.LEADS, false),
                        stage("evaluation", "journeys.balakhnin.evaluation", Driver.LEADS, false),
                        stage("deal", "journeys.balakhnin.deal", Driver.PRICE, false),
                        stage("experience", "journeys.balakhnin.experience", Driver.QUANTITY, false),
                        stage("trigger", "journeys.balakhnin.trigger", Driver.QUANTITY, true),
                        stage("loyalty", "journeys.balakhnin.loyalty", Driver.QUANTITY, true)));
    }

    private Stage stage(String code, String key, Driver driver, boolean loops) {
        LocalizedText title = LocalizedText.of(
                translations.text(Translations.ENGLISH, key), translations.text(Translations.RUSSIAN, key));
        return new Stage(code, title, driver, loops, List.of());
    }

    private void require(Actor actor, ClientId client) {
        actor.require(Permission.MANAGE_JOURNEYS);
        clients.get(actor, client);
    }
}
