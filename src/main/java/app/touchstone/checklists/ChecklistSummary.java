package app.touchstone.checklists;

import org.jspecify.annotations.Nullable;

/**
 * A checklist as lists show it.
 *
 * @param latest the newest version that the reader may see, whatever its state
 * @param published the newest published version, to which new visits are bound
 */
public record ChecklistSummary(
        Checklist checklist,
        VersionSummary latest,
        @Nullable VersionSummary published) {}
