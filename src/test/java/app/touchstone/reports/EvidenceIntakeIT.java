package app.touchstone.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.EvidenceIntake.Progress;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.reports.evidence.UploadGap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IntegrationTest
@ByClock
class EvidenceIntakeIT extends WithAcceptedVisit {

    private static final int DEVICES = 4;
    private static final int PART = 100;
    private static final String QUESTION = "receipt";

    @Autowired
    private EvidenceIntake photos;

    @Value("${touchstone.home}")
    private Path home;

    private final byte[] picture = ReportedVisits.picture(80, 60);

    private EvidenceParcel parcel(byte[] bytes) {
        return parcel(EvidenceId.create(), Sha256.of(bytes));
    }

    private EvidenceParcel parcel(EvidenceId id, String sha256) {
        return new EvidenceParcel(id, QUESTION, clock.instant(), sha256);
    }

    private List<Evidence> kept() {
        return reports.open(shopper, visit).evidence();
    }

    private Progress append(EvidenceParcel parcel, int offset) {
        byte[] part = Arrays.copyOfRange(picture, offset, Math.min(picture.length, offset + PART));
        return photos.append(shopper, visit, parcel, picture.length, offset, part);
    }

    /** Sends part after part from where the server is, as a phone does. */
    private Progress appendAll(EvidenceParcel parcel) {
        Progress progress = photos.progress(shopper, visit, parcel.id());
        while (progress.whole() == null) {
            progress = append(parcel, (int) progress.received());
        }
        return progress;
    }

    @Test
    void keepsAPhotoOnceAndServesOnlyWhatItEncodedItself() throws IOException {
        byte[] sent = withComment(picture, "taken by somebody".getBytes(StandardCharsets.US_ASCII));
        EvidenceParcel parcel = parcel(sent);
        for (int times = 0; times < 2; times++) {
            assertThat(photos.keep(shopper, visit, parcel, sent).width()).isEqualTo(80);
        }

        byte[] served =
                Files.readAllBytes(photos.kept(shopper, visit, parcel.id()).path());
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("taken by somebody");
        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain("taken by somebody");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void goesOnFromWhereTheServerIs() {
        EvidenceParcel parcel = parcel(picture);
        append(parcel, 0);
        append(parcel, PART);
        assertThat(append(parcel, 0).received()).isEqualTo(2 * PART);
        assertThat(photos.progress(shopper, visit, parcel.id()).received()).isEqualTo(2 * PART);
        assertThatExceptionOfType(UploadGap.class)
                .isThrownBy(() -> append(parcel, 3 * PART))
                .satisfies(gap -> assertThat(gap.received()).isEqualTo(2 * PART));

        Evidence whole = appendAll(parcel).whole();
        assertThat(kept()).containsExactly(whole);
        assertThat(append(parcel, 0).whole()).isEqualTo(whole);
        assertThat(file(parcel.id())).doesNotExist();
    }

    @Test
    void writesOverWhatACrashLeftBehindTheRow() throws IOException {
        EvidenceParcel parcel = parcel(picture);
        append(parcel, 0);
        Files.write(file(parcel.id()), new byte[5000], StandardOpenOption.APPEND);

        assertThat(appendAll(parcel).whole()).isNotNull();
    }

    @Test
    void beginsAnewWhereTheFileIsGone() throws IOException {
        EvidenceParcel parcel = parcel(picture);
        append(parcel, 0);
        Files.delete(file(parcel.id()));

        assertThat(append(parcel, PART).received()).isZero();
        assertThat(appendAll(parcel).whole()).isNotNull();
    }

    @Test
    void isNotConfusedByTwoDevicesAtOnce() throws Exception {
        EvidenceParcel parcel = parcel(picture);
        List<Future<Progress>> sent = new ArrayList<>();
        try (ExecutorService devices = Executors.newFixedThreadPool(DEVICES)) {
            for (int device = 0; device < DEVICES; device++) {
                sent.add(devices.submit(() -> appendAll(parcel)));
            }
        }
        for (Future<Progress> one : sent) {
            assertThat(one.get().whole()).isNotNull();
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void startsAgainWhereTheWholeIsNotWhatThePhoneHas() {
        EvidenceParcel wrong = parcel(EvidenceId.create(), Sha256.of("another"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> appendAll(wrong))
                .satisfies(damaged -> assertThat(damaged.messageKey()).isEqualTo("reports.refusal.photo-damaged"));
        assertThat(photos.progress(shopper, visit, wrong.id())).isEqualTo(new Progress(0, null));
        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesOtherBytesUnderAnIdThatIsUnderWay() {
        EvidenceParcel parcel = parcel(picture);
        append(parcel, 0);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> append(parcel(parcel.id(), Sha256.of("another")), PART))
                .satisfies(taken -> assertThat(taken.messageKey()).isEqualTo("reports.refusal.id-taken"));
    }

    @Test
    void throwsAwayWhatNeverCameWhole() {
        EvidenceParcel old = parcel(picture);
        append(old, 0);
        clock.advance(Duration.ofDays(31));
        EvidenceParcel young = parcel(picture);
        append(young, 0);

        assertThat(photos.sweep()).isPositive();
        assertThat(file(old.id())).doesNotExist();
        assertThat(file(young.id())).exists();
        assertThat(photos.progress(shopper, visit, old.id()).received()).isZero();
    }

    @Test
    void servesARemovedPhotoToNobody() {
        Evidence photo = fixture.photo(accepted, QUESTION);
        photos.remove(shopper, visit, photo.id());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.kept(shopper, visit, photo.id()));
        assertThat(kept()).isEmpty();
    }

    @Test
    void stopsAPhotoOnItsWay() {
        EvidenceParcel parcel = parcel(picture);
        append(parcel, 0);
        photos.remove(shopper, visit, parcel.id());

        assertThat(file(parcel.id())).doesNotExist();
        assertThat(photos.progress(shopper, visit, parcel.id()).received()).isZero();
    }

    @Test
    void refusesAPhotoThatWasDamagedOnTheWayOrIsNone() {
        byte[] words = "no picture".getBytes(StandardCharsets.US_ASCII);

        assertRefused(picture, Sha256.of(words), "reports.refusal.photo-damaged");
        assertRefused(words, Sha256.of(words), "reports.refusal.photo-unreadable");
        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesABombByItsHeader() {
        byte[] bomb = hugePng();

        assertRefused(bomb, Sha256.of(bomb), "reports.refusal.photo-pixels");
    }

    @Test
    void hidesThePhotosOfOthers() {
        Evidence mine = fixture.photo(accepted, QUESTION);
        EvidenceParcel underWay = parcel(picture);
        append(underWay, 0);
        Accepted other = fixture.accepted();
        VisitId theirs = other.visit().id();
        Actor thief = other.shopper();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.kept(thief, visit, mine.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.kept(thief, theirs, mine.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> photos.keep(thief, theirs, parcel(mine.id(), Sha256.of(picture)), picture));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> photos.append(thief, theirs, underWay, picture.length, 0, picture));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.progress(thief, visit, underWay.id()));
        assertThat(photos.progress(thief, theirs, underWay.id()).received()).isZero();
    }

    private void assertRefused(byte[] bytes, String sha256, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> photos.keep(shopper, visit, parcel(EvidenceId.create(), sha256), bytes))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private Path file(EvidenceId photo) {
        return home.resolve("evidence").resolve("uploads").resolve(photo.value() + ".part");
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
