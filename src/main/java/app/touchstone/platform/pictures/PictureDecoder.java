package app.touchstone.platform.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * The only one who decodes pictures that others made. None takes more than {@link #MOST_BYTES} of memory, two are worked
 * on at a time in this process, and who waits too long, or behind too many, is told to come back.
 *
 * @see "Decision 0040"
 */
@Component
public class PictureDecoder {

    /** What one picture may take, from its file to what is kept of it. */
    static final long MOST_BYTES = 128L * 1024 * 1024;

    static final int AT_ONCE = 2;
    static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Duration patience;
    private final Canvas canvas;

    /** Where the pixels come from that a picture is decoded into. */
    interface Canvas {
        BufferedImage of(ImageTypeSpecifier type, int width, int height);
    }

    PictureDecoder() {
        this(PATIENCE, ImageTypeSpecifier::createBufferedImage);
    }

    PictureDecoder(Duration patience, Canvas canvas) {
        this.patience = patience;
        this.canvas = canvas;
    }

    /** The most megapixels that are looked at. */
    public static long mostMegapixels() {
        return PictureHeader.mostPixels() / 1_000_000;
    }

    /**
     * What is made of the picture, which is as large as memory allows and the work needs it.
     *
     * @param longEdge in pixels, of what the work draws; the picture's own is at least half of it, unless it is smaller
     * @param work holds one of the places as well
     * @throws IOException where the file is no JPEG or PNG that can be decoded
     * @throws PictureTooLarge where its header shows that it takes too much
     * @throws Busy where no place became free
     */
    public <T> T decoded(byte[] file, int longEdge, Function<BufferedImage, T> work) throws IOException {
        takePlace();
        try {
            return work.apply(decode(file, longEdge));
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.getQueueLength() < WAITING && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Busy(PAUSE);
    }

    private BufferedImage decode(byte[] file, int longEdge) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader, PictureHeader.of(reader, file), longEdge);
            } catch (RuntimeException broken) {
                // on a damaged file the readers end in whatever their code happens upon: an index, a number, a null
                throw new IOException("A damaged picture", broken);
            } finally {
                reader.dispose();
            }
        }
    }

    private BufferedImage read(ImageReader reader, PictureHeader header, int longEdge) throws IOException {
        int step = header.step(longEdge, MOST_BYTES);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        parameters.setDestination(canvas.of(header.type(), header.width(step), header.height(step)));
        return reader.read(0, parameters);
    }
}
