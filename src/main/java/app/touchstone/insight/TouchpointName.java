package app.touchstone.insight;

import app.touchstone.platform.LocalizedText;

/** A touchpoint as people call it. */
public record TouchpointName(String code, LocalizedText title) {}
