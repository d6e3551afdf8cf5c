package app.touchstone.platform.pictures;

import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * What a picture needs in memory, known before anything of it is decoded.
 *
 * @param type the pixels as the decoder gives them
 * @param heldBytes what its decoder keeps of all of it, whatever is asked for
 */
record PictureHeader(int width, int height, ImageTypeSpecifier type, long heldBytes) {

    private static final long MOST_PIXELS = 50_000_000L;
    private static final int MOST_SCANS = 100;
    /** The row that is read, the one before it, and what becomes of it, in samples of two bytes at most. */
    private static final int ROWS = 3;

    private static final int SAMPLES = 4;

    /** Drawing makes whole numbers of all pixels first where they are of an uncommon kind. */
    private static final int DRAWN_BYTES = 4;

    /**
     * The header, where its picture is a JPEG or PNG and can be looked at in a bearable time.
     *
     * @param reader has the file as its input
     */
    static PictureHeader of(ImageReader reader, byte[] file) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("jpeg") && !format.equals("png")) {
            throw new IOException("Neither JPEG nor PNG: (%s)".formatted(format));
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new PictureTooLarge(true, "%d by %d pixels".formatted(width, height));
        }
        JpegScans scans = format.equals("jpeg") ? JpegScans.of(file) : new JpegScans(0, 1);
        if (scans.count() > MOST_SCANS) {
            throw new PictureTooLarge(false, "(%d) scans".formatted(scans.count()));
        }
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new IOException("Pixels of an unknown kind");
        }
        return new PictureHeader(width, height, types.next(), scans.heldBytes());
    }

    static long mostPixels() {
        return MOST_PIXELS;
    }

    /**
     * Of how many pixels of a row or column one is decoded: as few are left out as memory allows, since what is left out
     * is lost to the eye as well.
     *
     * @throws PictureTooLarge where less than half of the edge that is kept would be left
     */
    int step(int longEdge, long mostBytes) throws PictureTooLarge {
        int longest = Math.max(width, height);
        int step = 1;
        while (bytes(step, longEdge) > mostBytes) {
            step++;
            if (2L * longest / step < longEdge) {
                throw new PictureTooLarge(false, "%d by %d pixels take too much".formatted(width, height));
            }
        }
        return step;
    }

    /** All that is in memory at once: the decoder's own, its result, and what is drawn of that. */
    private long bytes(int step, int longEdge) {
        long rows = (long) ROWS * width * SAMPLES * 2;
        long decoded = (long) width(step) * height(step);
        double kept = Math.min(1.0, (double) longEdge / Math.max(width(step), height(step)));
        long drawn = (long) (decoded * kept * kept);
        return heldBytes + rows + decoded * (bytesPerPixel() + DRAWN_BYTES) + drawn * DRAWN_BYTES;
    }

    private int bytesPerPixel() {
        SampleModel samples = type.getSampleModel(1, 1);
        return samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getTransferType()) / Byte.SIZE;
    }

    int width(int step) {
        return (width + step - 1) / step;
    }

    int height(int step) {
        return (height + step - 1) / step;
    }
}
