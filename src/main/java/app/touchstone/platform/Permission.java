package app.touchstone.platform;

/** One thing that somebody may do. Which role may do what stands in {@link Role}; what is not granted is refused. */
public enum Permission {
    MANAGE_PEOPLE,
    READ_TRAIL,
    MANAGE_CLIENTS,
    SEE_OUTLETS,
    MANAGE_JOURNEYS,
    MANAGE_CHECKLISTS,
    SEE_CHECKLISTS,
    PLACE_ORDERS,
    SEE_ORDERS,
    DECIDE_ORDERS,
    /** Nobody's: the visits of an order move it on. */
    MOVE_ORDERS_ON,
    SEE_SHOPPERS,
    MANAGE_SHOPPERS,
    SEE_VISITS,
    ASSIGN_VISITS,
    REPORT_VISITS,
    REVIEW_REPORTS,
    SEE_RESULTS
}
