package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a checklist. A draft may change; once published, its definition never does, because visits are bound
 * to it and answers are read by it.
 *
 * @param version counts the changes of this row, for the optimistic lock
 * @param major counts changes of scoring: trends break between two majors
 * @param minor counts changes of wording within a major: results stay comparable
 */
public record ChecklistVersion(
        ChecklistVersionId id,
        int version,
        ChecklistId checklist,
        ClientId client,
        int major,
        int minor,
        VersionState state,
        ChecklistDefinition definition,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    /** The number that people know the version by, such as {@code 2.1}. */
    public String number() {
        return major + "." + minor;
    }

    public ChecklistVersion redefine(ChecklistDefinition changed) {
        requireDraft();
        return new ChecklistVersion(
                id, version, checklist, client, major, minor, state, changed, createdAt, publishedAt);
    }

    /** The same, as it stood at an earlier row version: to be refused as stale where the row has moved on. */
    ChecklistVersion asReadAt(int rowVersion) {
        return new ChecklistVersion(
                id, rowVersion, checklist, client, major, minor, state, definition, createdAt, publishedAt);
    }

    public ChecklistVersion publish(Instant at) {
        requireNext(VersionState.PUBLISHED);
        return new ChecklistVersion(
                id, version, checklist, client, major, minor, VersionState.PUBLISHED, definition, createdAt, at);
    }

    public ChecklistVersion retire() {
        requireNext(VersionState.RETIRED);
        return new ChecklistVersion(
                id, version, checklist, client, major, minor, VersionState.RETIRED, definition, createdAt, publishedAt);
    }

    void requireDraft() {
        if (state != VersionState.DRAFT) {
            throw new Refused("checklists.refusal.not-a-draft", number(), state);
        }
    }

    private void requireNext(VersionState next) {
        if (!state.canBecome(next)) {
            throw new Refused("checklists.refusal.state", number(), state, next);
        }
    }
}
