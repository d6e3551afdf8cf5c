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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the outlets of a picture moved since the wave before; each is worked out when it is first asked for. */
final class PictureChanges {

    private static final ScoringMethod METHOD = ScoringMethod.CURRENT;

    /** Of how many parts of the network, looked at last, it is remembered how they moved. */
    private static final int PARTS_KEPT = 20;

    private final Map<OutletId, OutletPicture> outlets;
    private final Waves waves;
    private final JourneyTemplate template;
    private final Window window;
    private final LossChanges losses;
    private final Map<OutletId, Optional<OutletChange>> scores = new ConcurrentHashMap<>();
    private final Map<WaveId, LossGroup> scoreLosses = new ConcurrentHashMap<>();
    private final Map<List<OutletId>, Moved> moved = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<OutletId>, Moved> eldest) {
            return size() > PARTS_KEPT;
        }
    };

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
                        one -> Optional.ofNullable(outlets.get(one)).map(known -> score(one, known, known.scores())))
                .orElse(null);
    }

    private @Nullable OutletChange score(OutletId outlet, OutletPicture known, Scores compared) {
        return ScoreChanges.one(outlet, compared, waves, (_, until) -> scorePrior(known, until));
    }

    /**
     * How one outlet moved.
     *
     * @param score nothing without two waves that compare
     * @param losses the same of losses
     * @param pains of each wave, in the order of their windows
     */
    record Own(@Nullable OutletChange score, @Nullable OutletLossChange losses, List<WavePain> pains) {}

    /** How an outlet moved, with what its running waves say so far. */
    Own live(OutletId outlet, String region) {
        return new Own(
                score(outlet),
                losses.one(outlet, region, WaveLosses.of(outlets, List.of(outlet), waves)),
                moved(List.of(outlet)).pains());
    }

    /** How an outlet moved up to the last closed wave: paper is kept, and what still runs would stand on it for good. */
    Own closed(OutletId outlet, String region) {
        List<OutletId> one = List.of(outlet);
        OutletPicture known = outlets.get(outlet);
        WaveLosses lost = WaveLosses.of(outlets, one, waves).closed();
        return new Own(
                known == null ? null : score(outlet, known, known.scores().closed()),
                losses.one(outlet, region, lost),
                WavePains.of(template, window.today(), lost, waves, one));
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

    /**
     * What waves say of the losses of some outlets.
     *
     * @param losses nothing where none was measured in a wave
     * @param pains of each wave, in the order of their windows
     */
    record Moved(@Nullable LossChange losses, List<WavePain> pains) {

        static final Moved NOWHERE = new Moved(null, List.of());
    }

    /** How the losses of outlets moved. */
    Moved moved(List<OutletId> seen) {
        synchronized (moved) {
            return moved.computeIfAbsent(List.copyOf(seen), this::work);
        }
    }

    private Moved work(List<OutletId> seen) {
        WaveLosses of = WaveLosses.of(outlets, seen, waves);
        return new Moved(losses.many(of, seen), WavePains.of(template, window.today(), of, waves, seen));
    }
}
