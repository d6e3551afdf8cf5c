package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.AnswerValue;
import app.touchstone.checklists.FormCheck.Lack;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Completeness.Problem;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.ReportedVisits.Accepted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import({MovableClock.InPlaceOfTheRealOne.class, FieldFixture.class, ReportedVisits.class})
class ReportServiceIT {

    private static final int REPETITIONS = 20;

    @Autowired
    private ReportService reports;

    @Autowired
    private VisitService visits;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    private Accepted accepted;
    private Actor shopper;
    private VisitId visit;

    @BeforeEach
    void accept() {
        clock.set(ReportedVisits.AFTERNOON);
        accepted = fixture.accepted();
        shopper = accepted.shopper();
        visit = accepted.visit().id();
    }

    private Report report() {
        return reports.open(shopper, visit);
    }

    private VisitState state() {
        return visits.get(shopper, visit).state();
    }

    @Test
    void keepsTheHighestRevisionInWhateverOrderTheyCome() {
        StoredAnswer early = fixture.answer(1, fixture.choice("clean", "yes"));
        StoredAnswer late = fixture.answer(2, fixture.choice("clean", "no"));

        assertThat(reports.keep(shopper, visit, late)).isEqualTo(late);
        assertThat(reports.keep(shopper, visit, early).revision()).isEqualTo(2);
        assertThat(reports.keep(shopper, visit, late)).isEqualTo(late);

        assertThat(report().answers().get("clean")).isEqualTo(late);
        assertThat(state()).isEqualTo(VisitState.IN_PROGRESS);
    }

    @Test
    void takesAnAnswerBack() {
        reports.keep(shopper, visit, fixture.answer(1, fixture.choice("clean", "yes")));
        reports.keep(shopper, visit, fixture.answer(2, new ReportedVisits.Sent("clean", null, "")));

        assertThat(report().values().to("clean")).isEmpty();
    }

    @Test
    void answersForeignAndUnknownVisitsAlike() {
        Actor other = fixture.accepted().shopper();
        StoredAnswer answer = fixture.answer(1, fixture.choice("clean", "yes"));
        Actor reviewer = FieldFixture.staff("Rita", Role.REVIEWER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.keep(other, visit, answer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.keep(other, VisitId.create(), answer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.open(other, visit));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.submit(other, visit, fixture.whole(1, fixture.choice("clean", "yes"))));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.keep(reviewer, visit, answer));
        assertThat(report().answers()).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissingAndKeepsWhatCame() {
        Submission incomplete = fixture.whole(1, fixture.choice("clean", "no"), fixture.choice("smile", "no"));

        assertThatExceptionOfType(Incomplete.class)
                .isThrownBy(() -> reports.submit(shopper, visit, incomplete))
                .satisfies(missing -> assertThat(missing.problems())
                        .containsExactly(
                                new Problem("dirt", Lack.MISSING), new Problem("smile", Lack.COMMENT_MISSING)));
        assertThat(state()).isNotEqualTo(VisitState.SUBMITTED);
    }

    @Test
    void refusesAnAnswerThatTheQuestionCannotTake() {
        Submission unfit = fixture.whole(1, fixture.choice("clean", "perhaps"), fixture.choice("smile", "yes"));

        assertThatExceptionOfType(Incomplete.class)
                .isThrownBy(() -> reports.submit(shopper, visit, unfit))
                .satisfies(wrong -> assertThat(wrong.problems()).containsExactly(new Problem("clean", Lack.INVALID)));
    }

    @Test
    void givesTheSameReceiptHoweverOftenAReportIsSentAtOnce() throws Exception {
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        List<Future<Receipt>> sent = new ArrayList<>();
        try (ExecutorService phones = Executors.newFixedThreadPool(REPETITIONS)) {
            for (int index = 0; index < REPETITIONS; index++) {
                sent.add(phones.submit(() -> reports.submit(shopper, visit, whole)));
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Future<Receipt> one : sent) {
            receipts.add(one.get());
        }

        assertThat(receipts).hasSize(REPETITIONS).containsOnly(receipts.getFirst());
        assertThat(report().receipts()).hasSize(1);
        assertThat(state()).isEqualTo(VisitState.SUBMITTED);
    }

    @Test
    void refusesOtherContentUnderAReceiptedId() {
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        Receipt receipt = reports.submit(shopper, visit, whole);
        Submission forged =
                new Submission(whole.id(), 1, Sha256.of("other"), whole.visitedAt(), whole.answers(), whole.photos());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.submit(shopper, visit, forged))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly(receipt.number()));
        assertThat(report().receipts()).containsExactly(receipt);
    }

    @Test
    void isClosedOnceHandedIn() {
        reports.submit(
                shopper, visit, fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes")));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.keep(shopper, visit, fixture.answer(2, fixture.choice("clean", "no"))))
                .satisfies(closed -> assertThat(closed.messageKey()).isEqualTo("reports.refusal.closed"));
        assertThat(report().values().to("clean")).contains(new AnswerValue.Choice("yes"));
    }

    @Test
    void marksAReportThatComesAfterItsDay() {
        clock.set(accepted.visit().dueAt().plusSeconds(1));
        Receipt receipt = reports.submit(
                shopper, visit, fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes")));

        assertThat(receipt.late()).isTrue();
    }

    @Test
    void refusesAVisitInTheFuture() {
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        Submission tomorrow =
                new Submission(whole.id(), 1, "0", clock.instant().plusSeconds(86_400), whole.answers(), List.of());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.submit(shopper, visit, tomorrow))
                .satisfies(early -> assertThat(early.messageKey()).isEqualTo("reports.refusal.future-visit"));
    }

    @Test
    void waitsForThePhotosThatBelongToTheReport() {
        Evidence there = fixture.photo(accepted, "receipt");
        EvidenceId underWay = EvidenceId.create();
        Submission whole = fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
        Submission withPhotos = new Submission(
                whole.id(),
                1,
                whole.contentSha256(),
                whole.visitedAt(),
                whole.answers(),
                List.of(there.id(), underWay));

        assertThatExceptionOfType(PhotosMissing.class)
                .isThrownBy(() -> reports.submit(shopper, visit, withPhotos))
                .satisfies(missing -> assertThat(missing.missing()).containsExactly(underWay.value()));
    }

    @Test
    void keepsAPhotoOnceAndServesOnlyWhatItEncodedItself() {
        byte[] comment = "taken by somebody".getBytes(StandardCharsets.US_ASCII);
        byte[] sent = withComment(ReportedVisits.picture(80, 60), comment);
        EvidenceId photo = EvidenceId.create();
        for (int times = 0; times < 2; times++) {
            Evidence kept = reports.keepPhoto(shopper, visit, photo, "receipt", clock.instant(), Sha256.of(sent), sent);
            assertThat(kept.width()).isEqualTo(80);
        }

        byte[] served = reports.photo(shopper, visit, photo);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("taken by somebody");
        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("taken by somebody");
        assertThat(report().evidence()).hasSize(1);
    }

    @Test
    void refusesAPhotoThatWasDamagedOnTheWayOrIsNone() {
        byte[] sound = ReportedVisits.picture(80, 60);
        byte[] words = "no picture".getBytes(StandardCharsets.US_ASCII);

        assertRefused(sound, Sha256.of(words), "reports.refusal.photo-damaged");
        assertRefused(words, Sha256.of(words), "reports.refusal.photo-unreadable");
        assertThat(report().evidence()).isEmpty();
    }

    @Test
    void refusesABombByItsHeader() {
        byte[] bomb = hugePng();

        assertRefused(bomb, Sha256.of(bomb), "reports.refusal.photo-pixels");
    }

    @Test
    void hidesThePhotosOfOthers() {
        Evidence mine = fixture.photo(accepted, "receipt");
        Accepted other = fixture.accepted();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.photo(other.shopper(), visit, mine.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.photo(other.shopper(), other.visit().id(), mine.id()));
        byte[] bytes = ReportedVisits.picture(64, 48);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.keepPhoto(
                        other.shopper(),
                        other.visit().id(),
                        mine.id(),
                        "receipt",
                        clock.instant(),
                        Sha256.of(bytes),
                        bytes));
    }

    private void assertRefused(byte[] bytes, String sha256, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.keepPhoto(
                        shopper, visit, new EvidenceId(UUID.randomUUID()), "receipt", clock.instant(), sha256, bytes))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    /** The picture with a comment segment after its first marker. */
    private static byte[] withComment(byte[] jpeg, byte[] comment) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + comment.length + 4);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFFE);
        out.putShort((short) (comment.length + 2));
        out.put(comment);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A few bytes whose header claims 60 000 by 60 000 pixels. */
    private static byte[] hugePng() {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(60_000).putInt(60_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        png.put(header.array()).putInt((int) sum.getValue());
        return png.array();
    }
}
