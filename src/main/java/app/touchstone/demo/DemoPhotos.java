package app.touchstone.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the demo's photos: a table with cups for the hall, one cup for the drink. */
final class DemoPhotos {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private final Random random;

    DemoPhotos(Random random) {
        this.random = random;
    }

    byte[] hall() {
        return draw(graphics -> {
            graphics.setColor(new Color(0x6B4F3A));
            for (int table = 0; table < 3; table++) {
                graphics.fill(new RoundRectangle2D.Double(60 + table * 300, 430 + random.nextInt(60), 240, 40, 20, 20));
                graphics.fillRect(170 + table * 300, 470, 20, 200);
            }
            for (int lamp = 0; lamp < 4; lamp++) {
                graphics.setColor(new Color(0xF2C66B));
                graphics.fill(new Ellipse2D.Double(120 + lamp * 220, 90 + random.nextInt(30), 60, 60));
            }
        });
    }

    byte[] drink() {
        return draw(graphics -> {
            graphics.setColor(new Color(0xFBF7F0));
            graphics.fill(new RoundRectangle2D.Double(330, 220, 300, 330, 60, 60));
            graphics.setStroke(new BasicStroke(26));
            graphics.draw(new Ellipse2D.Double(590, 290, 120, 150));
            graphics.setColor(new Color(0x5A3A22));
            graphics.fill(new Ellipse2D.Double(350, 235, 260, 70));
            graphics.setColor(new Color(0xD9B48A));
            int size = 60 + random.nextInt(60);
            graphics.fill(new Ellipse2D.Double(480 - size / 2.0, 270 - size / 6.0, size, size / 3.0));
        });
    }

    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private byte[] draw(Drawing drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color wall = Color.getHSBColor(0.08f + random.nextFloat() * 0.08f, 0.25f, 0.9f);
        graphics.setPaint(new GradientPaint(0, 0, wall, 0, HEIGHT, wall.darker()));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.on(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
