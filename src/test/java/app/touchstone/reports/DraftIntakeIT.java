package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.DraftIntake.Imported;
import app.touchstone.reports.DraftIntake.Outcome;
import app.touchstone.trail.TrailEntry;
import app.touchstone.trail.TrailService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts that come as files: taken in as if the phone had sent them, or refused in words. */
@IntegrationTest
@ByClock
class DraftIntakeIT extends WithAcceptedVisit {

    @Autowired
    private DraftIntake drafts;

    @Autowired
    private AsideService asides;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private EvidenceIntake photos;

    @Autowired
    private TrailService trail;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);
    private final EvidenceId photo = EvidenceId.create();
    private final UUID answer = UUID.randomUUID();
    private final byte[] picture = ReportedVisits.picture(40, 30);

    private byte[] draft(UUID person, String submission) throws IOException {
        return draft(person, submission, "");
    }

    private byte[] draft(UUID person, String submission, String notes) throws IOException {
        return file(written(person, submission, notes));
    }

    private byte[] file(String report) throws IOException {
        return zip(Map.of("report.json", report.getBytes(StandardCharsets.UTF_8), "photos/" + photo + ".jpg", picture));
    }

    private String written(UUID person, String submission, String notes) {
        return """
                {"format":"tsvisit","version":1,"visitId":"%s","number":"V-1","person":"%s","savedAt":"2026-03-10T11:30:00Z",
                "submission":%s,"report":{"revision":1,"visitedAt":"2026-03-10T11:00:00Z","answers":[
                {"id":"%s","question":"clean","value":{"kind":"choice","option":"yes"},"comment":"","note":"","revision":1,
                "capturedAt":"2026-03-10T11:00:00Z","elapsedMs":5},
                {"id":"%s","question":"smile","value":{"kind":"choice","option":"yes"},"comment":"","note":"","revision":1,
                "capturedAt":"2026-03-10T11:00:00Z","elapsedMs":6}],
                "photos":[{"id":"%s","question":"receipt","sha256":"%s"}]},
                "photos":[{"id":"%s","question":"receipt","sha256":"%s","capturedAt":"2026-03-10T11:00:00Z"}]%s}""".formatted(
                        visit,
                        person,
                        submission,
                        answer,
                        UUID.nameUUIDFromBytes(answer.toString().getBytes(StandardCharsets.US_ASCII)),
                        photo,
                        Sha256.of(picture),
                        photo,
                        Sha256.of(picture),
                        notes);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : entries.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name));
            }
        }
        return bytes.toByteArray();
    }

    private byte[] draft() throws IOException {
        return draft(shopper.id().value(), "null");
    }

    private Imported bring(byte[] file) {
        return drafts.bring(vera, visit, "a.tsvisit", file);
    }

    private Report report() {
        return reports.open(shopper, visit);
    }

    @Test
    void takesADraftInOnceAndLetsNewerAnswersBe() throws IOException {
        StoredAnswer newer = fixture.answer(3, fixture.choice("clean", "no"));
        reports.keep(shopper, visit, newer);

        assertThat(bring(draft())).isEqualTo(new Imported(1, 1, null, Outcome.DRAFT));
        bring(draft());

        assertThat(report().answers()).containsEntry("clean", newer).containsKey("smile");
        assertThat(report().values().to("smile")).contains(new AnswerValue.Choice("yes"));
        assertThat(report().evidence())
                .singleElement()
                .satisfies(kept -> assertThat(kept.id()).isEqualTo(photo));
    }

    @Test
    void handsInAReportThatThePhoneCouldNotSend() throws IOException {
        byte[] file = draft(shopper.id().value(), "\"" + UUID.randomUUID() + "\"");

        Receipt receipt = bring(file).receipt();

        assertThat(report().receipts()).containsExactly(receipt);
        assertThat(bring(file).receipt()).isEqualTo(receipt);
        assertThat(report().receipts()).hasSize(1);
    }

    @Test
    void takesInWhatThereIsOfAReportThatLacksSomething() throws IOException {
        String whole = written(shopper.id().value(), "\"" + UUID.randomUUID() + "\"", "");

        Imported imported =
                bring(file(whole.replace("\"smile\",\"value\":{\"kind\":\"choice\",\"option\":\"yes\"}", """
                "smile","value":{"kind":"choice","option":"no"}""")));

        assertThat(imported).isEqualTo(new Imported(2, 1, null, Outcome.INCOMPLETE));
        assertThat(report().receipts()).isEmpty();
        assertThat(report().values().to("smile")).contains(new AnswerValue.Choice("no"));
    }

    @Test
    void takesTheWholeFileOrNothingOfIt() throws IOException {
        String whole = written(shopper.id().value(), "null", notes("keep"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bring(file(whole.replace("\"receipt\",\"sha256\"", "\"other\",\"sha256\""))))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("reports.refusal.unknown-question"));

        assertThat(report().answers()).isEmpty();
        assertThat(trail.of(vera, visit.value()))
                .extracting(TrailEntry::action)
                .doesNotContain("visit.start", "report.draft-imported");
    }

    @Test
    void letsAPhotoBeThatItsShopperRemovedSince() throws IOException {
        bring(draft());
        photos.remove(shopper, visit, photo);

        assertThat(bring(draft()).outcome()).isEqualTo(Outcome.DRAFT);
        assertThat(report().evidence()).isEmpty();
    }

    @Test
    void tellsTheTrailWhoActedInWhosePlace() throws IOException {
        bring(draft(shopper.id().value(), "\"" + UUID.randomUUID() + "\""));

        assertThat(trail.of(vera, visit.value()))
                .filteredOn(entry -> entry.action().equals("visit.submit"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.personName()).isEqualTo("Vera"))
                .satisfies(entry -> assertThat(entry.details()).containsEntry("inPlaceOf", shopper.name()));
    }

    @Test
    void keepsWhatIsSetAsideUnderItsShoppersName() throws IOException {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");

        bring(draft());

        assertThat(asides.of(vera, visit, 0, 20).getFirst().shopperName()).isEqualTo(shopper.name());
    }

    @Test
    void knowsFromTheFileHowWrongThePhonesClockWas() throws IOException {
        String clock = ",\"clockAheadMs\":" + Duration.ofHours(1).toMillis();

        bring(draft(shopper.id().value(), "\"" + UUID.randomUUID() + "\"", clock));

        assertThat(report().clockAhead()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void takesTheNotesAndHoldsTheReportBackUntilOneOfThemPassesTheQuiz() throws IOException {
        accepted = fixture.acceptedWithQuiz();
        shopper = accepted.shopper();
        visit = accepted.visit().id();
        UUID person = shopper.id().value();
        String submission = "\"" + UUID.randomUUID() + "\"";

        assertThat(bring(draft(person, submission))).isEqualTo(new Imported(2, 1, null, Outcome.QUIZ_FIRST));
        assertThat(bring(draft(person, submission, notes("leave"))).outcome()).isEqualTo(Outcome.QUIZ_FIRST);
        assertThat(bring(draft(person, submission, notes("keep"))).receipt()).isNotNull();
        assertThat(bring(draft(person, submission, notes("keep"))).receipt()).isNotNull();
        assertThat(report().receipts()).hasSize(1);
    }

    @Test
    void setsNotesAsideWithTheReport() throws IOException {
        accepted = fixture.acceptedWithQuiz();
        shopper = accepted.shopper();
        visit = accepted.visit().id();
        assignments.withdraw(vera, List.of(visit), "No answer");

        bring(draft(shopper.id().value(), "null", notes("keep")));

        Aside aside = asides.of(vera, visit, 0, 20).getFirst();
        assertThat(asides.preparation(vera, aside).passed()).isTrue();
        assertThat(asides.file(vera, aside)).contains("\"receipt\":\"keep\"");
    }

    private String notes(String option) {
        return """
                ,"notes":[{"id":"%s","note":{"kind":"quiz","answers":{"receipt":"%s"}},
                "capturedAt":"2026-03-10T10:00:00Z","elapsedMs":null}]""".formatted(UUID.nameUUIDFromBytes((visit + option).getBytes(StandardCharsets.US_ASCII)), option);
    }

    @Test
    void setsTheDraftOfACancelledVisitAside() throws IOException {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        for (int times = 0; times < 2; times++) {
            assertThat(bring(draft()).outcome()).isEqualTo(Outcome.SET_ASIDE);
        }

        Aside aside = asides.of(vera, visit, 0, 20).getFirst();
        assertThat(asides.of(vera, visit, 0, 20)).hasSize(1);
        assertThat(aside.reason()).isEqualTo(AsideReason.CANCELLED);
        assertThat(asides.photo(vera, aside, photo)).isNotEmpty();
        assertThat(report().answers()).isEmpty();
    }

    @Test
    void refusesWhatIsNoDraftOfThisVisit() throws IOException {
        byte[] whole = draft();
        VisitId other = fixture.accepted().visit().id();

        assertRefused("no draft".getBytes(StandardCharsets.US_ASCII), "draft.refusal.foreign");
        assertRefused(zip(Map.of("report.json", "{}".getBytes(StandardCharsets.US_ASCII))), "draft.refusal.foreign");
        assertRefused(zip(Map.of("readme.txt", new byte[3])), "draft.refusal.foreign");
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "draft.refusal.truncated");
        assertRefused(new byte[DraftFile.LARGEST + 1], "draft.refusal.large");
        assertRefused(zip(Map.of("report.json", new byte[DraftFile.LARGEST + 1])), "draft.refusal.large");
        assertRefused(draft(UUID.randomUUID(), "null"), "draft.refusal.other-person");
        assertRefused(draft(shopper.id().value(), "null", ",\"notes\":[null]"), "draft.refusal.foreign");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> drafts.bring(vera, other, "a.tsvisit", whole))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("draft.refusal.other-visit"));
        assertThat(report().answers()).isEmpty();
    }

    @Test
    void isForCoordinatorsOnly() throws IOException {
        byte[] whole = draft();
        Actor reviewer = FieldFixture.staff("Rita", Role.REVIEWER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.bring(shopper, visit, "a", whole));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.bring(reviewer, visit, "a", whole));
    }

    private void assertRefused(byte[] file, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bring(file))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
