package app.touchstone.checklists;

import static app.touchstone.forms.FormsFixtures.text;

import app.touchstone.journeys.JourneyDefinition;
import java.math.BigDecimal;
import java.util.List;

/** What the forms of the fixtures stand on: the journey whose touchpoints they measure. */
public final class ChecklistsFixtures {

    private ChecklistsFixtures() {}

    public static JourneyDefinition journey() {
        return new JourneyDefinition(
                new JourneyDefinition.Persona(text("A neighbour"), text("Bread for supper")),
                List.of(new JourneyDefinition.Stage(
                        "deal",
                        text("Deal"),
                        JourneyDefinition.Driver.PRICE,
                        false,
                        List.of(touchpoint("greeting"), touchpoint("advice")))));
    }

    private static JourneyDefinition.Touchpoint touchpoint(String code) {
        return new JourneyDefinition.Touchpoint(
                code, text("Touchpoint " + code), new BigDecimal("5"), new BigDecimal("1"));
    }
}
