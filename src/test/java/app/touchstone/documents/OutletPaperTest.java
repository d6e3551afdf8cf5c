package app.touchstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.platform.Translations;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class OutletPaperTest {

    private static final byte[] ENGLISH = Prints.outlet(OutletFixture.page(), Translations.ENGLISH);
    private static final byte[] RUSSIAN = Prints.outlet(OutletFixture.page(), Translations.RUSSIAN);

    @Test
    void saysWhatToFixFirstAndShowsTheMap() {
        assertThat(Prints.text(ENGLISH))
                .contains(
                        "Customer journey map",
                        "56.5%",
                        "mean over 3 visits",
                        "−13.1 points",
                        "71.2%",
                        "12 of 48",
                        "Few visits so far",
                        "At the step “Greeting at the counter” this outlet loses 8.2 of 100 points",
                        "27.1 of 100",
                        "Measured: 88% of the journey",
                        "4 Greeting at the counter ▲ Suspected · 8.2",
                        "leads back to the beginning",
                        "Initial consideration Leads Active evaluation Conversion",
                        "⚠ critical",
                        "14% – 72%",
                        "(1.1)",
                        "A loss of up to 20% is tolerated",
                        "With 90% probability");
    }

    @Test
    void saysTheSameInRussian() {
        assertThat(Prints.text(RUSSIAN))
                .contains(
                        "Карта пути клиента",
                        "56,5 %",
                        "среднее по 3 визитам",
                        "Исправить в первую очередь",
                        "Приветствие у прилавка",
                        "возвращает к началу пути",
                        "Первичное осмысление",
                        "Под подозрением",
                        "Потеря до 20 % допустима",
                        "через 24 месяца");
    }

    @Test
    void listsOnlyVisitsThatCount() {
        assertThat(Prints.text(ENGLISH))
                .contains("V-2026-00490", "V-2026-00400", "V-2026-00320")
                .doesNotContain("V-2026-00440");
    }

    @Test
    void laysTheMapOnALandscapePage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RUSSIAN)) {
            var first = pdf.getPage(0).getMediaBox();
            var map = pdf.getPage(1).getMediaBox();
            assertThat(first.getHeight()).isGreaterThan(first.getWidth());
            assertThat(map.getWidth()).isGreaterThan(map.getHeight());
            assertThat(pdf.getNumberOfPages()).isEqualTo(5);
        }
    }

    @Test
    void saysThatNothingWasReleasedYet() {
        assertThat(Prints.text(Prints.outlet(OutletFixture.empty(), Translations.ENGLISH)))
                .contains("No visit to this outlet has been released yet", "How to read this document")
                .doesNotContain("Fix first");
    }
}
