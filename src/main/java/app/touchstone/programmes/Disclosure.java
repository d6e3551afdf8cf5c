package app.touchstone.programmes;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Translations;
import java.time.LocalDate;

/**
 * What the people who are audited have been told. An audit of competitors reports no names and records nothing.
 *
 * @param toldOn the day on which the staff were told that visits happen
 * @param recordingConsent on what ground sound may be recorded, in the words that shoppers read before they do, each in
 *     their language; empty where nothing is recorded
 * @param reference where it stands: the local act, the letter, the contract's clause
 */
public record Disclosure(
        AuditType auditType,
        LocalDate toldOn,
        ReportingLevel reportingLevel,
        RecordingPolicy recordingPolicy,
        StaffNamePolicy staffNamePolicy,
        String reference,
        LocalizedText recordingConsent) {

    /** The most characters of {@link #reference}. */
    public static final int LONGEST_REFERENCE = Words.LINE;

    /** The most characters of {@link #recordingConsent} in one language. */
    public static final int LONGEST_CONSENT = 2000;

    public Disclosure {
        reference = Words.fitting(reference, LONGEST_REFERENCE);
        if (reference.isEmpty()) {
            throw new Refused("programmes.refusal.disclosure-reference");
        }
        recordingConsent.values().values().forEach(words -> Words.fitting(words, LONGEST_CONSENT));
        recordingConsent = recordingPolicy == RecordingPolicy.NONE ? LocalizedText.empty() : recordingConsent;
        if (auditType == AuditType.COMPETITOR
                && (staffNamePolicy != StaffNamePolicy.NONE || recordingPolicy != RecordingPolicy.NONE)) {
            throw new Refused("programmes.refusal.competitor-names");
        }
        if (recordingPolicy == RecordingPolicy.AUDIO && recordingConsent.isEmpty()) {
            throw new Refused("programmes.refusal.recording-consent");
        }
    }

    /** Refuses a checklist that asks for sound where nobody has agreed to it. */
    void requireRecording(ChecklistDefinition checklist) {
        if (checklist.asksForSound() && recordingPolicy == RecordingPolicy.NONE) {
            throw new Refused("programmes.refusal.recording-policy");
        }
    }

    /** Refuses a ground that some shoppers could not read: it is stated in every language of the product. */
    void requireConsentInAllLanguages() {
        if (recordingPolicy == RecordingPolicy.AUDIO
                && !Translations.LANGUAGES.stream()
                        .allMatch(language -> recordingConsent.has(language.getLanguage()))) {
            throw new Refused("programmes.refusal.recording-consent");
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
