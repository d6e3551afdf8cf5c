package app.touchstone.clients;

import app.touchstone.platform.Refused;

/** What is known of an outlet, one column of the file each; the order is the file's. */
public enum OutletColumn {
    CODE(100),
    NAME(400),
    ADDRESS(1000),
    REGION(400),
    FORMAT(400),
    FEATURES(900),
    LATITUDE(20),
    LONGITUDE(20),
    TIME_ZONE(100),
    OPENING_HOURS(10_000),
    NODE(10_000),
    NODE_KINDS(10_000),
    STATE(100),
    STATE_SINCE(100);

    private final int maximumLength;

    OutletColumn(int maximumLength) {
        this.maximumLength = maximumLength;
    }

    public int maximumLength() {
        return maximumLength;
    }

    String fitting(String text) {
        if (text.length() > maximumLength) {
            throw new Refused("clients.refusal.too-long", this, maximumLength);
        }
        return text;
    }
}
