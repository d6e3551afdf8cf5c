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
import app.touchstone.reports.EvidenceIntake.Progress;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.reports.evidence.Waves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ByClock
class RecordingIntakeIT extends WithAcceptedVisit {

    private static final int PART = 5000;
    private static final String QUESTION = "voice";

    @Autowired
    private EvidenceIntake photos;

    @Autowired
    private ReportDirectory directory;

    @Autowired
    private Submissions submissions;

    @Autowired
    private AsideService asides;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private DraftIntake drafts;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);
    private final byte[] tone = Waves.tone(900);

    private EvidenceParcel parcel(String question, byte[] bytes) {
        return new EvidenceParcel(EvidenceId.create(), question, clock.instant(), Sha256.of(bytes));
    }

    private Evidence kept(byte[] bytes) {
        return photos.keep(shopper, visit, parcel(QUESTION, bytes), bytes);
    }

    private byte[] served(EvidenceId id) throws IOException {
        return Files.readAllBytes(photos.kept(shopper, visit, id).path());
    }

    @Test
    void comesInPartsTwiceAndServesWhatTheServerWrote() throws IOException {
        byte[] telling = Waves.file(
                Waves.format(1, 1, 16_000, 16),
                Waves.chunk("LIST", "made by somebody".getBytes(StandardCharsets.US_ASCII)),
                Waves.chunk("data", Arrays.copyOfRange(tone, Waves.HEAD, tone.length)));
        EvidenceParcel parcel = parcel(QUESTION, telling);
        Progress progress = photos.progress(shopper, visit, parcel.id());
        while (progress.whole() == null) {
            int offset = (int) progress.received();
            byte[] part = Arrays.copyOfRange(telling, offset, Math.min(telling.length, offset + PART));
            photos.append(shopper, visit, parcel, telling.length, offset, part);
            progress = photos.append(shopper, visit, parcel, telling.length, offset, part);
        }

        Evidence recording = progress.whole();
        assertThat(recording.isSound()).isTrue();
        assertThat(recording.duration()).isEqualTo(Duration.ofMillis(900));
        assertThat(reports.open(shopper, visit).evidence()).containsExactly(recording);
        assertThat(served(recording.id())).isEqualTo(tone);
        assertThat(photos.keep(shopper, visit, parcel, telling)).isEqualTo(recording);
    }

    @Test
    void takesSoundWhereItIsAskedForAndNowhereElse() {
        byte[] picture = ReportedVisits.picture(8, 8);
        byte[] words = "ID3 no sound".getBytes(StandardCharsets.US_ASCII);

        assertRefused(QUESTION, picture, "reports.refusal.recording-unreadable");
        assertRefused(QUESTION, words, "reports.refusal.recording-unreadable");
        assertRefused("receipt", tone, "reports.refusal.photo-unreadable");
        assertThat(reports.open(shopper, visit).evidence()).isEmpty();
    }

    @Test
    void isNoPictureAndNoPictureIsARecording() {
        Evidence recording = kept(tone);
        Evidence photo = fixture.photo(accepted, "receipt");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.picture(visit, recording.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.recording(visit, photo.id()));
    }

    @Test
    void hidesTheRecordingsOfOthersAndThoseTakenOut() {
        Evidence mine = kept(tone);
        Accepted other = fixture.accepted();
        VisitId theirs = other.visit().id();
        Actor thief = other.shopper();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.kept(thief, visit, mine.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.kept(thief, theirs, mine.id()));
        photos.remove(shopper, visit, mine.id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> served(mine.id()));
    }

    @Test
    void answersItsQuestion() {
        Evidence recording = kept(tone);
        AnswerValue value = new AnswerValue.Recordings(List.of(recording.id().toString()));
        reports.keep(shopper, visit, fixture.answer(1, new ReportedVisits.Sent(QUESTION, value, "")));

        assertThat(reports.open(shopper, visit).answers().get(QUESTION).value()).isEqualTo(value);
        assertThat(reports.check(shopper, visit).problems())
                .extracting(Completeness.Problem::question)
                .doesNotContain(QUESTION);
    }

    @Test
    void comesWithWhatIsSetAside() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        EvidenceId id = EvidenceId.create();
        Submission late = fixture.whole(1, fixture.choice("clean", "yes"));
        String content = """
                {"revision":1,"visitedAt":"2026-03-10T11:00:00Z","answers":[],"photos":[{"id":"%s","question":"%s","sha256":"%s"}]}""".formatted(id, QUESTION, Sha256.of(tone));
        assertThatExceptionOfType(SetAside.class)
                .isThrownBy(() -> submissions.submit(shopper, visit, late, content))
                .satisfies(told -> assertThat(told.missing()).containsExactly(id.value()));

        EvidenceParcel parcel = new EvidenceParcel(id, QUESTION, clock.instant(), Sha256.of(tone), late.id());
        photos.keep(shopper, visit, parcel, tone);

        Aside aside = asides.of(vera, visit, 0, 20).getFirst();
        assertThat(asides.photos(vera, aside)).singleElement().satisfies(one -> {
            assertThat(one.isSound()).isTrue();
            assertThat(one.duration()).isEqualTo(Duration.ofMillis(900));
        });
        assertThat(asides.photo(vera, aside, id)).isEqualTo(tone);
    }

    @Test
    void comesInWithADraft() throws IOException {
        UUID id = UUID.randomUUID();
        String report = """
                {"format":"tsvisit","version":1,"visitId":"%1$s","number":"V-1","person":"%2$s","submission":null,
                "report":{"revision":1,"visitedAt":null,"answers":[],
                "photos":[{"id":"%3$s","question":"voice","sha256":"%4$s"}]},
                "photos":[{"id":"%3$s","question":"voice","sha256":"%4$s","capturedAt":"2026-03-10T11:00:00Z",
                "mediaType":"audio/wav"}]}""".formatted(visit, shopper.id().value(), id, Sha256.of(tone));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("report.json"));
            zip.write(report.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("recordings/" + id + ".wav"));
            zip.write(tone);
        }

        drafts.bring(vera, visit, "a.tsvisit", file.toByteArray());

        assertThat(served(new EvidenceId(id))).isEqualTo(tone);
    }

    private void assertRefused(String question, byte[] bytes, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> photos.keep(shopper, visit, parcel(question, bytes), bytes))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
