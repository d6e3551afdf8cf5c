package app.touchstone.programmes;

/** Why an order does not reach an outlet that it named. */
public enum LeftOut {
    /** It closed between the order and its confirmation; the price went down by its share. */
    CLOSED_BEFORE_CONFIRMATION,
    /** It closed while visits to it had not begun. */
    CLOSED_IN_FIELD
}
