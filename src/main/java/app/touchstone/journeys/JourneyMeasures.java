package app.touchstone.journeys;

import java.util.Map;

/** Says what visits have measured of a journey; implemented by the module that keeps the facts. */
public interface JourneyMeasures {

    Measured of(JourneyTemplate template);

    /**
     * What there is.
     *
     * @param outlets how many outlets have a map of the journey
     * @param visits how many released visits stand in them
     * @param touchpoints how many of these visits measured each touchpoint
     */
    record Measured(int outlets, int visits, Map<String, Integer> touchpoints) {

        public Measured {
            touchpoints = Map.copyOf(touchpoints);
        }
    }
}
