package app.touchstone.journeys;

import app.touchstone.clients.ClientService;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import app.touchstone.platform.Translations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up clients' journeys: every stage and touchpoint has a code of its own and a title. */
@Service
public class JourneyService {

    private static final int NAME_LENGTH = 200;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");

    private final JourneyTemplates templates;
    private final ClientService clients;
    private final Steps steps;
    private final Translations translations;

    JourneyService(JourneyTemplates templates, ClientService clients, Steps steps, Translations translations) {
        this.templates = templates;
        this.clients = clients;
        this.steps = steps;
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

    @Transactional
    public JourneyTemplate create(Actor actor, ClientId client, String name, JourneyDefinition definition) {
        require(actor, client);
        JourneyTemplate template = templates.insert(actor, client, checked(name), checked(definition));
        taken(actor, JourneysAct.TEMPLATE_CREATED, template);
        return template;
    }

    @Transactional
    public JourneyTemplate update(
            Actor actor, JourneyTemplateId id, int version, String name, JourneyDefinition definition) {
        get(actor, id);
        JourneyTemplate template = templates.update(actor, id, version, checked(name), checked(definition));
        taken(actor, JourneysAct.TEMPLATE_CHANGED, template);
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

    private void taken(Actor actor, JourneysAct act, JourneyTemplate template) {
        steps.taken(actor, act, template.id().value(), template.name(), template.client());
    }

    private static String checked(String name) {
        String clean = name.strip();
        if (clean.isEmpty()) {
            throw new Refused("journeys.refusal.name-missing");
        }
        if (clean.length() > NAME_LENGTH) {
            throw new Refused("journeys.refusal.name-long", NAME_LENGTH);
        }
        return clean;
    }

    private static JourneyDefinition checked(JourneyDefinition definition) {
        if (definition.stages().isEmpty()) {
            throw new Refused("journeys.refusal.no-stage");
        }
        Set<String> stages = new HashSet<>();
        for (Stage stage : definition.stages()) {
            refuse(stage.code(), stage.title(), "journeys.refusal.stage-code", "journeys.refusal.stage-title");
            if (!stages.add(stage.code())) {
                throw new Refused("journeys.refusal.stage-twice", stage.code());
            }
            for (Touchpoint touchpoint : stage.touchpoints()) {
                refuse(
                        touchpoint.code(),
                        touchpoint.title(),
                        "journeys.refusal.touchpoint-code",
                        "journeys.refusal.touchpoint-title");
            }
        }
        return definition;
    }

    private static void refuse(String code, LocalizedText title, String codeKey, String titleKey) {
        if (!CODE.matcher(code).matches()) {
            throw new Refused(codeKey, code);
        }
        if (title.isEmpty()) {
            throw new Refused(titleKey, code);
        }
    }
}
