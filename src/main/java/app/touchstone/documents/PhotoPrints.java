package app.touchstone.documents;

import app.touchstone.platform.pictures.Jpeg;
import app.touchstone.platform.pictures.PictureDecoder;
import app.touchstone.review.ReleasedReport.Photo;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Photos small enough that all of one paper together stay within its size. */
final class PhotoPrints {

    private static final Logger log = LoggerFactory.getLogger(PhotoPrints.class);

    /** All photos of a paper; its text, fonts and drawings need the rest of five million. */
    private static final int MOST_BYTES = 4_200_000;

    private static final List<Print> PRINTS = List.of(
            new Print(1200, 0.80f),
            new Print(1200, 0.65f),
            new Print(960, 0.65f),
            new Print(720, 0.60f),
            new Print(480, 0.50f),
            new Print(320, 0.40f));
    private static final double WIDEST = 85;
    private static final double HIGHEST = 80;

    private PhotoPrints() {}

    private record Print(int longEdge, float quality) {}

    /** The best print whose share of the paper is not exceeded; nothing where the bytes are no picture. */
    static Optional<byte[]> of(byte[] jpeg, int photos, PictureDecoder decoder) {
        try {
            int longest = PRINTS.getFirst().longEdge();
            return Optional.of(decoder.decoded(
                    jpeg, longest, image -> fitting(image, MOST_BYTES / Math.max(1, photos))));
        } catch (IOException broken) {
            log.warn("A photo could not be read: {}", broken.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] fitting(BufferedImage image, int mostBytes) {
        byte[] print = {};
        for (Print size : PRINTS) {
            print = Jpeg.of(scaled(image, size.longEdge()), size.quality());
            if (print.length <= mostBytes) {
                return print;
            }
        }
        return print;
    }

    /** The image's element, in millimetres, so that two stand side by side and two pairs on a page. */
    static Tag image(Photo photo) {
        double factor = Math.min(WIDEST / photo.width(), HIGHEST / photo.height());
        return Tag.of("img")
                .with("src", Paper.PICTURE + photo.id())
                .style(String.format(
                        Locale.ROOT, "width: %.1fmm; height: %.1fmm", photo.width() * factor, photo.height() * factor));
    }

    private static BufferedImage scaled(BufferedImage image, int longEdge) {
        double factor = Math.min(1.0, (double) longEdge / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }
}
