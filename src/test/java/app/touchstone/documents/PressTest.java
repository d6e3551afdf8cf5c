package app.touchstone.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.documents.Paper.Chapter;
import app.touchstone.platform.Translations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {

    private static final Instant AS_OF = Instant.parse("2026-11-11T08:05:00Z");

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
        Typesetter setter = new Typesetter(Prints.fonts());
        assertThat(setter.set("Ёж №5 «да» — 5 ₽, ½, ■▲●★◇⚠")).isEqualTo("Ёж №5 «да» — 5 ₽, ½, ■▲●★◇⚠");
        assertThat(setter.set("שלום नमस्ते \uD83D")).isEqualTo("□□□□ □□□□□□ □");
        assertThat(setter.set("a\u0000b\u200Bc\td\ne")).isEqualTo("abc d\ne");
    }

    @Test
    void printsLettersOfOtherScriptsInTheirOwnFonts() throws IOException {
        Tag body = Tag.of("div").say("Plain. გამარჯობა. Բարեւ. 你好. 👍 שלום");
        byte[] pdf = Prints.press().print(paper(body, Map.of()));
        assertThat(Prints.text(pdf)).contains("Plain. გამარჯობა. Բարեւ. 你好.", "👍 □□□□");
        assertThat(fonts(pdf))
                .extracting(name -> name.substring(name.indexOf('+') + 1))
                .contains(
                        "NotoSansGeorgian-Regular",
                        "NotoSansArmenian-Regular",
                        "NotoSansSC-Regular",
                        "NotoEmoji-Regular");
        assertThat(pdf.length).isLessThan(200_000);
        assertThat(fonts(Prints.press().print(paper(Tag.of("div").say("Просто слова"), Map.of()))))
                .allMatch(name -> name.contains("+Inter-"));
    }

    private static Set<String> fonts(byte[] pdf) throws IOException {
        Set<String> fonts = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return fonts;
    }

    @Test
    void thePaperPrintedTwiceIsTheSameFile() {
        VisitFixture visit = VisitFixture.bakery();
        VisitReport report = visit.report();
        Map<UUID, byte[]> photos = Prints.photos(visit.photos());
        Paper paper = new VisitPaper(report, photos, Prints.words(Translations.RUSSIAN)).paper();
        byte[] once = Prints.press().print(paper);
        byte[] again = Prints.press().print(new VisitPaper(report, photos, Prints.words(Translations.RUSSIAN)).paper());
        assertThat(again).isEqualTo(once);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).containsOnlyOnce("startxref");
        assertThat(Prints.outlet(OutletFixture.empty(), Translations.ENGLISH))
                .isEqualTo(Prints.outlet(OutletFixture.empty(), Translations.ENGLISH));
    }

    @Test
    void aFileIsMadeWhenItsContentWasAndHasTheIdOfItsWords() throws IOException {
        try (PDDocument one =
                        Loader.loadPDF(Prints.press().print(paper(Tag.of("div").say("One"), Map.of())));
                PDDocument other =
                        Loader.loadPDF(Prints.press().print(paper(Tag.of("div").say("Other"), Map.of())))) {
            assertThat(one.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(AS_OF);
            assertThat(one.getDocument().getDocumentID().toString())
                    .isNotEqualTo(other.getDocument().getDocumentID().toString());
        }
    }

    @Test
    void saysWhichCharactersPaperCannotShow() {
        PressLetters letters = new PressLetters(Prints.fonts());
        assertThat(letters.missing("Ёж, 5 ₽ · გამარჯობა Բարեւ 你好 👍🏽\n\tи\u0306"))
                .isEmpty();
        assertThat(letters.missing("Café שלש")).isEqualTo("של");
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
                AS_OF,
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
