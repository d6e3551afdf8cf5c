package app.touchstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Translations;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class VisitPaperTest {

    private static final int LARGEST = 5_000_000;
    private static final byte[] RUSSIAN = Prints.visit(VisitFixture.bakery(), Translations.RUSSIAN);

    @Test
    void saysHowGoodTheVisitWasAndWhatWasLostFirst() {
        String text = Prints.text(Prints.visit(VisitFixture.bakery(), Translations.ENGLISH));
        assertThat(text)
                .containsSubsequence(
                        "Visit report",
                        "Bakery on Lenin Street",
                        "Tasty Dot · Omsk, Lenin Street 12",
                        "25.7%",
                        "■ Critical",
                        "9 of 35 points count; 15.5 were earned",
                        "11 Nov 2026, afternoon",
                        "V-2026-00417",
                        "7 answers fell short of the standard and lost 19.5 points",
                        "sets the score of the section “At the counter” to 0",
                        "What was lost",
                        "Did the assistant greet you within 30 seconds?",
                        "⚠ Critical requirement failed",
                        "The assistant went on talking to a colleague",
                        "Were you given a receipt?",
                        "How long did you wait?",
                        "6.5 min at most 3 min 2 of 4",
                        "All answers",
                        "A warm shop, and the rye bread is worth the way.",
                        "How to read this document",
                        "n = 1",
                        "from 60 to below 75",
                        "2026-2",
                        "version 2.1");
    }

    /** The visit, an answer that is a time and the photos all lie within minutes of 14:05. */
    @Test
    void tellsNoMinuteOfTheVisit() {
        VisitFixture visit = VisitFixture.bakery()
                .answer("wait", new AnswerValue.Receipt(new BigDecimal("418.50"), LocalTime.of(14, 12)), "")
                .photo("fresh", 4, 3);
        assertThat(Prints.text(Prints.visit(visit, Translations.ENGLISH)))
                .contains("afternoon")
                .doesNotContainPattern("14:\\d\\d|08:\\d\\d");
        assertThat(Prints.text(Prints.visit(visit, Translations.RUSSIAN)))
                .contains("11 нояб. 2026, днём")
                .doesNotContainPattern("14:\\d\\d|08:\\d\\d");
    }

    @Test
    void saysTheSameInRussian() {
        assertThat(Prints.text(RUSSIAN))
                .containsSubsequence(
                        "Отчёт о визите",
                        "25,7 %",
                        "■ Критично",
                        "засчитано 9 из 35 баллов, получено 15,5",
                        "Стандарту не соответствуют 7 ответов, потеряно 19,5 балла",
                        "Что потеряно",
                        "Продавец поздоровался в течение 30 секунд?",
                        "Нарушено критическое требование",
                        "не более 3 мин",
                        "Все ответы",
                        "Как читать этот документ");
    }

    @Test
    void numbersEveryPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RUSSIAN)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf).replaceAll("[\\s\\u00a0]+", " "))
                        .contains("Страница %d из %d".formatted(page, pages));
            }
        }
    }

    @Test
    void carriesItsFontsLanguageTitleTagsAndBookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RUSSIAN)) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("+Inter-");
                }
            }
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("ru");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Визит V-2026-00417, Bakery on Lenin Street");
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : catalog.getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).containsExactly("Главное", "Что потеряно", "Все ответы", "Как читать этот документ");
        }
    }

    @Test
    void printsHostileTextAsText() throws IOException {
        String hostile = "<script>alert(1)</script> & </td> \"quoted\" \u0000\u0007\u202Eevil ש ת и\u0306 end";
        VisitFixture visit = VisitFixture.bakery().choice("greeted", "no", hostile);
        byte[] printed = Prints.visit(visit, Translations.ENGLISH);
        assertThat(Prints.text(printed))
                .contains(
                        "<script>alert(1)</script>",
                        "& </td> \"quoted\"",
                        "evil □ □ й end",
                        "How to read this document");
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames() == null
                            || pdf.getDocumentCatalog().getNames().getJavaScript() == null)
                    .isTrue();
        }
    }

    @Test
    void staysSmallWithManyPhotos() {
        VisitFixture visit = VisitFixture.bakery();
        IntStream.range(0, 37).forEach(_ -> visit.photo("clean", 1600, 1200));
        byte[] pdf = Prints.visit(visit, Translations.ENGLISH);
        assertThat(pdf.length).isLessThan(LARGEST);
        assertThat(Prints.text(pdf)).contains("Photo 40. Is the entrance clean?");
    }

    @Test
    void saysThatThereIsARecordingAndHowLong() {
        VisitFixture visit = VisitFixture.bakery().recording("greeted", 83_400);
        assertThat(Prints.text(Prints.visit(visit, Translations.ENGLISH))).contains("Recording, 1:23");
        assertThat(Prints.text(Prints.visit(visit, Translations.RUSSIAN))).contains("Аудиозапись, 1:23");
    }

    @Test
    void saysWhichPhotoIsLost() {
        VisitFixture visit = VisitFixture.bakery();
        Paper paper = new VisitPaper(visit.report(), Map.of(), Prints.words(Translations.ENGLISH)).paper();
        assertThat(Prints.text(Prints.press().print(paper))).contains("This photo cannot be shown.", "Photo 1.");
    }
}
