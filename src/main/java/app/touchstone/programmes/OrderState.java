package app.touchstone.programmes;

/**
 * Where an order stands.
 *
 * <p>DRAFT → PLACED → CONFIRMED | DECLINED; CONFIRMED → IN_FIELD → COMPLETED; CANCELLED from DRAFT, PLACED, CONFIRMED and
 * IN_FIELD, that is before the last report is in.
 */
public enum OrderState {
    DRAFT,
    PLACED,
    CONFIRMED,
    DECLINED,
    IN_FIELD,
    COMPLETED,
    CANCELLED;

    public boolean canBecome(OrderState next) {
        return switch (this) {
            case DRAFT -> next == PLACED || next == CANCELLED;
            case PLACED -> next == CONFIRMED || next == DECLINED || next == CANCELLED;
            case CONFIRMED -> next == IN_FIELD || next == CANCELLED;
            case IN_FIELD -> next == COMPLETED || next == CANCELLED;
            case DECLINED, COMPLETED, CANCELLED -> false;
        };
    }
}
