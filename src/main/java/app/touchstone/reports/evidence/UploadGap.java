package app.touchstone.reports.evidence;

/** A part of a photo came before what belongs in front of it; says where to go on. */
public final class UploadGap extends RuntimeException {

    private final long received;

    UploadGap(long received) {
        super("go on at byte " + received);
        this.received = received;
    }

    public long received() {
        return received;
    }
}
