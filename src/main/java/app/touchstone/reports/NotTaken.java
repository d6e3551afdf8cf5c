package app.touchstone.reports;

/** The visit cannot take this report; nothing of it was written, and it is to be set aside. */
final class NotTaken extends RuntimeException {

    private final AsideReason reason;

    NotTaken(AsideReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    AsideReason reason() {
        return reason;
    }
}
