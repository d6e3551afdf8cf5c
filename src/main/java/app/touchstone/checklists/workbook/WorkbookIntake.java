package app.touchstone.checklists.workbook;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Translations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts of workbooks: all that a workbook brings comes in, or nothing does (decision 0014). */
@Service
@Transactional
public class WorkbookIntake {

    private final ChecklistService checklists;
    private final JourneyService journeys;
    private final Translations translations;

    WorkbookIntake(ChecklistService checklists, JourneyService journeys, Translations translations) {
        this.checklists = checklists;
        this.journeys = journeys;
        this.translations = translations;
    }

    /** A checklist that measures a journey which the client has. */
    public ChecklistVersion create(
            Actor actor,
            ClientId client,
            String code,
            String name,
            JourneyTemplateId template,
            ImportedChecklist read) {
        refuseErrors(read);
        return checklists.create(actor, client, code, name, template, read.definition());
    }

    /** A checklist with a journey of its own, made of the workbook's touchpoints. */
    public ChecklistVersion createWithJourney(
            Actor actor, ClientId client, String code, String name, String journeyName, ImportedChecklist read) {
        refuseErrors(read);
        actor.require(Permission.MANAGE_CHECKLISTS);
        if (read.touchpoints().isEmpty()) {
            throw new Refused("checklists.refusal.no-touchpoints");
        }
        LocalizedText customer = LocalizedText.of(
                translations.text(Translations.ENGLISH, "checklists.import.persona"),
                translations.text(Translations.RUSSIAN, "checklists.import.persona"));
        JourneyTemplateId template = journeys.create(
                        actor, client, journeyName, read.journey(journeys.balakhnin(customer, LocalizedText.empty())))
                .id();
        return checklists.create(actor, client, code, name, template, read.definition());
    }

    /** The next version of a checklist. */
    public ChecklistVersion newVersion(Actor actor, ChecklistId checklist, boolean major, ImportedChecklist read) {
        refuseErrors(read);
        return checklists.newVersion(actor, checklist, major, read.definition());
    }

    private static void refuseErrors(ImportedChecklist read) {
        if (read.hasErrors()) {
            throw new Refused("checklists.refusal.import-errors", read.errors());
        }
    }
}
