package app.touchstone.checklists;

/** DRAFT → PUBLISHED (never changed again) → RETIRED (no new visits are bound to it). */
public enum VersionState {
    DRAFT,
    PUBLISHED,
    RETIRED;

    public boolean canBecome(VersionState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
