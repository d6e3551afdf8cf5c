package app.touchstone.programmes;

/**
 * Says by which method of scoring a new wave is scored; the wave keeps it to its end. Only the contract is here: this
 * module computes no scores, a module downstream that does supplies it.
 */
@FunctionalInterface
public interface MethodInForce {

    /** The method's version, as stored with every score. */
    String version();
}
