package app.touchstone.reports.evidence;

import app.touchstone.platform.Refused;
import app.touchstone.platform.pictures.Jpeg;
import app.touchstone.platform.pictures.PictureDecoder;
import app.touchstone.platform.pictures.PictureTooLarge;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of somebody's upload a picture that is safe to show: the header is judged before anything is decoded, the pixels
 * are encoded anew, and nothing else of the file is left. Turned upright, the long edge at most 2048 pixels.
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go to the disk, and are compared by nobody
record Picture(byte[] jpeg, int width, int height) {

    static final int LARGEST_UPLOAD_BYTES = 25_000_000;
    private static final Logger log = LoggerFactory.getLogger(Picture.class);
    private static final int LONG_EDGE = 2048;
    private static final float QUALITY = 0.85f;

    static Picture of(byte[] upload, PictureDecoder decoder) {
        if (upload.length > LARGEST_UPLOAD_BYTES) {
            throw new Refused("reports.refusal.photo-size", LARGEST_UPLOAD_BYTES / 1_000_000);
        }
        try {
            int orientation = Orientation.of(upload);
            return decoder.decoded(upload, LONG_EDGE, image -> of(scaled(image, orientation)));
        } catch (PictureTooLarge large) {
            log.warn("An upload is too large to be decoded: {}", large.getMessage());
            throw large.isByPixels()
                    ? new Refused("reports.refusal.photo-pixels", PictureDecoder.mostMegapixels())
                    : new Refused("reports.refusal.photo-memory");
        } catch (IOException broken) {
            log.warn("An upload could not be decoded: {}", broken.getMessage());
            throw new Refused("reports.refusal.photo-unreadable");
        }
    }

    private static Picture of(BufferedImage upright) {
        return new Picture(Jpeg.of(upright, QUALITY), upright.getWidth(), upright.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, int orientation) {
        boolean turned = orientation >= 5 && orientation <= 8;
        int wide = turned ? image.getHeight() : image.getWidth();
        int high = turned ? image.getWidth() : image.getHeight();
        double factor = Math.min(1.0, (double) LONG_EDGE / Math.max(wide, high));
        int width = Math.max(1, (int) Math.round(wide * factor));
        int height = Math.max(1, (int) Math.round(high * factor));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform transform = AffineTransform.getScaleInstance((double) width / wide, (double) height / high);
        transform.concatenate(upright(orientation, image.getWidth(), image.getHeight()));
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return target;
    }

    /** The turn that an EXIF orientation asks for (values 1 to 8 of the EXIF standard). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
