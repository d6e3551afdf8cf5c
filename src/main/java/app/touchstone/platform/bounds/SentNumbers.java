package app.touchstone.platform.bounds;

import app.touchstone.platform.Refused;
import java.math.BigDecimal;

/** Reads decimals of what comes in, and refuses what is out of bounds. */
class SentNumbers extends KeptNumbers {

    @Override
    int longest() {
        return Bounds.LONGEST_NUMBER;
    }

    @Override
    BigDecimal beyond() {
        throw new Refused("platform.refusal.number");
    }
}
