package app.touchstone.programmes;

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
        reference = reference.strip();
        if (reference.isEmpty()) {
            throw new app.touchstone.platform.Refused("programmes.refusal.disclosure-reference");
        }
        if (auditType == AuditType.COMPETITOR
                && (staffNamePolicy != StaffNamePolicy.NONE || recordingPolicy != RecordingPolicy.NONE)) {
            throw new app.touchstone.platform.Refused("programmes.refusal.competitor-names");
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
