package app.touchstone.insight;

import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.journeys.JourneyDefinition.Persona;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** A journey for the golden checklist. */
final class InsightFixtures {

    private InsightFixtures() {}

    static JourneyDefinition journey() {
        return new JourneyDefinition(
                new Persona(LocalizedText.in("en", "Ann"), LocalizedText.empty()),
                List.of(new Stage(
                        "only",
                        LocalizedText.in("en", "Only"),
                        Driver.LEADS,
                        false,
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(number -> new Touchpoint(
                                        "T" + number,
                                        LocalizedText.in("en", "Touchpoint " + number),
                                        BigDecimal.valueOf(number),
                                        BigDecimal.ONE))
                                .toList())));
    }
}
