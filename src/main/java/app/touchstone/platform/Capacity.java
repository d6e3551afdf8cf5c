package app.touchstone.platform;

/** In what capacity somebody acts (decision 0043). */
public sealed interface Capacity {

    Capacity OWN = new Own();

    /** For oneself, by one's own roles. */
    record Own() implements Capacity {}

    /** The application by itself, for one job. */
    record Job(SystemJob job) implements Capacity {}

    /** In the place of somebody else, who is named beside whoever acts in all that is written down of it. */
    record InPlaceOf(String name) implements Capacity {}
}
