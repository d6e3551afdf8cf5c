package app.touchstone.checklists;

import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;

/**
 * A client's checklist: the line of versions that measure one journey. Its code is unique within the client.
 *
 * @param version counts the changes of this row; it is not the number of a {@link ChecklistVersion}
 */
public record Checklist(
        ChecklistId id, int version, ClientId client, String code, String name, JourneyTemplateId template) {}
