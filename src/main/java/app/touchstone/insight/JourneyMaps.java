package app.touchstone.insight;

import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.scoring.PainMap;
import app.touchstone.scoring.ScoringMethod;
import app.touchstone.scoring.TouchpointPain;
import app.touchstone.scoring.VisitsNeeded;

/** Fills a journey with an outlet's pain. */
final class JourneyMaps {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private JourneyMaps() {}

    static JourneyMapResult map(NetworkPicture picture, OutletPicture own, String region) {
        var definition = picture.definition();
        PainMap pain = own.pain();
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
                                        .filter(touchpoint -> !touchpoint.retired()
                                                || own.givenUp().containsKey(touchpoint.code()))
                                        .map(touchpoint -> result(picture, own, region, touchpoint))
                                        .toList()))
                        .toList(),
                pain.coverage(),
                pain.total(),
                pain.estimatedTotal(),
                pain.equalised());
    }

    /** A touchpoint that the journey has given up shows what was once measured there. */
    private static TouchpointResult result(
            NetworkPicture picture, OutletPicture own, String region, Touchpoint touchpoint) {
        String code = touchpoint.code();
        TouchpointPain pain = picture.touchpoint(own, region, code);
        return new TouchpointResult(
                code,
                touchpoint.title(),
                picture.isScored(code) && !touchpoint.retired(),
                touchpoint.retired(),
                pain,
                pain.interval(METHOD),
                own.flags().stream()
                        .filter(flag -> flag.touchpoint().equals(code))
                        .toList(),
                VisitsNeeded.toHalveUncertainty(pain.severity()));
    }
}
