package app.touchstone.insight;

import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointPain;
import app.touchstone.scoring.VisitsNeeded;

/** Fills a journey with an outlet's pain. */
final class JourneyMaps {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private JourneyMaps() {}

    static JourneyMapResult map(NetworkPicture picture, PainMap pain, String region) {
        var definition = picture.template().definition();
        return new JourneyMapResult(
                new JourneyChoice(picture.template().id(), picture.template().name()),
                definition.persona(),
                definition.stages().stream()
                        .map(stage -> new StageResult(
                                stage.code(),
                                stage.title(),
                                stage.driver(),
                                stage.loops(),
                                stage.touchpoints().stream()
                                        .map(touchpoint -> result(picture, pain, region, touchpoint))
                                        .toList()))
                        .toList(),
                pain.coverage(),
                pain.total(),
                pain.estimatedTotal(),
                pain.equalised());
    }

    private static TouchpointResult result(NetworkPicture picture, PainMap map, String region, Touchpoint touchpoint) {
        String code = touchpoint.code();
        TouchpointPain pain = map.at(code)
                .orElseGet(() -> TouchpointPain.of(code, 0, picture.basis(region, code, LossSample.none()), METHOD));
        return new TouchpointResult(
                code,
                touchpoint.title(),
                picture.isScored(code),
                pain,
                pain.interval(METHOD),
                VisitsNeeded.toHalveUncertainty(pain.severity()));
    }
}
