package app.touchstone.insight;

import app.touchstone.platform.JourneyTemplateId;

/** A journey that visits have measured. */
public record JourneyChoice(JourneyTemplateId id, String name) {}
