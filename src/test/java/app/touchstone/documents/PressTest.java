package app.touchstone.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.documents.Paper.Chapter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {

    @Test
    void loadsNothingButThePapersOwnPictures(@TempDir Path folder) throws IOException {
        Path secret = Files.write(folder.resolve("secret.jpg"), Prints.jpeg(40, 40));
        try (ServerSocket elsewhere = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://localhost:" + elsewhere.getLocalPort() + "/picture.jpg";
            Tag body = Tag.of("div").say("Nothing from elsewhere");
            for (String source :
                    List.of(address, secret.toUri().toString(), "classpath:/static/x.jpg", "picture:other")) {
                body.add(
                        Tag.of("img").with("src", source).with("alt", "x"),
                        Tag.of("div")
                                .style("background-image: url('" + source + "')")
                                .say("x"),
                        Tag.of("object").with("data", source));
            }
            body.add(Tag.of("script").say("new java.net.URL('" + address + "').openStream()"));
            byte[] pdf = Prints.press().print(paper(body, Map.of("own", Prints.jpeg(40, 40))));
            elsewhere.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(elsewhere::accept);
            assertThat(Prints.text(pdf)).contains("Nothing from elsewhere");
            assertThat(pictures(pdf)).isZero();
        }
    }

    @Test
    void printsThePapersOwnPictures() throws IOException {
        Tag body = Tag.of("div").add(Tag.of("img").with("src", "picture:own").with("alt", "A picture"));
        assertThat(pictures(Prints.press().print(paper(body, Map.of("own", Prints.jpeg(40, 40))))))
                .isEqualTo(1);
    }

    @Test
    void replacesWhatNoFontCanPrint() {
        Fonts fonts = Prints.fonts();
        assertThat(fonts.printable("Ёж №5 «да» — 5 ₽, ½, ■▲●★◇⚠")).isEqualTo("Ёж №5 «да» — 5 ₽, ½, ■▲●★◇⚠");
        assertThat(fonts.printable("日本 😀👍🏽 \uD83D")).isEqualTo("□□ □□ □");
        assertThat(fonts.printable("a\u0000b\u200Bc\td\ne")).isEqualTo("abc d\ne");
    }

    @Test
    void givesUpWhatTakesTooLong() {
        try (PressRoom room = new PressRoom(Duration.ofMillis(50))) {
            CountDownLatch never = new CountDownLatch(1);
            assertThat(room.print(() -> waitFor(never)))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void refusesWhenTooManyWait() {
        try (PressRoom room = new PressRoom(Duration.ofSeconds(30))) {
            CountDownLatch free = new CountDownLatch(1);
            AtomicInteger taken = new AtomicInteger();
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> {
                while (taken.incrementAndGet() < 1000) {
                    var _ = room.print(() -> waitFor(free));
                }
            });
            assertThat(taken.get()).isLessThan(100);
            free.countDown();
        }
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Paper paper(Tag body, Map<String, byte[]> pictures) {
        return new Paper(
                Locale.ENGLISH,
                "Paper",
                "A paper",
                List.of("left", "right"),
                "foot",
                "Page {0} of {1}",
                List.of(new Chapter("one", "One", body)),
                pictures);
    }

    private static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }
}
