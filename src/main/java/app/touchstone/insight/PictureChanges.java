package app.touchstone.insight;

import app.touchstone.insight.NetworkPicture.OutletPicture;
import app.touchstone.insight.NetworkPicture.Window;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.WaveId;
import app.touchstone.programmes.WavePlan;
import app.touchstone.scoring.LossGroup;
import app.touchstone.scoring.LossSample;
import app.touchstone.scoring.Prior;
import app.touchstone.scoring.ScoringMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the outlets of a picture moved since the wave before; each is worked out when it is first asked for. */
final class PictureChanges {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    private final Map<OutletId, OutletPicture> outlets;
    private final Waves waves;
    private final JourneyTemplate template;
    private final Window window;
    private final LossChanges losses;
    private final Map<OutletId, Optional<OutletChange>> scores = new ConcurrentHashMap<>();
    private final Map<WaveId, LossGroup> scoreLosses = new ConcurrentHashMap<>();

    /** @param regionOf the region of every outlet that was visited */
    PictureChanges(
            JourneyTemplate template,
            Window window,
            Map<OutletId, OutletPicture> outlets,
            Map<OutletId, String> regionOf,
            Waves waves) {
        this.template = template;
        this.window = window;
        this.outlets = outlets;
        this.waves = waves;
        this.losses = new LossChanges(template, window.today(), outlets, regionOf, waves);
    }

    /** How the outlet's score moved; nothing without two waves that compare. */
    @Nullable
    OutletChange score(OutletId outlet) {
        return scores.computeIfAbsent(
                        outlet,
                        one -> Optional.ofNullable(outlets.get(one))
                                .map(known -> ScoreChanges.one(
                                        one, known.scores(), waves, (_, until) -> scorePrior(known, until))))
                .orElse(null);
    }

    /** What the others let expect of a whole visit's loss, at a wave's end. */
    private Prior scorePrior(OutletPicture outlet, WavePlan until) {
        LossSample own = ScoreChanges.sample(outlet.scores(), waves, until);
        LossGroup all = scoreLosses.computeIfAbsent(
                until.wave().id(),
                _ -> outlets.entrySet().stream()
                        .filter(other -> Objects.equals(other.getValue().method(), outlet.method()))
                        .sorted(Map.Entry.comparingByKey(Expectations.ALWAYS_ALIKE))
                        .map(other -> ScoreChanges.sample(other.getValue().scores(), waves, until))
                        .filter(LossSample::measured)
                        .reduce(LossGroup.none(), LossGroup::plus, LossGroup::plus));
        return Prior.of(own, LossGroup.none(), all, Prior.byDefault(METHOD), METHOD);
    }

    /** How the outlet's losses moved; nothing without two waves that compare. */
    @Nullable
    OutletLossChange losses(OutletId outlet, String region) {
        return losses.one(outlet, region);
    }

    /** How the losses of outlets moved; nothing where none was measured in a wave. */
    @Nullable
    LossChange losses(Collection<OutletId> seen) {
        return losses.many(seen);
    }

    /** The pain of each wave over some outlets, in the order of their windows. */
    List<WavePain> pains(Collection<OutletId> seen) {
        return WavePains.of(template, window.today(), WaveLosses.of(outlets, seen, waves), waves, seen);
    }
}
