package app.touchstone.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a picture takes is known and bounded before it is decoded, and no more than two are decoded at once. */
class PictureDecoderTest {

    private static final int LONG_EDGE = 2048;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final AtomicLong asked = new AtomicLong();
    private final PictureDecoder decoder = new PictureDecoder(A_DAY, this::counted);
    private final byte[] small = jpeg(false);

    private BufferedImage counted(ImageTypeSpecifier type, int width, int height) {
        BufferedImage image = type.createBufferedImage(width, height);
        DataBuffer pixels = image.getRaster().getDataBuffer();
        asked.addAndGet((long) pixels.getSize() * DataBuffer.getDataTypeSize(pixels.getDataType()) / Byte.SIZE);
        return image;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesFortyNineMegapixelsOfSixteenBitsWithinItsBound(boolean isInterlaced) throws IOException {
        byte[] file = DrawnPng.ofSixteenBits(7000, 7000, isInterlaced);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int longEdge = decoder.decoded(file, LONG_EDGE, image -> {
            assertThat(image.getRGB(image.getWidth() - 1, image.getHeight() - 1) & 0xFFFFFF)
                    .isEqualTo(image.getRGB(0, 0) & 0xFFFFFF)
                    .isNotZero();
            return image.getWidth();
        });

        assertThat(file.length).isLessThan(500_000);
        assertThat(asked.get()).isPositive().isLessThan(PictureDecoder.MOST_BYTES);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(PictureDecoder.MOST_BYTES);
        assertThat(longEdge).isBetween(LONG_EDGE, 2 * LONG_EDGE);
    }

    @Test
    void leavesNoPixelOutOfAnOrdinaryPhoto() throws IOException {
        assertThat(decoder.<Integer>decoded(small, LONG_EDGE, BufferedImage::getWidth))
                .isEqualTo(64);
        assertThat(new PictureHeader(
                                4608,
                                3456,
                                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR),
                                0)
                        .step(LONG_EDGE, PictureDecoder.MOST_BYTES))
                .isEqualTo(1);
    }

    @Test
    void refusesByItsHeaderWhatHasOneEndlessRow() {
        assertTooLarge(DrawnPng.headOf(50_000_000, 1, 16, 6), false);
        assertTooLarge(DrawnPng.headOf(60_000, 60_000, 8, 2), true);
    }

    @Test
    void refusesAJpegThatItsDecoderHoldsWhole() throws IOException {
        byte[] progressive = jpeg(true);
        assertThat(decoder.<Integer>decoded(progressive, LONG_EDGE, BufferedImage::getWidth))
                .isEqualTo(64);
        asked.set(0);

        assertTooLarge(grown(progressive, 8000, 6000), false);
        assertThat(JpegScans.of(grown(small, 8000, 6000)).heldBytes()).isZero();
        assertThat(JpegScans.of(inSeparateScans(grown(small, 8000, 6000))).heldBytes())
                .isBetween(2L * 8000 * 6000, 6L * 8000 * 6000);
        assertThat(JpegScans.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                        .heldBytes())
                .isZero();
    }

    @Test
    void refusesAJpegOfEndlessScans() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] progressive = jpeg(true);
        file.write(progressive, 0, progressive.length - 2);
        for (int scan = 0; scan < 100; scan++) {
            file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        }

        assertTooLarge(file.toByteArray(), false);
    }

    @Test
    void saysOfADamagedPictureThatItIsNone() {
        for (byte[] file : List.of(new byte[0], new byte[100], Arrays.copyOf(small, 100))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> decoder.decoded(file, LONG_EDGE, BufferedImage::getWidth));
        }
    }

    @Test
    void decodesTwoAtOnceAndTheThirdAfterThem() throws Exception {
        CountDownLatch inside = new CountDownLatch(PictureDecoder.AT_ONCE);
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger entered = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        try (ExecutorService people = Executors.newCachedThreadPool(work -> {
            threads.add(new Thread(work));
            return threads.getLast();
        })) {
            List<Future<Integer>> decoded = new ArrayList<>();
            for (int place = 0; place < PictureDecoder.AT_ONCE; place++) {
                decoded.add(people.submit(() -> held(decoder, inside, open, entered)));
            }
            inside.await();
            decoded.add(people.submit(() -> held(decoder, inside, open, entered)));
            Thread third = threads.getLast();
            while (third.getState() != Thread.State.TIMED_WAITING && entered.get() <= PictureDecoder.AT_ONCE) {
                Thread.onSpinWait();
            }
            int together = entered.get();
            open.countDown();

            assertThat(together).isEqualTo(PictureDecoder.AT_ONCE);
            for (Future<Integer> one : decoded) {
                assertThat(one.get()).isEqualTo(64);
            }
        }
    }

    @Test
    void tellsWhoWaitedInVainToComeBackAndTakesThemThen() throws Exception {
        PictureDecoder impatient = new PictureDecoder(Duration.ZERO, this::counted);
        CountDownLatch inside = new CountDownLatch(PictureDecoder.AT_ONCE);
        CountDownLatch open = new CountDownLatch(1);
        try (ExecutorService people = Executors.newCachedThreadPool()) {
            List<Future<Integer>> decoded = new ArrayList<>();
            for (int place = 0; place < PictureDecoder.AT_ONCE; place++) {
                decoded.add(people.submit(() -> held(impatient, inside, open, new AtomicInteger())));
            }
            inside.await();
            Throwable said = catchThrowable(() -> impatient.decoded(small, LONG_EDGE, BufferedImage::getWidth));
            open.countDown();
            for (Future<Integer> one : decoded) {
                one.get();
            }

            assertThat(said).isInstanceOf(Busy.class);
            assertThat(((Busy) said).pause()).isPositive();
        }
        assertThat(impatient.<Integer>decoded(small, LONG_EDGE, BufferedImage::getWidth))
                .isEqualTo(64);
    }

    @Test
    void givesThePlaceBackWhateverBecomesOfTheWork() throws IOException {
        PictureDecoder impatient = new PictureDecoder(Duration.ZERO, this::counted);
        for (int times = 0; times <= PictureDecoder.AT_ONCE; times++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> impatient.decoded(small, LONG_EDGE, _ -> {
                        throw new IllegalStateException();
                    }));
        }
    }

    private int held(PictureDecoder by, CountDownLatch inside, CountDownLatch open, AtomicInteger entered)
            throws ExecutionException {
        try {
            return by.decoded(small, LONG_EDGE, image -> {
                entered.incrementAndGet();
                inside.countDown();
                try {
                    open.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                return image.getWidth();
            });
        } catch (IOException broken) {
            throw new ExecutionException(broken);
        }
    }

    private void assertTooLarge(byte[] file, boolean byPixels) {
        assertThatExceptionOfType(PictureTooLarge.class)
                .isThrownBy(() -> decoder.decoded(file, LONG_EDGE, BufferedImage::getWidth))
                .satisfies(large -> assertThat(large.isByPixels()).isEqualTo(byPixels));
        assertThat(asked.get()).isZero();
    }

    private static byte[] jpeg(boolean isProgressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(isProgressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(
                    null, new IIOImage(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The same file, whose header claims to be so large. */
    private static byte[] grown(byte[] jpeg, int width, int height) {
        byte[] grown = jpeg.clone();
        int frame = marker(grown, 0xC0, 0xC2);
        ByteBuffer.wrap(grown).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return grown;
    }

    private static byte[] inSeparateScans(byte[] jpeg) {
        byte[] separate = jpeg.clone();
        separate[marker(separate, 0xDA, 0xDA) + 4] = 1;
        return separate;
    }

    private static int marker(byte[] jpeg, int one, int other) {
        int at = 0;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != one && (jpeg[at + 1] & 0xFF) != other) {
            at++;
        }
        return at;
    }
}
