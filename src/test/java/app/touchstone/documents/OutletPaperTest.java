package app.touchstone.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.platform.Translations;
import app.touchstone.scoring.Belief;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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
                        "Too early to say",
                        "Wave of 7 Sep 2026: 56.3%, 1 visit",
                        "The wave of 6 Nov 2026 still runs (1 of 2 visits)",
                        "Service, version 2 · Service, version 1. Scores by different checklists",
                        "71.2%",
                        "12 of 48",
                        "Few visits so far",
                        "At the touchpoint “Greeting at the counter” this outlet loses 8.2 of 100 points",
                        "27.1 of 100",
                        "Measured: 88% of the journey",
                        "4 Greeting at the counter ▲ Suspected · 8.2",
                        "leads back to the beginning",
                        "Initial consideration Leads Active evaluation Conversion",
                        "⚠ critical",
                        "14% – 72%",
                        "(1.1)",
                        "A loss of up to 20% is tolerated",
                        "With 90% probability")
                .doesNotContain("12.9", "13.1", "61.7", "provisional");
    }

    @Test
    void saysTheSameInRussian() {
        assertThat(Prints.text(RUSSIAN))
                .contains(
                        "Карта пути клиента",
                        "56,5 %",
                        "среднее по 3 визитам",
                        "Что исправить в первую очередь",
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
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
        }
    }

    @Test
    void saysHowLossesMovedAndRestatesWhatWasMeasured() {
        assertThat(Prints.text(ENGLISH))
                .contains(
                        "Pain since the wave before: ▼ Less is lost than in the wave before.",
                        "Wave of 7 Sep 2026: pain 41.5 of 100, 2 visits",
                        "by the importances of the newer one: version 2 of the journey",
                        "Waiting: ▲ More is lost than in the wave before.",
                        "At 1 other touchpoint measured both times it is too early to say.",
                        "Pain as it was measured",
                        "Restated to today’s importances");
        assertThat(Prints.text(RUSSIAN))
                .contains("Боль к прошлой волне: ▼ Теряется меньше, чем в прошлой волне.", "Боль, как измерено");
    }

    @Test
    void marksTheDayOnWhichTheJourneyChanged() {
        assertThat(Prints.text(ENGLISH))
                .contains("Journey: 22 Sep 2026", "Version 2 of the journey holds from 22 Sep 2026.");
        assertThat(Prints.text(RUSSIAN)).contains("Карта пути: 22", "Версия 2 карты пути действует с 22");
    }

    @Test
    void saysThatNothingWasReleasedYet() {
        assertThat(Prints.text(Prints.outlet(OutletFixture.empty(), Translations.ENGLISH)))
                .contains("No visit to this outlet has been released yet", "How to read this document")
                .doesNotContain("Fix first");
    }

    /** Twelve columns less number and name, as the annex prints them. */
    private static final Pattern TERMS = Pattern.compile("(\\d+[.,]\\d{6}(?: \\d+[.,]\\d{6}){9})");

    @Test
    void canBeRecomputedFromWhatIsPrinted() {
        for (byte[] paper : List.of(ENGLISH, RUSSIAN)) {
            List<double[]> rows = TERMS.matcher(Prints.text(paper))
                    .results()
                    .map(match -> Arrays.stream(match.group(1).replace(',', '.').split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            assertThat(rows)
                    .hasSameSizeAs(OutletFixture.page().map().touchpoints().toList());
            rows.forEach(OutletPaperTest::assertRecomputes);
        }
    }

    private static void assertRecomputes(double[] terms) {
        double importance = terms[0];
        double mean = terms[1];
        double lambda = terms[2];
        double visits = terms[4];
        double theta = (lambda * mean + visits * terms[5]) / (lambda + visits);
        assertThat(theta).isCloseTo(terms[6], within(1e-5));
        assertThat(100 * importance * theta).isCloseTo(terms[9], within(.001));
        Belief belief = new Belief(
                terms[3] * (lambda * mean + visits * terms[5]),
                terms[3] * (lambda * (1 - mean) + visits * (1 - terms[5])));
        Belief.Interval interval = belief.interval(.9);
        assertThat(terms[7])
                .satisfiesAnyOf(
                        low -> assertThat(low).isZero(),
                        low -> assertThat(low).isCloseTo(interval.low(), within(1e-4)));
        assertThat(terms[8])
                .satisfiesAnyOf(
                        high -> assertThat(high).isEqualTo(1),
                        high -> assertThat(high).isCloseTo(interval.high(), within(1e-4)));
    }

    @Test
    void namesTheQuestionsThatLoseMostAndTheDayOfTheMethod() {
        assertThat(Prints.text(ENGLISH))
                .contains(
                        "Most is lost by: “Did the assistant greet you?”, “How long did you wait?”.",
                        "All losses by this method since")
                .doesNotContain("75 more");
        assertThat(Prints.text(RUSSIAN))
                .contains("«Продавец поздоровался?»", "В норме")
                .doesNotContain("Чисто");
    }
}
