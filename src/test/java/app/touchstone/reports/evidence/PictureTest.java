package app.touchstone.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.platform.Refused;
import app.touchstone.platform.pictures.DrawnPng;
import app.touchstone.platform.pictures.PictureDecoder;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A file that is small on the disk is small in memory, in all that is read of it. */
class PictureTest {

    private static final long SOME = 1_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PictureDecoder decoder = spring();

    private static PictureDecoder spring() {
        try (var beans = new AnnotationConfigApplicationContext(PictureDecoder.class)) {
            return beans.getBean(PictureDecoder.class);
        }
    }

    @Test
    void keepsALargePictureOfSixteenBitsAtItsUsualSize() {
        byte[] file = DrawnPng.ofSixteenBits(7000, 7000, false);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Picture picture = Picture.of(file, decoder);

        assertThat(picture.width()).isEqualTo(2048);
        assertThat(picture.height()).isEqualTo(2048);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(160_000_000);
    }

    @Test
    void refusesInWordsWhatTakesTooMuch() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Picture.of(DrawnPng.headOf(50_000_000, 1, 16, 6), decoder))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("reports.refusal.photo-memory"));
    }

    @Test
    void unpacksNothingThatStandsBesideThePixels() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(new byte[] {'a', 0, 0});
        try (DeflaterOutputStream packed = new DeflaterOutputStream(text)) {
            for (int times = 0; times < 1000; times++) {
                packed.write(new byte[100_000]);
            }
        }

        assertTakesLittle(DrawnPng.withChunk("zTXt", text.toByteArray(), text.size()));
        assertTakesLittle(DrawnPng.withChunk("eXIf", new byte[8], Integer.MAX_VALUE));
        assertTakesLittle(DrawnPng.withChunk("eXIf", new byte[8], -1));
    }

    @Test
    void turnsPicturesByTheirExif() throws IOException {
        byte[] exif = HexFormat.of().parseHex("4d4d002a0000000800010112000300000001000600000000" + "0000");
        byte[] jpeg = new byte[exif.length + 12];
        System.arraycopy(HexFormat.of().parseHex("ffd8ffe1"), 0, jpeg, 0, 4);
        jpeg[5] = (byte) (exif.length + 8);
        System.arraycopy(HexFormat.of().parseHex("457869660000"), 0, jpeg, 6, 6);
        System.arraycopy(exif, 0, jpeg, 12, exif.length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(jpeg);
        file.writeBytes(HexFormat.of().parseHex("ffda0000"));

        assertThat(Orientation.of(DrawnPng.withChunk("eXIf", exif, exif.length)))
                .isEqualTo(6);
        assertThat(Orientation.of(file.toByteArray())).isEqualTo(6);
        assertThat(Orientation.of(new byte[] {1, 2, 3})).isEqualTo(1);
    }

    private static void assertTakesLittle(byte[] file) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int orientation = Orientation.of(file);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(SOME);
        assertThat(orientation).isEqualTo(1);
    }
}
