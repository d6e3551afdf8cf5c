package app.touchstone.journeys;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;

/** A journey that a client's customers take, as it was drawn up; its name is unique within the client. */
public record JourneyTemplate(
        JourneyTemplateId id, int version, ClientId client, String name, JourneyDefinition definition) {}
