package app.touchstone.insight;

import app.touchstone.journeys.JourneyDefinition.Driver;
import app.touchstone.platform.LocalizedText;
import java.util.List;

/**
 * One stage of an outlet's journey map.
 *
 * @param loops whether the stage leads back into the journey
 */
public record StageResult(
        String code, LocalizedText title, Driver driver, boolean loops, List<TouchpointResult> touchpoints) {

    public StageResult {
        touchpoints = List.copyOf(touchpoints);
    }
}
