package app.touchstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Translations;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What is printed is PDF/A-2a for archives and PDF/UA-1 for screen readers, whatever is on it. */
class ConformanceTest {

    private static final List<PDFAFlavour> PROMISED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static List<String> faults(byte[] pdf) {
        return PROMISED.stream().flatMap(flavour -> faults(pdf, flavour)).toList();
    }

    private static Stream<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion ->
                            flavour.getId() + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aVisitWithLossesAndPhotosConforms() {
        VisitFixture visit = VisitFixture.bakery().photo("fresh", 4, 3).photo("greeting", 3, 4);
        assertThat(faults(Prints.visit(visit, Translations.RUSSIAN))).isEmpty();
    }

    @Test
    void aVisitWithoutAScoredAnswerConforms() {
        assertThat(faults(Prints.visit(VisitFixture.unscored(), Translations.ENGLISH)))
                .isEmpty();
    }

    @Test
    void anOutletWithAndWithoutVisitsConforms() {
        assertThat(faults(Prints.outlet(OutletFixture.page(), Translations.RUSSIAN)))
                .isEmpty();
        assertThat(faults(Prints.outlet(OutletFixture.empty(), Translations.ENGLISH)))
                .isEmpty();
    }

    @Test
    void wordsInOtherScriptsConform() {
        VisitFixture visit = VisitFixture.bakery().answer("story", new AnswerValue.Text("გამარჯობა, Բարեւ, 你好 👍"), "");
        assertThat(faults(Prints.visit(visit, Translations.ENGLISH))).isEmpty();
    }
}
