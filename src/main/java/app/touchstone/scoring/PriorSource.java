package app.touchstone.scoring;

/** Who says what to expect of an outlet. */
public enum PriorSource {
    REGION,
    NETWORK,
    DEFAULT
}
