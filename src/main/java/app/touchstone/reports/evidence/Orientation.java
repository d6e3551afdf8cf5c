package app.touchstone.reports.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a picture is to be turned: of all that stands beside its pixels, Exif alone is read, and nothing is unpacked.
 * Texts and profiles in a PNG may unfold to gigabytes, and its chunks may claim any length.
 */
final class Orientation {

    private static final Logger log = LoggerFactory.getLogger(Orientation.class);
    private static final long PNG_MARK = 0x89504E470D0A1A0AL;
    private static final int EXIF_CHUNK = 0x65584966;
    private static final int CHUNK_FRAME = 12;
    private static final int CHUNK_HEAD = 8;

    private Orientation() {}

    /** The value of the EXIF standard, 1 where none is told. */
    static int of(byte[] upload) throws IOException {
        ExifIFD0Directory exif = metadata(upload).getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null ? 1 : value;
    }

    private static Metadata metadata(byte[] upload) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(upload);
        if (upload.length >= Long.BYTES && file.getLong(0) == PNG_MARK) {
            Metadata metadata = new Metadata();
            byte[] exif = exifOfPng(file);
            if (exif.length > 0) {
                new ExifReader().extract(new ByteArrayReader(exif), metadata, 0);
            }
            return metadata;
        }
        try {
            return JpegMetadataReader.readMetadata(new ByteArrayInputStream(upload), List.of(new ExifReader()));
        } catch (ImageProcessingException unreadable) {
            log.debug("No readable metadata: {}", unreadable.getMessage());
            return new Metadata();
        }
    }

    /** The first chunk of Exif; no chunk may reach over the end of the file. */
    private static byte[] exifOfPng(ByteBuffer file) {
        long at = Long.BYTES;
        while (at + CHUNK_FRAME <= file.capacity()) {
            int head = (int) at;
            long next = at + CHUNK_FRAME + Integer.toUnsignedLong(file.getInt(head));
            if (file.getInt(head + Integer.BYTES) == EXIF_CHUNK && next <= file.capacity()) {
                byte[] exif = new byte[(int) (next - at) - CHUNK_FRAME];
                file.get(head + CHUNK_HEAD, exif);
                return exif;
            }
            at = next;
        }
        return new byte[0];
    }
}
