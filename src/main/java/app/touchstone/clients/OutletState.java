package app.touchstone.clients;

/** Whether an outlet is open. */
public enum OutletState {
    OPEN,
    CLOSED;

    public static OutletState of(boolean active) {
        return active ? OPEN : CLOSED;
    }
}
