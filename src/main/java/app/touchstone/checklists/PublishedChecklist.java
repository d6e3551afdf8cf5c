package app.touchstone.checklists;

/** A checklist that visits can be ordered by, with the version that they would be bound to today. */
public record PublishedChecklist(Checklist checklist, VersionSummary version) {}
