package app.touchstone.checklists;

/** How much a finding weighs: an error stops what was asked for, a warning only tells. */
public enum Gravity {
    ERROR,
    WARNING
}
