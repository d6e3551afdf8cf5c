package app.touchstone.review;

import app.touchstone.platform.WaveId;
import app.touchstone.programmes.MethodInForce;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.scoring.ScoringMethod;
import org.springframework.stereotype.Component;

/** Scores every visit by the method that its wave began with, so that no change of method parts a wave in the field. */
@Component
class WaveMethods {

    private final ProgrammeDirectory programmes;

    WaveMethods(ProgrammeDirectory programmes) {
        this.programmes = programmes;
    }

    ScoringMethod of(WaveId wave) {
        return ScoringMethod.of(programmes.wave(wave).scoringMethod());
    }

    /** New waves are scored by the current method. */
    @Component
    static class Current implements MethodInForce {

        @Override
        public String version() {
            return ScoringMethod.CURRENT.version();
        }
    }
}
