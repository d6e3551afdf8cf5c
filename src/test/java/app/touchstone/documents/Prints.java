package app.touchstone.documents;

import app.touchstone.forms.AnswerWords;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.ResultWords;
import app.touchstone.platform.Translations;
import app.touchstone.platform.pictures.PictureDecoder;
import app.touchstone.review.ReleasedReport.Photo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Prints papers in tests without a server, and reads them again. */
final class Prints {

    private static final AnnotationConfigApplicationContext BEANS = new AnnotationConfigApplicationContext(
            Translations.class, AnswerWords.class, ResultWords.class, Fonts.class, Press.class, PictureDecoder.class);

    private Prints() {}

    static byte[] visit(VisitFixture visit, Locale locale) {
        return press().print(new VisitPaper(visit.report(), photos(visit.photos()), words(locale)).paper());
    }

    static byte[] outlet(OutletPage page, Locale locale) {
        return press().print(new OutletPaper(page, words(locale)).paper());
    }

    static Press press() {
        return BEANS.getBean(Press.class);
    }

    static Fonts fonts() {
        return BEANS.getBean(Fonts.class);
    }

    static Wording words(Locale locale) {
        return new Wording(
                BEANS.getBean(Translations.class),
                BEANS.getBean(AnswerWords.class),
                BEANS.getBean(ResultWords.class),
                locale);
    }

    static Map<UUID, byte[]> photos(List<Photo> photos) {
        Map<UUID, byte[]> prints = new HashMap<>();
        photos.forEach(photo -> PhotoPrints.of(
                        jpeg(photo.width(), photo.height()), photos.size(), BEANS.getBean(PictureDecoder.class))
                .ifPresent(print -> prints.put(photo.id(), print)));
        return prints;
    }

    /** Noise, which compresses as badly as any photo. */
    static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(417);
        Graphics2D graphics = image.createGraphics();
        for (int spot = 0; spot < width; spot++) {
            graphics.setColor(new Color(random.nextInt(0xFFFFFF)));
            graphics.fillRect(
                    random.nextInt(width), random.nextInt(height), 1 + random.nextInt(40), 1 + random.nextInt(40));
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** All words in the order in which they are read, gaps and line ends as single spaces. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\p{Z}]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
