package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version as lists show it, without its definition. */
public record VersionSummary(
        ChecklistVersionId id,
        ChecklistId checklist,
        ClientId client,
        int major,
        int minor,
        VersionState state,
        Counts counts,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    public String number() {
        return major + "." + minor;
    }

    /** How much a version asks: follow-ups are the questions that a condition opens, and are not among the questions. */
    public record Counts(int sections, int questions, int followUps) {

        public static Counts of(ChecklistDefinition definition) {
            int all = (int) definition.questions().count();
            int followUps = (int) definition
                    .questions()
                    .filter(question -> question.visibility().isPresent())
                    .count();
            return new Counts(definition.sections().size(), all - followUps, followUps);
        }
    }
}
