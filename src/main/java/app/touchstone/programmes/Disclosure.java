package app.touchstone.programmes;

import app.touchstone.platform.Refused;
import java.time.LocalDate;

/**
 * What the people who are audited have been told. An audit of competitors reports no names and records nothing.
 *
 * @param toldOn the day on which the staff were told that visits happen
 * @param reference where it stands: the local act, the letter, the contract's clause
 */
public record Disclosure(
        AuditType auditType,
        LocalDate toldOn,
        ReportingLevel reportingLevel,
        RecordingPolicy recordingPolicy,
        StaffNamePolicy staffNamePolicy,
        String reference) {

    public Disclosure {
        reference = Words.fitting(reference, Words.LINE);
        if (reference.isEmpty()) {
            throw new Refused("programmes.refusal.disclosure-reference");
        }
        if (auditType == AuditType.COMPETITOR
                && (staffNamePolicy != StaffNamePolicy.NONE || recordingPolicy != RecordingPolicy.NONE)) {
            throw new Refused("programmes.refusal.competitor-names");
        }
    }

    /** Refuses what is still to be told: visits happen to people who know of them. */
    void requireTold(LocalDate today) {
        if (toldOn.isAfter(today)) {
            throw new Refused("programmes.refusal.told-later");
        }
    }

    /** Whose outlets are visited. */
    public enum AuditType {
        OWN,
        PARTNER,
        COMPETITOR
    }

    /** Whether results are told by outlet or by person. */
    public enum ReportingLevel {
        OUTLET,
        INDIVIDUAL
    }

    /** Whether shoppers may record sound. */
    public enum RecordingPolicy {
        NONE,
        AUDIO
    }

    /** How reports may speak of the client's staff. */
    public enum StaffNamePolicy {
        NONE,
        DESCRIPTION,
        NAME
    }
}
