package app.touchstone.journeys;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A client's journey: who travels, through which stages, meeting which touchpoints. Codes are unique. */
public record JourneyDefinition(Persona persona, List<Stage> stages) {

    public JourneyDefinition {
        stages = List.copyOf(stages);
        Set<String> seen = new HashSet<>();
        stages.stream().flatMap(stage -> stage.touchpoints().stream()).forEach(touchpoint -> {
            if (!seen.add(touchpoint.code())) {
                throw new IllegalArgumentException("Two touchpoints have the code (%s)".formatted(touchpoint.code()));
            }
        });
    }

    /** Whose journey it is, and the job that they want done. */
    public record Persona(LocalizedText name, LocalizedText job) {}

    /** What a stage moves: leads, conversion, price of the deal (average bill), quantity of deals per client. */
    public enum Driver {
        LEADS,
        CONVERSION,
        PRICE,
        QUANTITY
    }

    /** @param loops whether the stage leads back into the journey, as trigger and loyalty do in Balakhnin's loop */
    public record Stage(String code, LocalizedText title, Driver driver, boolean loops, List<Touchpoint> touchpoints) {

        public Stage {
            touchpoints = List.copyOf(touchpoints);
        }
    }

    /**
     * @param importance stated importance, 0 to 10
     * @param reach the share of customers who meet it, 0 to 1
     */
    public record Touchpoint(String code, LocalizedText title, BigDecimal importance, BigDecimal reach) {

        public static final BigDecimal DEFAULT_IMPORTANCE = BigDecimal.valueOf(5);

        public Touchpoint {
            if (importance.signum() < 0 || importance.compareTo(BigDecimal.TEN) > 0) {
                throw new IllegalArgumentException(
                        "Importance of (%s) is not within 0 to 10: (%s)".formatted(code, importance));
            }
            if (reach.signum() < 0 || reach.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("Reach of (%s) is not within 0 to 1: (%s)".formatted(code, reach));
            }
        }
    }

    public Stream<Touchpoint> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }

    public Optional<Touchpoint> touchpoint(String code) {
        return touchpoints()
                .filter(touchpoint -> touchpoint.code().equals(code))
                .findFirst();
    }
}
